// A guest finds an order again by its code and telephone, and sees on a map where the carrier says that the parcel is.
import { makeParcel, moves, orderWithGhn, sendsWithGhn, THU } from './lib/carrier.ts';
import { BUYER } from './lib/shopping.ts';
import { eventually, expect, test, type Page } from './lib/test.ts';

const GOODS = 'mat-hoa-dua-gung-chai-250-ml';

async function find(page: Page, code: string) {
  await page.goto('/track');
  await page.locator('[name=code]').fill(code);
  await page.locator('[name=phone]').fill(BUYER.phone);
  await page.locator('form[action="/track"] button').click();
  await expect(page).toHaveURL(/\/checkouts\/\w+$/);
}

/** The map was drawn, and not only its frame. */
async function drawn(page: Page, address: string) {
  const map = page.locator('img[src^="/parcels/map/"]');
  await expect(map).toHaveAttribute('src', address);
  await map.scrollIntoViewIfNeeded();
  await expect(async () => expect(await map.evaluate((e: HTMLImageElement) => e.complete && e.naturalWidth)).toBe(400)).toPass();
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toContain('image/svg+xml');
  return answer.text();
}

test('sees on a map where the parcel is', async ({ page, js, lang, signIn, looks, t }) => {
  await signIn(THU);
  await sendsWithGhn(page);
  const { order, code } = await orderWithGhn(page, js, GOODS);
  await signIn(THU);
  const parcel = await makeParcel(page, code);
  await page.context().clearCookies({ name: 'session' });

  await page.goto('/track');
  await looks('01-track');
  await page.locator('[name=code]').fill(code);
  await page.locator('[name=phone]').fill('0592 000 198');
  await page.locator('form[action="/track"] button').click();
  await expect(page.locator('#code-error')).toHaveText(t('track-none'));
  await looks('02-not-the-recipient');
  await find(page, code);
  expect(page.url()).toBe(order);
  await expect(page.locator('main')).toContainText(parcel.code);
  await expect(page.locator('img[src^="/parcels/map/"]')).toHaveCount(0);
  await looks('03-made');

  const main = page.locator('main');
  const says = async (words: string) => (await main.innerText()).includes(words);
  await moves(page, parcel, 'picked-up', 'in-transit');
  await eventually(page, () => says('Kho trung chuyển - Tỉnh Vĩnh Long'), 'in the carrier’s house');
  const province = lang === 'vi' ? '(tỉnh Vĩnh Long)' : '(Vinh Long Province)';
  await expect(main).toContainText(new RegExp(province.replace(/[()]/g, '\\$&'), 'i'));
  expect(await drawn(page, '/parcels/map/86/29242')).toContain('>Vĩnh Long</text>');
  await expect(page.locator('a[href^="/map?commune="]')).toHaveCount(0);
  await looks('04-in-the-province');

  await moves(page, parcel, 'out-for-delivery');
  await eventually(page, () => says('Bưu cục Phường Trà Vinh - Tỉnh Vĩnh Long'), 'near the recipient');
  await drawn(page, '/parcels/map/29242/29242');
  await expect(page.locator('a[href="/map?commune=29242"]')).toHaveText(t('parcel-map-large'));
  await looks('05-in-the-ward');

  await moves(page, parcel, 'delivered');
  await eventually(page, async () => (await page.locator('img[src^="/parcels/map/"]').count()) === 0, 'delivered');
  await expect(page.locator('.panel-head .mark').first()).toHaveText(t('order-status-delivered'));
  await expect(page.locator('ol.timeline').first().locator('li')).toHaveCount(5);
  await looks('06-delivered');
});
