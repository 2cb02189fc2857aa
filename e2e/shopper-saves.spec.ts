// Offers: a campaign and its goods, a code at the cart, what sellers and officials see of it.
import { expect, test } from './lib/test.ts';
import { addToCart } from './lib/shopping.ts';

test('finds a campaign, applies its code and sees what it saves', async ({ page, looks }) => {
  await page.goto('/campaigns');
  await looks('01-campaigns');
  await page.locator('main h2 a[href^="/campaigns/"]').first().click();
  await expect(page.locator('.card-product').first()).toBeVisible();
  await looks('02-campaign');
  const goods = await page.locator('.card-product a').first().getAttribute('href');
  await page.goto(goods!);
  await looks('03-product');
  await addToCart(page, goods!.split('/').pop()!, 3);
  await page.goto('/cart');
  await page.locator('form[action="/cart/codes"] [name=code]').fill('chonoi10');
  await page.locator('form[action="/cart/codes"] button').last().click();
  await looks('04-cart');
  await page.goto('/checkout');
  await looks('05-checkout');
});

test('a seller makes an offer', async ({ page, signIn, looks }) => {
  await signIn('seller');
  await page.goto('/desk/offers');
  await looks('01-offers');
  await page.goto('/desk/offers/new?kind=flash');
  await looks('02-flash');
  await page.goto('/desk/offers/new?kind=bundle');
  await looks('03-bundle');
  await page.goto('/desk/coupons');
  await looks('04-coupons');
});

test('an official follows a campaign', async ({ page, signIn, looks }) => {
  await signIn('officer');
  await page.goto('/office/campaigns');
  await looks('01-campaigns');
  await page.locator('main a[href^="/office/campaigns/"]:not([href*="new"])').first().click();
  await looks('02-campaign');
});
