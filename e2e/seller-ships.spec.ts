// A seller sees a new order, sends it, hands it over, and keeps price and stock.
import { expect, test, type Page } from './lib/test.ts';
import { addToCart, fillCheckout, place } from './lib/shopping.ts';

/** Something of the demo seller's own booth, ordered by a guest who pays on delivery. Answers the order's code. */
async function anOrder(page: Page, js: boolean): Promise<string> {
  await addToCart(page, 'dua-sap-tuyen-chon-hop-qua-2-trai');
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'cod' });
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\//);
  return (await page.locator('main .code').first().textContent())!.trim();
}

test('sends an order and hands it over', async ({ page, js, looks, signIn, t }) => {
  const code = await anOrder(page, js);
  await signIn('seller');
  await page.goto('/desk');
  await expect(page.locator('.figures .figure')).not.toHaveCount(0);
  await looks('01-desk');

  await page.goto('/desk/orders');
  await looks('02-orders');
  await page.locator('main table a', { hasText: code }).click();
  await expect(page.locator('h1')).toContainText(code);
  await looks('03-order');

  await page.locator('form[action$="/ship"] button').click();
  await expect(page.locator('main')).toContainText(t('order-status-shipped'));
  await expect(page.locator('form[action$="/ship"]')).toHaveCount(0);
  await looks('04-shipped');
  await page.locator('form[action$="/deliver"] button').click();
  await expect(page.locator('main')).toContainText(t('order-status-delivered'));
  await looks('05-delivered');
});

test('is told beside the field what is wrong with a price or a stock', async ({ page, looks, signIn }) => {
  await signIn('seller');
  await page.goto('/desk/products');
  await looks('products');
  await page.goto('/desk/products/dua-sap-tuyen-chon-hop-qua-2-trai/edit');
  const price = page.locator('[name=price]');
  const before = await price.inputValue();
  const save = page.locator('#save');
  await price.fill('-5');
  await page.locator('[name=on_hand]').fill('');
  const answer = page.waitForResponse((r) => r.request().method() === 'POST');
  await save.click();
  expect((await answer).status()).toBe(422);
  await expect(page.locator('#price-error')).toBeVisible();
  await expect(page.locator('#on_hand-error')).toBeVisible();
  await expect(price).toHaveValue('-5');
  await looks('wrong-numbers');

  await page.goto('/desk/products/dua-sap-tuyen-chon-hop-qua-2-trai/edit');
  await expect(price).toHaveValue(before);
  await save.click();
  await expect(page.locator('.note-good')).toBeVisible();
  await looks('saved');
});

/** Goods of the demo seller that no other test buys or promises. */
const GONE = [
  'dua-sap-dam-ly-an-lien',
  'banh-phong-dua-sap',
  'nuoc-dua-sap-lon-con-thach',
  'dua-sap-giong-sau-thang-tuoi',
  'com-dua-sap-cap-dong',
  'dua-sap-got-trong-hut-chan-khong',
];

test('shows as sold out what is gone', async ({ page, looks, signIn, t }, info) => {
  await signIn('seller');
  // Variants that run side by side take different products; the one that others buy is left alone.
  const slug = GONE[info.config.projects.findIndex((p) => p.name === info.project.name) % GONE.length];
  const mine = `/desk/products/${slug}/edit`;
  await page.goto(mine);
  // What is promised to buyers must stay on hand; sold out is when nothing is left beyond it.
  await page.goto(`/desk/products?q=${encodeURIComponent(await page.locator('[name=name_vi]').inputValue())}`);
  await page.locator(`li:has(a[href="${mine}"]) a[href^="/desk/stock/"]`).first().click();
  const promised = await page.locator('.figure dd').nth(1).innerText();
  await page.goto(mine);
  const before = await page.locator('[name=on_hand]').inputValue();
  const save = async (onHand: string) => {
    await page.locator('[name=on_hand]').fill(onHand);
    await page.locator('#save').click();
    await expect(page.locator('.note-good')).toBeVisible();
  };
  await save(promised.replace(/\D/g, ''));
  await page.goto(mine.replace(/^\/desk(.*)\/edit$/, '$1'));
  await expect(page.locator('form[action="/cart/add"]')).toHaveCount(0);
  await expect(page.locator('main')).toContainText(t('product-sold-out'));
  await looks('sold-out');
  await page.goto(mine);
  await save(before);
});

test('cannot see the office, nor the goods of others', async ({ page, looks, signIn }) => {
  await signIn('seller');
  expect((await page.goto('/office/plans'))?.status()).toBe(403);
  await looks('no-office');
  expect((await page.goto('/desk/products/banh-tet-la-cam-dau-mo-1-2-kg/edit'))?.status()).toBe(404);
});
