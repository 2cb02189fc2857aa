// A parcel was cancelled and the carrier fetches it nevertheless: seller and officials see it, the seller says how that ended.
import { makeParcel, orderWithGhn, sendsWithGhn, THU, type Parcel } from './lib/carrier.ts';
import { eventually, expect, test, type Page } from './lib/test.ts';

const GOODS = 'duong-hoa-dua-que-20-goi-nho';

/** An order whose parcel was made, and cancelled here and at the carrier. The seller is signed in. */
async function cancelled(page: Page, js: boolean, signIn: (who: typeof THU) => Promise<void>) {
  await signIn(THU);
  await sendsWithGhn(page);
  const { order, code } = await orderWithGhn(page, js, GOODS);
  await signIn(THU);
  const parcel = await makeParcel(page, code);
  await page.locator('form[action$="/cancel"] button').click();
  await expect(page.locator('form[action$="/cancel"]')).toHaveCount(0);
  await expect(page.locator('.note-bad')).toHaveCount(0);
  return { order, code, parcel };
}

/** The stand-in leaves alone what it was told to cancel: so this is the notice of a carrier that does not. */
async function fetchedNevertheless(page: Page, parcel: Parcel) {
  const answer = await page.request.post('/hooks/ghn/sandbox-hook', {
    data: {
      Type: 'switch_status', OrderCode: parcel.code, ClientOrderCode: parcel.order, Status: 'picked', ShopID: 885,
      CODAmount: parcel.cod, TotalFee: parcel.fee, Time: new Date(Date.now() + 60_000).toISOString(), Reason: '', ReasonCode: '',
      Weight: 500, Description: '', Warehouse: 'Bưu cục Xã Hùng Hòa - Tỉnh Vĩnh Long',
    },
  });
  expect(answer.status()).toBe(200);
}

test('gets it back from the carrier', async ({ page, js, signIn, looks, t }) => {
  const { code, parcel } = await cancelled(page, js, signIn);
  await looks('01-cancelled');
  await fetchedNevertheless(page, parcel);
  const note = page.locator('.note-bad', { hasText: parcel.code });
  await eventually(page, async () => (await note.count()) === 1, 'the seller sees it');
  await looks('02-astray');
  await page.goto('/desk');
  await expect(page.locator('main .note-bad a[href^="/desk/parcels"]').first()).toBeVisible();
  await looks('03-desk');
  await page.goto('/desk/parcels?stage=problem');
  await expect(page.locator('main table tr', { hasText: code })).toContainText(t('parcel-stage-problem'));
  await expect(page.locator('main table tr', { hasText: code })).toContainText(parcel.code);
  await looks('04-parcels');

  await signIn('officer');
  await page.goto('/office/parcels?astray=yes');
  await expect(page.locator('main table tr', { hasText: parcel.code })).toContainText(t('parcel-astray'));
  await looks('05-office');

  await signIn(THU);
  await page.goto(`/desk/parcels/${code}`);
  await note.locator('button[value=settled]').click();
  await expect(note).toHaveCount(0);
  await expect(page.locator('.timeline')).toContainText(t('parcel-making-cancelled'));
  await looks('06-settled');
  await page.goto('/desk/parcels?stage=problem');
  await expect(page.locator('main')).not.toContainText(code);
});

test('lets it be the parcel of its order after all', async ({ page, js, signIn, looks, t }) => {
  const { order, code, parcel } = await cancelled(page, js, signIn);
  await fetchedNevertheless(page, parcel);
  const note = page.locator('.note-bad', { hasText: parcel.code });
  await eventually(page, async () => (await note.count()) === 1, 'the seller sees it');
  await page.goto(order);
  await expect(page.locator('main')).not.toContainText(parcel.code);
  await page.goto(`/desk/parcels/${code}`);
  await note.locator('button[value=kept]').click();
  await expect(note).toHaveCount(0);
  await expect(page.locator('main')).toContainText(t('parcel-state-picked'));
  await looks('11-kept');
  await page.goto(order);
  await expect(page.locator('.panel-head .mark').first()).toHaveText(t('order-status-shipped'));
  await expect(page.locator('main')).toContainText(parcel.code);
  await looks('12-buyer');
});
