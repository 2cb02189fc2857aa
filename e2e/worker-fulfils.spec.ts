// A warehouse keeps a booth's goods: received, put away, picked, packed, handed over, counted.
import { expect, test } from './lib/test.ts';
import { addToCart, fillCheckout, place } from './lib/shopping.ts';

const GIFT = 'dua-sap-tuyen-chon-hop-qua-2-trai';

test('the whole way through the warehouse', async ({ page, js, signIn, signUp, looks, t }) => {
  const worker = await signUp();
  await signIn('operator');
  await page.goto('/office/warehouses/new');
  await looks('01-new');
  await page.locator('form .btn-primary').click();
  await expect(page.locator('.field-error').first()).toBeVisible();
  await looks('02-new-wrong');
  await page.locator('[name=house_name]').fill('Kho Cầu Kè');
  await page.locator('[name=commune]').selectOption('29308');
  await page.locator('[name=address]').fill('Số 5, ấp 2');
  await page.locator('[name=phone]').fill('0592 000 020');
  await page.locator('form .btn-primary').click();
  await expect(page).toHaveURL(/\/office\/warehouses\/[0-9a-f-]{36}$/);
  const house = page.url().split('/').at(-1)!;
  await page.locator('[name=aisle]').fill('A');
  await page.locator('[name=first]').fill('1');
  await page.locator('[name=last]').fill('2');
  await page.locator('[name=levels]').fill('2');
  await page.locator('form[action$="/bins"] .btn-primary').click();
  await page.locator('[name=contact]').fill(worker.login);
  await page.locator('form[action$="/workers"] .btn-primary').click();
  await expect(page.locator('#workers ~ ul, section:has(#workers) li')).not.toHaveCount(0);
  await looks('03-warehouse');

  await signIn('seller');
  await page.goto('/desk/warehouse');
  await looks('04-choose');
  await page.locator(`[name=warehouse][value="${house}"]`).check();
  await page.locator('form[action$="/choose"] .btn-primary').click();
  await page.goto('/desk/warehouse/deliveries/new');
  await page.locator('[name=due_on]').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await page.locator('[name=on_hand_before]').check();
  for (const field of await page.locator('input[name^="pieces-"]').all()) await field.fill('20');
  await looks('05-announce');
  await page.locator('form[action$="/new"] .btn-primary').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('06-announced');

  await signIn(worker);
  await page.goto(`/warehouse/${house}`);
  await looks('07-house');
  await page.goto(`/warehouse/${house}/receipts`);
  await page.locator('main a.btn').last().click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('08-receipt');
  await page.locator('form[action*="/receipts/"] .btn-primary').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('09-received');
  await page.goto(`/warehouse/${house}/put-away`);
  for (let left = await page.locator('form[method=get] button.btn').count(); left > 0; left--) {
    await page.locator('section form[method=get] button').first().click();
    await page.locator('[name=to_bin]').fill('A-01-1');
    await page.locator('form[method=post] .btn-primary').click();
    await page.goto(`/warehouse/${house}/put-away`);
  }
  await looks('10-put-away');

  await addToCart(page, GIFT);
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'cod' });
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\//);
  const code = (await page.locator('.panel-head .code').first().textContent())!.trim();
  await page.goto(`/warehouse/${house}/picks`);
  await looks('11-orders-ready');
  for (const box of await page.locator('[name=order]:not([disabled])').all()) {
    const mine = (await box.locator('xpath=ancestor::label').innerText()).includes(code);
    await box.setChecked(mine);
  }
  await page.locator('form#orders .btn-primary').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('12-pick-list');
  const label = (await page.locator('form.panel .code').first().textContent())!.trim();
  await page.locator('[name=scanned]').fill('KHAC-123');
  await page.locator('[name=found]').fill('1');
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('.field-error').first()).toBeVisible();
  await looks('13-wrong-goods');
  await page.locator('[name=scanned]').fill(label);
  await page.locator('[name=found]').fill('1');
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('14-picked');
  await page.goto(`/warehouse/${house}/pack/${code}`);
  await page.locator('[name=scanned]').fill(label);
  await page.locator('[name=quantity]').fill('1');
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('15-all-in');
  await page.locator('[name=parcels]').fill('1');
  await page.locator('[name=weight]').fill('1200');
  await page.locator('form[action$="/done"] .btn-primary').click();
  await page.goto(`/warehouse/${house}/pack/${code}/slip`);
  await looks('16-slip');
  await page.goto(`/warehouse/${house}/manifests`);
  await page.locator('form[action$="/manifests"] .btn-primary').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('17-manifest');
  await page.locator('[name=taker]').fill('Anh Tâm giao hàng');
  await page.locator('form[action$="/close"] .btn-primary').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('18-handed-over');
  await page.goto(`/warehouse/${house}/counts`);
  await looks('19-counts');
  await signIn('seller');
  await page.goto(`/desk/orders/${code}`);
  await expect(page.locator('main')).toContainText(t('order-status-shipped'));
  await page.goto('/desk/warehouse');
  await looks('20-desk');
});
