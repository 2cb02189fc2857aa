// A seller's product waits for its label and for an official; stars are claimed and verified; a visitor reports, an authority asks.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from './lib/test.ts';

const id = () => randomUUID().slice(0, 8);

/** Adds a product in the seller's first booth; answers its address part. */
async function add(page: Page, name: string, shelf: string, description: string) {
  await page.goto('/desk/products/new');
  if (await page.locator('select[name=booth]').count()) await page.locator('[name=booth]').selectOption({ index: 1 });
  await page.locator('[name=name_vi]').fill(name);
  await page.locator('[name=category]').selectOption(shelf);
  await page.locator('[name=unit]').fill('hộp');
  await page.locator('[name=price]').fill('45.000');
  await page.locator('[name=on_hand]').fill('20');
  await page.locator('details:has([name=description_vi]) > summary').click();
  await page.locator('[name=description_vi]').fill(description);
  await page.locator('main form button[value=publish]').last().click();
  await expect(page).toHaveURL(/\/desk\/products\/[^/]+/);
  return new URL(page.url()).pathname.split('/')[3];
}

test('packaged food waits for its label and for an official, who approves it', async ({ page, looks, signIn, t }) => {
  await signIn('seller');
  const slug = await add(page, `Trà gừng ${id()}`, 'drinks', 'Gừng sấy, giúp chữa khỏi cảm lạnh.');
  await looks('01-draft');
  await page.goto(`/desk/products/${slug}/label`);
  await expect(page.locator('[name=responsible]')).not.toHaveValue('');
  for (const [field, said] of [
    ['quantity', '20 gói × 2 g'],
    ['ingredients', 'Gừng sấy 100 %'],
    ['warning', 'Không dùng khi bao bì rách'],
  ]) {
    await page.locator(`[name=field-${field}]`).fill(said);
  }
  await page.locator('form[method=post] .btn-primary').click();
  await looks('02-label-lacks');
  await page.locator('[name=field-use]').fill('Pha một gói với nước nóng');
  await page.locator('[name=field-storage]').fill('Nơi khô mát');
  await page.locator('form[method=post] .btn-primary').click();
  await looks('03-label-complete');
  await page.goto('/desk');
  await looks('04-desk');

  await signIn('officer');
  await page.goto('/office/products?attention=1');
  await looks('05-work-list');
  await page.goto(`/office/products/${slug}`);
  await expect(page.locator('main .note').first()).toContainText('chữa khỏi');
  await looks('06-waiting');
  await page.locator('button[value=refuse]').click();
  await expect(page.locator('#reason-error')).toBeVisible();
  await page.locator('button[value=approve]').click();
  await expect(page.locator('.page-head .mark')).toHaveText(t('product-state-shown'));
  await page.goto(`/products/${slug}`);
  await expect(page.locator('#label')).toContainText('Gừng sấy');
  await looks('07-shown');
});

test('stars are claimed by the seller and verified by an official', async ({ page, looks, signIn, t }) => {
  await signIn('seller');
  const slug = await add(page, `Bưởi ${id()}`, 'fruit', 'Bưởi vườn nhà.');
  await page.goto(`/desk/products/${slug}/certificates`);
  await page.locator('[name=kind]').selectOption('ocop');
  await page.locator('[name=number]').fill('1234/QĐ-UBND');
  await page.locator('[name=issuer]').fill('UBND tỉnh Vĩnh Long');
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('#stars-error')).toBeVisible();
  await page.locator('[name=stars]').selectOption('4');
  await page.locator('[name=issued_on]').fill('2025-06-01');
  await page.locator('form.panel .btn-primary').click();
  await looks('08-claimed');
  await signIn('officer');
  await page.goto('/office/certificates?state=claimed');
  await looks('09-certificates');
  await page.locator('main tbody tr', { hasText: '1234/QĐ-UBND' }).locator('a').first().click();
  await looks('10-certificate');
  await page.locator('button[value=verify]').click();
  await expect(page.locator('.page-head .mark')).toHaveText(t('certificate-state-verified'));
  await page.goto(`/products/${slug}`);
  await expect(page.locator('#certificates')).toContainText('1234/QĐ-UBND');
  await looks('11-stars');
});

test('a visitor asks and reports, an authority wants it gone', async ({ page, looks, signIn, t }) => {
  await signIn('seller');
  const slug = await add(page, `Xoài ${id()}`, 'fruit', 'Xoài cát.');
  await signIn('shopper');
  await page.goto(`/products/${slug}/questions`);
  await page.locator('[name=question]').fill('Giao trong ngày được không ạ?');
  await page.locator('form.panel .btn-primary').click();
  await looks('12-asked');
  await page.goto(`/products/${slug}/report`);
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('#reason-error')).toBeVisible();
  await page.locator('input[value=misleading]').check();
  await looks('13-report');
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await signIn('seller');
  await page.goto('/desk/questions');
  await looks('14-questions');
  const form = page.locator('form.panel', { has: page.locator(`a[href="/products/${slug}"]`) });
  await form.locator('textarea').fill('Dạ giao trong ngày ở Vĩnh Long ạ.');
  await form.locator('.btn-primary').click();

  await signIn('officer');
  await page.goto(`/office/products/${slug}`);
  await page.locator('details summary', { hasText: t('moderation-request') }).click();
  await page.locator('[name=authority]').fill('Chi cục Quản lý thị trường, 12/QLTT');
  await page.locator('[name=asked]').fill('Gỡ thông tin sai về nguồn gốc');
  await page.locator('form[action$="/request"] button').click();
  await looks('15-clock');
  await page.locator('[name=reason]').fill('Theo công văn 12/QLTT');
  await page.locator('button[value=refuse]').click();
  await expect(page.locator('.page-head .mark')).toHaveText(t('product-state-refused'));
  await signIn('seller');
  await page.goto('/desk');
  await expect(page.locator('main')).toContainText('Theo công văn 12/QLTT');
  await looks('16-told');
});

test('alcohol asks for the age', async ({ page, looks, signIn }) => {
  await signIn('seller');
  const slug = await add(page, `Rượu nếp ${id()}`, 'alcohol', 'Nấu từ nếp.');
  await page.goto(`/desk/products/${slug}/label`);
  await page.locator('[name=field-quantity]').fill('500 ml');
  await page.locator('[name=field-ethanol]').fill('29 %');
  await page.locator('form[method=post] .btn-primary').click();
  await page.goto(`/products/${slug}`);
  await looks('17-age');
  await page.locator('button[value=yes]').click();
  await page.locator('form[action="/cart/add"] button.btn-accent').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('18-cart');
});
