// A visitor changes the language anywhere and stays where they were; gets by with the keyboard; gets lost well.
import { expect, MARKET, test } from './lib/test.ts';

const PAGES = ['/', '/products?stars=3', '/products/dua-sap-cau-ke-loai-1', '/search?q=dua+sap', '/booths', '/booths/xa-cau-ke', '/cart', '/track', '/sign-in', '/sign-up'];

test('the switch keeps the page', async ({ page, context, lang, looks }) => {
  const other = lang === 'vi' ? 'en' : 'vi';
  for (const path of PAGES) {
    await page.goto(path);
    await looks(`page${path.replaceAll(/\W+/g, '-')}`);
    await page.locator(`header a[hreflang=${other}]`).click();
    await expect(page, path).toHaveURL(path);
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await context.addCookies([{ name: 'lang', value: lang, url: MARKET }]);
  }
});

test('a wrong address leads on', async ({ page, looks, t }) => {
  for (const path of ['/no-such-page', '/products/no-such-product', '/booths/no-such-booth', '/pay/no-such-payment']) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.locator('h1'), path).toHaveText(t('error-not-found'));
  }
  await looks('not-found');
});

test('the keyboard reaches the content first, and menu and search after it', async ({ page, isMobile }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.locator('a.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/#main');

  await page.goto('/');
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');
  const path: string[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    path.push(await focused());
  }
  expect(path[0]).toBe('skip');
  expect(path).toContain('brand');
  expect(path).toContain('q');
  if (isMobile) expect(path[1]).toContain('header-link'); // the menu
});

test('signing in with a wrong password says so and asks again', async ({ page, looks, t }) => {
  await page.goto('/sign-in');
  const form = page.locator('form[action="/sign-in"]').first();
  await form.locator('[name=login]').fill('nobody@example.vn');
  await form.locator('[name=password]').fill('not the password');
  const answer = page.waitForResponse((r) => r.request().method() === 'POST');
  await form.locator('button').click();
  expect((await answer).status()).toBe(422);
  await expect(page.locator('.errors')).toContainText(t('people-wrong'));
  await expect(form.locator('[name=login]')).toHaveValue('nobody@example.vn');
  await looks('wrong-password');
});
