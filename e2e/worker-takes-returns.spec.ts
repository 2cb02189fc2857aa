// Goods come back to the warehouse that keeps a booth's goods: looked at, taken in or written off, put away; and what was
// picked for an order that is called off goes back into a bin.
import { account, type Account } from './lib/market.ts';
import { addToCart, fillCheckout, handOver, place } from './lib/shopping.ts';
import { expect, test, type Page } from './lib/test.ts';

/** The seller of the booth `banh-tet-ut-nhan`; no other journey sends its goods. */
const NHAN: Account = { role: 'seller', login: 'nhan.nguyen@example.vn', password: account('seller').password };
const GOODS = 'banh-tet-chuoi-don-nho';

/** A guest orders goods of the booth, in cash. Answers the buyer's page and the order's code. */
async function ordered(page: Page, js: boolean, pieces: number) {
  await page.context().clearCookies({ name: 'session' });
  await addToCart(page, GOODS, pieces);
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'cod' });
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\/\w+$/);
  return { order: page.url(), code: (await page.locator('.panel-head .code').first().textContent())!.trim() };
}

test('goods come back to the warehouse', async ({ page, js, signIn, signUp, looks, t }) => {
  const worker = await signUp();
  await signIn('operator');
  await page.goto('/office/warehouses/new');
  await page.locator('[name=house_name]').fill('Kho Vinh Kim');
  await page.locator('[name=commune]').selectOption('29431');
  await page.locator('[name=address]').fill('Số 8, ấp Trà Cuôn');
  await page.locator('[name=phone]').fill('0592 000 021');
  await page.locator('form .btn-primary').click();
  await expect(page).toHaveURL(/\/office\/warehouses\/[0-9a-f-]{36}$/);
  const house = `/warehouse/${page.url().split('/').at(-1)}`;
  for (const [name, value] of [['aisle', 'A'], ['first', '1'], ['last', '1'], ['levels', '2']]) {
    await page.locator(`[name=${name}]`).fill(value);
  }
  await page.locator('form[action$="/bins"] .btn-primary').click();
  await expect(page.locator('main')).toContainText('A-01-2');
  await page.locator('[name=contact]').fill(worker.login);
  await page.locator('form[action$="/workers"] .btn-primary').click();
  await expect(page.locator('form[action$="/end"] button').first()).toBeVisible();

  // Three pieces of one order are sent back by the buyer; the parcel of another never reached its buyer.
  const back = await ordered(page, js, 3);
  const lost = await ordered(page, js, 1);
  await signIn(NHAN);
  const onHand = async () => {
    await page.goto(`/desk/products/${GOODS}/edit`);
    return Number(await page.locator('[name=on_hand]').inputValue());
  };
  await handOver(page, back.code);
  await page.goto(`/desk/orders/${lost.code}`);
  await page.locator('form[action$="/ship"] button').click();
  await page.locator('details:has(form[action$="/give-up"]) summary').click();
  await page.locator('button[name=reason][value=undelivered]').click();
  await expect(page.locator('form[action$="/give-up"]')).toHaveCount(0);
  await page.goto(`${back.order}/returns/${back.code}`);
  await page.locator('input[name^="goods-"]').fill('3');
  await page.locator('[name=reason]').selectOption('damaged');
  await page.locator('[name=words]').fill('Một đòn bị mốc.');
  await page.locator('form[enctype] .btn-primary').click();
  await page.goto(`/desk/orders/${back.code}`);
  await page.locator('[name=answer]').fill('Mời gửi lại kho giúp.');
  await page.locator('button[value=accept]').click();
  await page.goto(back.order);
  await page.locator('[name=sent_back]').fill('Gửi xe ôm, chiều nay');
  await page.locator('form[action$="/send-back"] button').click();
  const before = await onHand();
  await page.goto('/desk/warehouse');
  await page.locator(`[name=warehouse][value="${house.split('/').at(-1)}"]`).check();
  await page.locator('form[action$="/choose"] .btn-primary').click();
  await expect(page.locator('main')).toContainText('Kho Vinh Kim');

  await signIn(worker);
  await page.goto(house);
  await expect(page.locator('li', { has: page.locator(`a[href="${house}/returns"]`) }).locator('.mark')).toBeVisible();
  await page.goto(`${house}/returns`);
  const coming = (code: string) => page.locator('ul.lines li', { hasText: code });
  await expect(coming(back.code).locator('.mark')).toHaveText(t('came-back-sent-back'));
  await expect(coming(lost.code).locator('.mark')).toHaveText(t('came-back-undelivered'));
  await looks('01-coming');
  await page.locator('[name=order_code]').fill('KHONGCO99');
  await page.locator('form[action$="/returns"] .btn-primary').click();
  await expect(page.locator('#order_code-error')).toHaveText(t('came-back-no-such-order'));
  await looks('02-no-such-order');
  await page.locator('[name=order_code]').fill(back.code.toLowerCase());
  await page.locator('form[action$="/returns"] .btn-primary').click();
  await expect(page).toHaveURL(`${house}/returns/${back.code}`);
  await expect(page.locator('input[name^="good-"]')).toHaveValue('3');
  await looks('03-look-at');
  await page.locator('input[name^="damaged-"]').fill('1');
  await page.locator('form[method=post] .btn-primary').last().click();
  await expect(page.locator('.field-error').first()).toBeVisible();
  await looks('04-more-than-was-sent');
  await page.locator('input[name^="good-"]').fill('2');
  await page.locator('[name=remark]').fill('Một đòn mốc ở đầu.');
  await page.locator('form[method=post] .btn-primary').last().click();
  await expect(page).toHaveURL(/\/receipts\/\w+$/);
  await expect(page.locator('main')).toContainText(back.code);
  await expect(page.locator('.lines li')).toHaveCount(1);
  await looks('05-received');
  await page.goto(`${house}/returns/${lost.code}`);
  await page.locator('form[method=post] .btn-primary').last().click();
  await expect(page).toHaveURL(/\/receipts\/\w+$/);
  await page.goto(`${house}/returns`);
  await expect(coming(back.code)).toHaveCount(0);
  await expect(coming(lost.code)).toHaveCount(0);
  await looks('06-none-left');
  const again = await page.goto(`${house}/returns/${back.code}`);
  expect(again!.status()).toBe(409);
  await looks('07-looked-at-before');

  await page.goto(`${house}/put-away`);
  await page.locator('section form[method=get] button').first().click();
  await expect(page.locator('#quantity')).toHaveValue('3');
  const label = await page.locator('[name=scanned]').inputValue();
  await page.locator('#to_bin').fill('B-09-9');
  await page.locator('form[method=post] .btn-primary').click();
  await expect(page.locator('#to_bin-error')).toBeVisible();
  await looks('08-no-such-bin');
  await page.locator('#to_bin').fill('A-01-1');
  await page.locator('form[method=post] .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await page.goto(`${house}/stock`);
  await expect(page.locator('main table tr', { hasText: 'A-01-1' })).toContainText(label);
  await looks('09-stock');
  await signIn(NHAN);
  expect(await onHand()).toBe(before + 3);

  // Picked for an order that is called off then.
  const off = await ordered(page, js, 1);
  await signIn(worker);
  await page.goto(`${house}/picks`);
  for (const box of await page.locator('[name=order]:not([disabled])').all()) {
    await box.setChecked((await box.locator('xpath=ancestor::label').innerText()).includes(off.code));
  }
  await page.locator('form#orders .btn-primary').click();
  await page.locator('[name=scanned]').fill(label);
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await page.goto(off.order);
  await page.locator('details:has(form[action$="/cancel"]) summary').click();
  await page.locator('form[action$="/cancel"] button').click();
  await expect(page.locator('form[action$="/cancel"]')).toHaveCount(0);
  await page.goto(`${house}/put-back`);
  await expect(page.locator('section', { hasText: off.code }).locator('.mark')).toHaveText(t('box-called-off'));
  await looks('10-put-back');
  await page.locator('[name=order_code]').fill(off.code);
  await page.locator('[name=bin]').fill('A-01-2');
  await page.locator('form[action$="/put-back"] .btn-primary').click();
  await expect(page.locator('main')).not.toContainText(off.code);
  await looks('11-put-back-done');
  await page.goto(`${house}/stock`);
  await expect(page.locator('main table tr', { hasText: 'A-01-2' })).toContainText(label);
});
