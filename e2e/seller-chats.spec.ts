// A seller writes down what was agreed on in a chat, sends the link; the buyer places it; the seller finds it everywhere.
import type { Browser } from '@playwright/test';
import { look } from './lib/look.ts';
import { expect, MARKET, test, type Page } from './lib/test.ts';
import { BUYER, choosePlace } from './lib/shopping.ts';

/** The buyer's telephone: a browser of its own, without the seller's session. */
async function telephone(browser: Browser, lang: string, js: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: MARKET,
    javaScriptEnabled: js,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });
  await context.addCookies([{ name: 'lang', value: lang, url: MARKET }]);
  return context.newPage();
}

/** Adds up what the seller typed; answers the code of the draft. */
async function write(page: Page, buyer: string): Promise<string> {
  const goods = await page.locator('#goods option').evaluateAll((all) => all.map((one) => one.getAttribute('value')!));
  // The gift box is left in good supply by the other tests; what they sell out cannot be promised.
  const box = goods.find((one) => /tuyển chọn|selected|gift/i.test(one));
  expect(box, goods.join(' | ')).toBeDefined();
  await page.locator('[name=item-1]').fill(box!);
  await page.locator('[name=quantity-1]').fill('2');
  await page.locator('[name=price-1]').fill('55.000');
  await page.locator('[name=origin]').selectOption('zalo');
  await page.locator('[name=name]').fill(buyer);
  await page.locator('[name=fee]').fill('15.000');
  await page.locator('main form .btn-primary').click();
  await expect(page).toHaveURL(/\/desk\/drafts\/[A-Z0-9]+$/);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

test('what was agreed on in a chat becomes an order', async ({ page, browser, js, lang, looks, signIn, t }, info) => {
  const buyer = `Lê Thị Chín ${info.project.name}`;
  const phone = `0592 ${String(Date.now()).slice(-6, -3)} ${String(Date.now()).slice(-3)}`;
  await signIn('seller');
  await page.goto('/desk/drafts/new');
  await looks('01-new');

  // A name that is not in the booth is said beside its field; what was typed stays.
  await page.locator('[name=item-1]').fill('Máy cày');
  await page.locator('[name=quantity-1]').fill('2');
  await page.locator('[name=note]').fill('Gói kỹ giúp');
  await page.locator('main form .btn-primary').click();
  await expect(page.locator('#item-1-error')).toBeVisible();
  await expect(page.locator('[name=note]')).toHaveValue('Gói kỹ giúp');
  await looks('02-mistake');
  const draft = await write(page, buyer);
  await looks('03-to-send');
  const link = (await page.locator('main a[href^="/drafts/"]').getAttribute('href'))!;

  const hers = await telephone(browser, lang, js);
  const seen = (name: string) => look({ page: hers, lang, js, info }, name);
  await hers.goto(link);
  await expect(hers.locator('[name=name]')).toHaveValue(buyer);
  await expect(hers.locator('.totals .total').last()).toContainText('125.000');
  await seen('04-buyer-opens');
  await hers.locator('form .btn-accent').click();
  await expect(hers.locator('#phone-error')).toBeVisible();
  await seen('05-buyer-forgets');
  await hers.locator('[name=phone]').fill(phone);
  await choosePlace(hers, js, BUYER.province, BUYER.commune);
  await hers.locator('[name=address]').fill(BUYER.address);
  await hers.locator('[name=payment][value=cod]').check();
  await hers.locator('form .btn-accent').click();
  await expect(hers).toHaveURL(/\/checkouts\//);
  await expect(hers.locator('main .mark').first()).toHaveText(t('order-status-placed'));
  const code = (await hers.locator('main .code').first().textContent())!.trim();
  await seen('06-buyer-ordered');
  // The link works once: it leads to the order, or says that it is over.
  await hers.goto(link);
  await expect(hers.locator('form[action^="/drafts/"]')).toHaveCount(0);
  await seen('07-link-again');
  await hers.context().close();

  await page.goto(`/desk/drafts/${draft}`);
  await expect(page.locator('main')).toContainText(code);
  await looks('08-taken');
  await page.goto('/desk/drafts');
  await expect(page.locator('main table tr', { hasText: draft })).toContainText(t('draft-state-taken'));
  await looks('09-chat-orders');
  await page.goto('/desk/orders');
  await expect(page.locator('main table tr', { hasText: code })).toHaveCount(1);
  await looks('10-orders');
  await page.goto('/desk/customers');
  await looks('11-customers');
  await page.locator('main table a', { hasText: buyer }).first().click();
  await expect(page.locator('main')).toContainText(code);
  await looks('12-customer');
  await page.locator('textarea[name=note], [name=note]').first().fill('Thích giao buổi sáng');
  await page.locator('main form .btn-primary').first().click();
  await expect(page.locator('.note-good')).toBeVisible();
  await page.goto('/desk/sales');
  await expect(page.locator('main .figure').nth(1).locator('dd')).not.toHaveText('0');
  if (js) await expect(page.locator('.chart svg, .chart canvas').first()).toBeVisible();
  await looks('13-sales');
  await page.locator('.chips a').first().click();
  await looks('14-sales-week');
});

test('takes a chat order back: the link is over and the goods return', async ({ page, browser, js, lang, looks, signIn, t }, info) => {
  await signIn('seller');
  await page.goto('/desk/drafts/new');
  const draft = await write(page, 'Trần Văn Đổi Ý');
  const link = (await page.locator('main a[href^="/drafts/"]').getAttribute('href'))!;
  await page.locator('summary', { hasText: t('draft-withdraw') }).click();
  await looks('withdrawing');
  await page.locator('form[action$="/withdraw"] button').click();
  await expect(page).toHaveURL(`/desk/drafts/${draft}`);
  await expect(page.locator('.page-head .mark')).toHaveText(t('draft-state-withdrawn'));
  await looks('withdrawn');
  const hers = await telephone(browser, lang, js);
  await hers.goto(link);
  await expect(hers.locator('h1')).toHaveText(t('draft-over-title'));
  await look({ page: hers, lang, js, info }, 'over');
  await hers.context().close();
});

test('every page of the desk is one press away, on a phone too', async ({ page, isMobile, looks, signIn, t }) => {
  await signIn('seller');
  await page.goto('/desk');
  const pages = page.locator('.side-nav a');
  expect(await pages.count()).toBeGreaterThan(10);
  if (isMobile) {
    await expect(pages.first()).toBeHidden();
    await page.locator('.side-nav summary').click();
  }
  for (const one of await pages.all()) await expect(one).toBeVisible();
  await looks('desk-pages');
  await pages.filter({ hasText: t('desk-customers') }).click();
  await expect(page).toHaveURL('/desk/customers');
  await expect(page.locator('.side-nav [aria-current]')).toHaveText(t('desk-customers'));
});
