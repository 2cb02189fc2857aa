// A shopper asks a seller in private, who answers; what was received is reviewed, answered, reported and looked at.
import type { Browser } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expect, MARKET, test, type Page } from './lib/test.ts';
import { account } from './lib/market.ts';
import { addToCart, fillCheckout, handOver, place } from './lib/shopping.ts';

/** Goods of the demo seller's own booth. */
const BOX = 'dua-sap-tuyen-chon-hop-qua-2-trai';

/** A browser of its own for somebody who signs in without a second step. */
async function elsewhere(browser: Browser, lang: string, role: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: MARKET, javaScriptEnabled: false });
  await context.addCookies([{ name: 'lang', value: lang, url: MARKET }]);
  const page = await context.newPage();
  const who = account(role);
  await page.goto('/sign-in');
  const form = page.locator('form[action="/sign-in"]').first();
  await form.locator('[name=login]').fill(who.login);
  await form.locator('[name=password]').fill(who.password);
  await form.locator('button:not([type=button])').click();
  return page;
}

test('asks the seller, who answers', async ({ page, browser, js, lang, looks, signIn, signUp, t }) => {
  const question = `Hộp này để được mấy ngày? ${randomUUID().slice(0, 8)}`;
  await page.goto(`/products/${BOX}`);
  const ask = page.locator('main a', { hasText: t('talk-ask') });
  await expect(ask).toHaveAttribute('href', /^\/sign-in\?back=\/account\/messages\//);
  await looks('01-product-visitor');

  await signUp();
  await page.goto(`/products/${BOX}`);
  await ask.click();
  await expect(page).toHaveURL(/\/account\/messages\/[\w-]+\?product=/);
  await expect(page.locator('[name=product]')).toHaveValue(BOX);
  await looks('02-begins');
  const here = new URL(page.url()).pathname;
  await page.locator('#end .btn-primary').click();
  await expect(page.locator('#messages a[href^="/products/"]').last()).toBeVisible();
  await page.locator('[name=body]').fill(question);
  await page.locator('#end .btn-primary').click();
  await expect(page.locator('#messages')).toContainText(question);
  await expect(page.locator('#talk-seen')).toHaveText(t('talk-sent'));
  await looks('03-asked');

  const seller = await elsewhere(browser, lang, 'seller');
  await seller.goto('/desk/messages');
  await seller.locator('main li', { hasText: question }).locator('a[href^="/desk/messages/"]').click();
  await expect(seller.locator('#messages')).toContainText(question);
  await seller.locator('[name=body]').fill(`Dạ được năm ngày. ${question}`);
  await seller.locator('#end .btn-primary').click();
  await expect(seller.locator('#talk-seen')).toHaveText(t('talk-sent'));
  // With scripts the answer comes by itself; without, the page is loaded again.
  if (!js) await page.goto(here);
  await expect(page.locator('#messages')).toContainText('Dạ được năm ngày.', { timeout: 15_000 });
  await looks('04-answered');
  await seller.locator('[name=body]').fill('Chị đặt giúp em nghen.');
  await seller.locator('#end .btn-primary').click();
  await seller.context().close();

  await page.goto('/');
  await expect(page.locator('header a[href="/account/messages?unread=1"]')).toBeVisible();
  await looks('05-header');
  await page.goto('/account/messages');
  await looks('06-list');
  await page.goto('/account');
  await looks('07-account');
  await page.goto(`${here}/report`);
  await looks('08-report');
  await page.locator('main form .btn-primary').click();
  await expect(page.locator('#reason-error')).toBeVisible();
  await page.locator('[name=reason][value=other]').check();
  await page.locator('main form .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();

  await signIn('seller');
  await page.goto('/desk/messages');
  await looks('09-desk-list');
  await page.locator('main a[href^="/desk/messages/"]').first().click();
  await expect(page.locator('#messages')).toBeVisible();
  await looks('10-desk');

  await signIn('officer');
  await page.goto('/office/talks?open=true');
  await looks('11-office-list');
  await page.locator('main table a').first().click();
  await expect(page.locator('main')).not.toContainText(question);
  await looks('12-office-closed');
  await page.locator('[name=reason]').fill('Xem phản ánh của người mua');
  await page.locator('main form .btn-primary').click();
  await expect(page.locator('main')).toContainText(question);
  await looks('13-office-opened');
  await page.locator('[name=reason]').fill('Không có gì sai');
  await page.locator('button[value=dismiss]').click();
  await expect(page.locator('.note-good')).toBeVisible();
});

test('reviews what was received; the seller answers once', async ({ page, js, looks, signIn, signUp, t }) => {
  const words = `Dẻo, béo, gói kỹ. ${randomUUID().slice(0, 8)}`;
  const buyer = await signUp();
  await addToCart(page, BOX);
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'cod' });
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\//);
  const purchase = new URL(page.url()).pathname;
  const code = (await page.locator('main .code').first().textContent())!.trim();
  await expect(page.locator('main a', { hasText: t('talk-write') })).toHaveAttribute('href', /\?order_code=/);
  await looks('20-purchase');

  await signIn('seller');
  await handOver(page, code);
  await expect(page.locator('main')).toContainText(t('order-status-delivered'));

  await signIn(buyer);
  await page.goto(purchase);
  await looks('21-delivered');
  await page.locator('#reviews .btn-primary').click();
  await looks('22-write');
  await page.locator('[name=body]').fill(words);
  await page.locator('main form .btn-primary').click();
  await expect(page.locator('#stars-error')).toBeVisible();
  await expect(page.locator('[name=body]')).toHaveValue(words);
  await looks('23-mistake');
  await page.locator('[name=stars][value="5"]').check();
  await page.locator('main form .btn-primary').click();
  await expect(page).toHaveURL(/reviewed=shown/);
  await looks('24-sent');
  await page.goto(`/products/${BOX}`);
  await expect(page.locator('#reviews')).toContainText(words);
  await looks('25-product');
  await page.locator('#reviews .panel-foot .btn').click();
  await expect(page.locator('main')).toContainText(words);
  await looks('26-all');
  await page.goto(page.url().replace(/\/reviews.*/, '/reviews?stars=1'));
  await looks('27-filtered');

  await signIn('seller');
  await page.goto('/desk/reviews');
  await looks('28-desk');
  const mine = page.locator('article', { hasText: words });
  await mine.locator('summary').click();
  await mine.locator('textarea').fill('Cảm ơn bạn đã ủng hộ.');
  await mine.locator('.btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await expect(page.locator('article', { hasText: words }).locator('textarea')).toHaveCount(0);
  await looks('29-answered');
  await page.locator('article', { hasText: words }).locator('a[href$="/report"]').click();
  await looks('30-report');
  await page.locator('[name=reason][value=other]').check();
  await page.locator('main form .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();

  await signIn('officer');
  await page.goto('/office/reviews');
  await looks('31-office-list');
  await page.locator('main table a', { hasText: words.slice(0, 10) }).first().click();
  await looks('32-office');
  await page.locator('button[value=hide]').click();
  await expect(page.locator('#reason-error')).toBeVisible();
  await page.locator('button[value=show]').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await page.goto('/booths/dua-sap-song-hau');
  await looks('33-booth');
});
