// A seller sees what is owed and withheld, and sends a parcel with a carrier, which the buyer follows.
import { account } from './lib/market.ts';
import { BANK, eventually, expect, test } from './lib/test.ts';
import { addToCart, BUYER, choosePlace, place } from './lib/shopping.ts';

const GIFT = 'dua-sap-tuyen-chon-hop-qua-2-trai';

test('reads the statement, the certificate and says who makes the goods', async ({ page, signIn, looks, t }) => {
  // A household: tax is withheld for it.
  await signIn({ role: 'seller', login: 'nhan.nguyen@example.vn', password: account('seller').password });
  await page.goto('/desk/money');
  await expect(page.locator('h1')).toContainText(t('desk-money'));
  await looks('01-money');
  await page.locator('main a[href*="/desk/money/20"]').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('02-statement');
  await page.goto('/desk/money');
  await page.locator('main a[href*="/certificate/"]').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('03-certificate');
  await page.goto('/desk/money/activity');
  await looks('04-activity');
});

test('sends with a carrier; the buyer follows the parcel', async ({ page, js, signIn, signUp, looks, t }) => {
  await signIn('seller');
  await page.goto('/desk/parcels/carriers');
  await page.locator('[name=carriers][value=ghn]').check();
  if ((await page.locator('[name=phone]').inputValue()) === '') await page.locator('[name=phone]').fill('0592 000 003');
  if ((await page.locator('[name=address]').inputValue()) === '') await page.locator('[name=address]').fill('Số 88, ấp Ô Mịch');
  await looks('11-carriers');
  await page.locator('form[action="/desk/parcels/carriers"] .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();

  await signUp();
  await addToCart(page, GIFT);
  await page.goto('/checkout');
  await page.locator('[name=recipient][value=new]').check({ timeout: 2_000 }).catch(() => {});
  await page.locator('[name=name]').fill(BUYER.name);
  await page.locator('[name=phone]').fill(BUYER.phone);
  await choosePlace(page, js, BUYER.province, BUYER.commune);
  await page.locator('[name=address]').fill(BUYER.address);
  // The total follows each choice; the next one waits for it, so that no request is broken off.
  const followed = async () => {
    if (js) await page.waitForLoadState('networkidle');
    else await page.locator('button[name=reload].w-full').click();
  };
  await page.locator('[name=address]').blur();
  await followed();
  await page.locator('[name=payment][value=cod]').check();
  await followed();
  await expect(page.locator('input[value=ghn]').first()).toBeVisible();
  await page.locator('input[value=ghn]').first().check();
  await followed();
  await looks('12-checkout-carrier');
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\//);
  const order = page.url();
  const code = (await page.locator('.panel-head .code').first().textContent())!.trim();

  await signIn('seller');
  await page.goto('/desk/parcels');
  await looks('13-parcels');
  await page.goto(`/desk/parcels/${code}`);
  await looks('14-parcel-to-make');
  await page.locator(`form[action="/desk/parcels/${code}"] .btn-primary`).click();
  await expect(page.locator('main')).toContainText(/[A-Z0-9]{6,}/);
  await looks('15-parcel-made');
  const parcels = (await (await page.request.get(`${BANK}/ghn/parcels.json`)).json()) as Record<string, unknown>[];
  const mine = parcels.find((one) => String(one.order ?? '').startsWith(code))!;
  const at = `${BANK}/ghn/parcels/${mine.code}`;
  for (const step of ['picked-up', 'out-for-delivery']) await page.request.post(at, { form: { step } });
  await page.goto(order);
  await eventually(page, async () => (await page.locator('main').innerText()).includes(t('order-status-shipped')), 'on its way');
  await looks('16-followed');
  await page.goto(`/desk/orders/${code}`);
  await expect(page.locator('main')).toContainText(t('order-carrier-tells'));
  await looks('17-desk-carrier-tells');
  await page.request.post(at, { form: { step: 'delivered' } });
  await page.goto(order);
  await eventually(page, async () => (await page.locator('main').innerText()).includes(t('order-status-delivered')), 'delivered');
  await looks('18-delivered');
});
