// A shopper strolls: home with its season, markets of communes, shelves with facets, a search that helps, another language.
import { look } from './lib/look.ts';
import type { Lang } from './lib/market.ts';
import { expect, test } from './lib/test.ts';

test('from home to the market of a commune and its goods', async ({ page, looks }) => {
  await page.goto('/');
  await expect(page.locator('#season')).toBeVisible();
  await expect(page.locator('section[aria-labelledby=season] .card-product').first()).toBeVisible();
  await looks('01-home');
  const market = page.locator('section[aria-labelledby=markets] a[href^="/markets/"]').first();
  const to = (await market.getAttribute('href'))!;
  await page.locator('section[aria-labelledby=markets] a[href="/markets"]').click();
  await expect(page).toHaveURL('/markets');
  expect(await page.locator('.card-booth').count()).toBeGreaterThan(1);
  await looks('02-markets');
  await page.locator(`main a[href="${to}"]`).first().click();
  await expect(page).toHaveURL(to);
  await expect(page.locator('.card-product').first()).toBeVisible();
  await looks('03-market');
  await page.locator('.chips a').nth(1).click();
  await expect(page).toHaveURL(/category=/);
  await expect(page.locator('.chips [aria-current]')).toHaveCount(1);
  await looks('04-market-shelf');
});

test('a market where nobody sells yet says what to do', async ({ page, looks }) => {
  await page.goto('/markets');
  const quiet = page.locator('details .chips a').first();
  await page.goto((await quiet.getAttribute('href'))!);
  await expect(page.locator('main .empty a[href="/sell"]')).toBeVisible();
  await looks('quiet-market');
});

test('facets narrow the shelves, and each can be taken off', async ({ page, isMobile, looks }) => {
  await page.goto('/products');
  await looks('05-shelves');
  const all = await total(page);
  if (isMobile) await page.locator('.filters > summary').click();
  const shelf = page.locator('label.tick:has([name=category]):has(.tick-count)').first();
  const promised = Number((await shelf.locator('.tick-count').textContent())!.replace(/\D/g, ''));
  await shelf.locator('input').check();
  await looks('06-facets');
  await page.locator('.filters button').click();
  await expect(page).toHaveURL(/category=\w/);
  expect(await total(page)).toBe(promised);
  await expect(page.locator('.chip')).toHaveCount(1);
  await looks('07-one-shelf');
  if (isMobile) await page.locator('.filters > summary').click();
  await page.locator('[name=stars][value="3"]').check();
  await page.locator('.filters button').click();
  await expect(page.locator('.chip')).toHaveCount(2);
  expect(await total(page)).toBeLessThanOrEqual(promised);
  await page.locator('.chip').first().click();
  await page.locator('.chip').first().click();
  await expect(page.locator('.chip')).toHaveCount(0);
  expect(await total(page)).toBe(all);
});

/** How many goods the list says it has. */
async function total(page: import('@playwright/test').Page): Promise<number> {
  return Number((await page.locator('.list-head [role=status]').textContent())!.replace(/\D/g, ''));
}

test('the search suggests while one types', async ({ page, js }) => {
  test.skip(!js, 'suggestions come by script; the search works without them');
  await page.goto('/');
  const field = page.locator('header [name=q]');
  const answer = page.waitForResponse((r) => r.url().includes('/search/suggest'));
  await field.pressSequentially('dua s', { delay: 30 });
  await answer;
  await expect(page.locator('#suggestions option[value*="dừa sáp"]').first()).toBeAttached();
});

test('a slip of the finger is understood', async ({ page, lang, looks }) => {
  await page.goto(`/search?q=${encodeURIComponent('dừa xáp')}`);
  const meant = page.locator('.page-head a');
  await expect(meant).toHaveText(/dừa sáp/i);
  await looks('did-you-mean');
  await meant.click();
  await expect(page).toHaveURL(/\/search\?q=/);
  const first = page.locator('.card-product').first();
  await expect(first.locator('a')).toHaveAttribute('href', /dua-sap/);
  if (lang === 'vi') await expect(first).toContainText(/dừa sáp/i);
});

test('the market speaks Khmer', async ({ page, context, js, lang }, info) => {
  const product = '/products/dua-sap-cau-ke-loai-1';
  await page.goto(`/language/km?back=${product}`);
  await expect(page).toHaveURL(product);
  await expect(page.locator('html')).toHaveAttribute('lang', 'km');
  await expect(page.locator('.site-nav, .menu-list').first()).toContainText(/[\u1780-\u17ff]/);
  await look({ page, lang: 'km' as Lang, js, info }, 'khmer-product');
  await page.goto('/');
  await look({ page, lang: 'km' as Lang, js, info }, 'khmer-home');
  // And back: nobody is stuck in it.
  await page.goto(`/language/${lang}?back=/`);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await context.clearCookies();
});
