// A shopper pays through a gateway: the stand-in of another one in each variant.
import { BANK, eventually, expect, test } from './lib/test.ts';
import { addToCart, fillCheckout, place } from './lib/shopping.ts';

const GIFT = 'dua-sap-tuyen-chon-hop-qua-2-trai';
const ways: Record<string, string> = {
  '360-vi-js': 'vnpay',
  '360-en-nojs': 'momo',
  '1280-vi-nojs': 'zalopay',
  '1280-en-js': 'payos',
};

test('pays through a gateway and sees where the money is', async ({ page, js, looks, t }, info) => {
  const provider = ways[info.project.name];
  await addToCart(page, GIFT);
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'vietqr' });
  await looks('01-checkout');
  await place(page).click();
  await expect(page).toHaveURL(/\/pay\/[\w-]+$/);
  await expect(page.locator('form[action*="/with/"]')).toHaveCount(4);
  await looks('02-pay');
  const pay = page.url();
  await page.locator(`form[action$="/with/${provider}"] button`).click();
  await page.waitForURL((url) => url.href.startsWith(BANK) || url.pathname.includes('/to/'));
  if (!page.url().startsWith(BANK)) {
    // The page between leads on by itself, or by its link.
    await page.waitForURL((url) => url.href.startsWith(BANK), { timeout: 15_000 });
  }
  await page.locator('form:has(input[name=act][value=pay]) button').click();
  if (page.url().startsWith(BANK)) await page.locator('a.button').click();
  await page.waitForURL((url) => !url.href.startsWith(BANK));
  await page.goto(pay);
  await eventually(page, async () => (await page.locator('h1').textContent()) === t('pay-title-paid'), 'paid');
  await looks('03-paid');
  await page.locator('main a[href^="/checkouts/"]').first().click();
  await expect(page.locator('main')).toContainText(t('money-is-held'));
  await looks('04-order');
  // Called off before it is sent: the money goes back.
  await page.locator('details:has(form[action$="/cancel"]) summary').click();
  await page.locator('form[action$="/cancel"] button').click();
  await expect(page.locator('main')).toContainText(t('order-status-cancelled'));
  await looks('05-cancelled-and-refunded');
});
