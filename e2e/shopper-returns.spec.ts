// A shopper with an account keeps addresses, finds the orders again, calls one off, gives goods back; the seller answers.
import { expect, test } from './lib/test.ts';
import { addToCart, BUYER, choosePlace, fillCheckout, handOver, place } from './lib/shopping.ts';

// Of the demo seller's own booth, in good supply.
const GIFT = 'dua-sap-tuyen-chon-hop-qua-2-trai';

test('keeps an address, orders with it and finds the order again', async ({ page, js, looks, signUp, t }, info) => {
  await signUp();
  await page.goto('/account/addresses');
  await looks('01-addresses-empty');
  const street = `Số ${1 + info.workerIndex} đường ${info.project.name}`;
  await page.locator('[name=name]').fill(BUYER.name);
  await page.locator('[name=phone]').fill(BUYER.phone);
  await choosePlace(page, js, BUYER.province, BUYER.commune);
  await page.locator('[name=address]').fill(street);
  await page.locator('main form#form button.btn-primary').click();
  await expect(page.locator('.lines')).toContainText(street);
  await looks('02-addresses');

  await addToCart(page, GIFT);
  await page.goto('/checkout');
  const choice = page.locator('label.choice', { hasText: street });
  await choice.locator('input').check();
  await page.locator('[name=payment][value=cod]').check();
  await looks('03-checkout');
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\//);
  await expect(page.locator('address')).toContainText(street);
  const code = (await page.locator('main h2 .code').first().textContent())!.trim();

  await page.goto('/account/orders');
  await expect(page.locator('main')).toContainText(code);
  await looks('04-orders');
  await page.locator('.tabs a', { hasText: t('my-orders-stage-wait') }).click();
  await page.locator('article', { hasText: code }).locator('a.btn').click();

  // Called off, with the reason in the order's story.
  await page.locator('details:has(form[action$="/cancel"]) summary').click();
  await page.locator('form[action$="/cancel"] select').selectOption('changed-mind');
  await page.locator('form[action$="/cancel"] button').click();
  await expect(page.locator('.timeline').first()).toContainText(t('end-reason-changed-mind'));
  await looks('05-cancelled');

  await page.goto('/account/addresses');
  await page.locator('li', { hasText: street }).locator('form[action$="/delete"] button').click();
  await expect(page.locator('main')).not.toContainText(street);
});

test('gives goods back; the seller answers and notes the refund', async ({ page, js, looks, signIn, t }) => {
  await addToCart(page, GIFT);
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'cod' });
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\//);
  const order = page.url();
  const code = (await page.locator('main h2 .code').first().textContent())!.trim();
  await expect(page.locator('a[href*="/returns/"]')).toHaveCount(0);

  await signIn('seller');
  await handOver(page, code);
  await expect(page.locator('main')).toContainText(t('order-status-delivered'));

  await page.goto(order);
  await page.locator('a[href*="/returns/"]').click();
  await looks('10-return');
  const send = page.locator('form[enctype] button.btn-primary');
  await send.click();
  await expect(page.locator('.errors')).toBeVisible();
  await expect(page.locator('#reason-error')).toBeVisible();
  await looks('11-return-wrong');
  await page.locator('form[enctype] .qty input').fill('1');
  await page.locator('[name=reason]').selectOption('damaged');
  await page.locator('[name=words]').fill('Một trái bị bể khi giao. Xin hoàn tiền trái đó.');
  await send.click();
  await expect(page).toHaveURL(new RegExp(`${code}$`));
  await expect(page.locator('main')).toContainText(t('return-state-asked'));
  await looks('12-asked');

  await page.goto('/desk/returns');
  await looks('13-desk-returns');
  await page.locator('main table a', { hasText: code }).click();
  await page.locator('[name=answer]').fill('Xin lỗi bạn, mình chuyển lại tiền trong hôm nay.');
  await looks('14-desk-answer');
  await page.locator('button[value=accept]').click();
  await page.locator('[name=refunded]').fill('50.000');
  await page.locator('form[action$="/refund"] button').click();
  await expect(page.locator('main')).toContainText(t('return-state-refunded'));
  await page.goto(order);
  await expect(page.locator('main')).toContainText(t('return-state-refunded'));
  await expect(page.locator('.timeline')).toContainText('50.000');
  await looks('15-refunded');
});
