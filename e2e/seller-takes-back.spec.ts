// Goods come back: asked, agreed, sent, looked at, paid back; and what an official decides.
import { type Page } from '@playwright/test';
import { expect, test } from './lib/test.ts';
import { addToCart, fillCheckout, handOver, place } from './lib/shopping.ts';

// Of the demo seller's own booth.
const GIFT = 'dua-sap-tuyen-chon-hop-qua-2-trai';

/** A cash order that was handed over: the buyer's page and the code of the order. */
async function delivered(page: Page, js: boolean, signIn: (who: string) => Promise<void>) {
  await addToCart(page, GIFT, 2);
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'cod' });
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\/\w+$/);
  const order = page.url();
  const code = (await page.locator('.panel-head .code').first().textContent())!.trim();
  await signIn('seller');
  await handOver(page, code);
  return { order, code };
}

async function ask(page: Page, order: string, code: string) {
  await page.goto(`${order}/returns/${code}`);
  await page.locator('input[name^="goods-"]').first().fill('1');
  await page.locator('[name=reason]').selectOption('damaged');
  await page.locator('[name=words]').fill('Một trái bị nứt khi tới nơi.');
  await page.locator('form[enctype] .btn-primary').click();
  await expect(page).toHaveURL(/\/checkouts\//);
}

test('goods come back, are looked at, and money goes back', async ({ page, js, signIn, looks }) => {
  const { order, code } = await delivered(page, js, signIn);
  await ask(page, order, code);
  await looks('01-asked');
  await page.goto(`/desk/orders/${code}`);
  await page.locator('[name=answer]').fill('Xin lỗi, mời gửi lại giúp.');
  await page.locator('button[value=accept]').click();
  await page.goto(order);
  await looks('02-agreed');
  await page.locator('[name=sent_back]').fill('GHN 123456, gửi chiều nay');
  await page.locator('form[action$="/send-back"] button').click();
  await page.goto(`/desk/orders/${code}`);
  await looks('03-desk-sent-back');
  await page.locator(`a[href="/desk/orders/${code}/inspect"]`).click();
  await page.locator('input[name^="scrapped-"]').first().fill('5');
  await page.locator('form[action$="/inspect"] .btn-primary').click();
  await expect(page.locator('.field-error, .errors').first()).toBeVisible();
  await looks('04-inspection-wrong');
  await page.locator('input[name^="good-"]').first().fill('0');
  await page.locator('input[name^="scrapped-"]').first().fill('1');
  await page.locator('form[action$="/inspect"] .btn-primary').click();
  await expect(page).toHaveURL(`/desk/orders/${code}`);
  await page.locator('[name=refunded]').fill('50000');
  await page.locator('form[action$="/refund"] .btn-primary').click();
  await expect(page).toHaveURL(`/desk/orders/${code}`);
  await looks('05-desk-refunded');
  await page.goto(order);
  await looks('06-refunded');
});

test('an official decides', async ({ page, js, signIn, signUp, looks, t }) => {
  await signIn('officer');
  await page.goto('/office/disputes');
  await expect(page.locator('h1')).toHaveText(t('office-disputes'));
  await looks('11-disputes');
  await signUp();
  const { order, code } = await delivered(page, js, signIn);
  await ask(page, order, code);
  await page.goto(`/desk/orders/${code}`);
  await page.locator('[name=answer]').fill('Hàng đi đã nguyên vẹn, có ảnh.');
  await page.locator('button[value=decline]').click();
  await page.goto(order);
  await page.locator('details:has(form[action$="/dispute"]) summary').click();
  await page.locator('[name=dispute]').fill('Ảnh chụp trước khi đóng gói không chứng minh được gì.');
  await page.locator('form[action$="/dispute"] button').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('12-asked-to-decide');
  await signIn('officer');
  await page.goto(`/office/disputes/${code}`);
  await looks('13-dispute');
  await page.locator('[name=refunded]').fill('99000000');
  await page.locator('[name=reason]').fill('Người bán không chứng minh được.');
  await page.locator('form .btn-primary').click();
  await expect(page.locator('#refunded-error')).toBeVisible();
  await looks('14-dispute-too-much');
  await page.locator('[name=refunded]').fill('60000');
  await page.locator('form .btn-primary').click();
  await expect(page).toHaveURL(`/office/disputes/${code}`);
  await looks('15-decided');
});
