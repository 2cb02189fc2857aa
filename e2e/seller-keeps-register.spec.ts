// A seller keeps its entry in the register: a site from its beginning to its end, and turnover as a spreadsheet.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from './lib/test.ts';

/** The line of a channel on the page of the own entry. */
const line = (page: Page, name: string) => page.locator('section[aria-labelledby=channels] li', { hasText: name });

/** An officer confirms what was filed for the channel with that address. */
async function confirm(page: Page, signIn: (role: string) => Promise<void>, address: string) {
  await signIn('officer');
  await page.goto('/office/notifications?state=filed');
  await page.locator('main tbody tr', { hasText: address }).locator('a').first().click();
  await page.locator('button[value=confirm]').click();
  await expect(page.locator('button[value=confirm]')).toHaveCount(0);
}

test('a site is notified when it begins, changes and ends', async ({ page, looks, signIn, t }) => {
  const id = randomUUID().slice(0, 8);
  const [name, address] = [`Trang ${id}`, `https://${id}.example`];
  await signIn('seller');
  await page.goto('/desk/register/channels/new');
  await page.locator('[name=kind]').selectOption('site');
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=address]').fill('không phải địa chỉ');
  await page.locator('[name=does]').selectOption('orders');
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('#address-error')).toBeVisible();
  await looks('01-mistake');
  await page.locator('[name=address]').fill(address);
  await page.locator('form.panel .btn-primary').click();
  await line(page, name).locator('form[action$="/notify"] button').click();
  await expect(line(page, name)).toContainText(t('registry-duty-state-filed'));
  await looks('02-filed');

  await confirm(page, signIn, address);
  await signIn('seller');
  await page.goto('/desk/register');
  await line(page, name).locator('a[href$="/edit"]').click();
  await expect(page.locator('main .note')).toContainText('20');
  await looks('03-change');
  await page.locator('[name=name]').fill(`${name} mới`);
  await page.locator('form.panel .btn-primary').click();
  await expect(line(page, `${name} mới`)).toContainText(t('registry-duty-state-filed'));
  await expect(page.locator('section[aria-labelledby=notifications]')).toContainText(`${t('registry-act-change')}: ${name} mới`);

  await confirm(page, signIn, address);
  await signIn('seller');
  await page.goto('/desk/register');
  await looks('04-confirmed');
  await line(page, `${name} mới`).locator('form[action$="/end"] button').click();
  await expect(page.locator('section[aria-labelledby=notifications]')).toContainText(`${t('registry-act-end')}: ${name} mới`);
  await looks('05-ended');
});

test('turnover comes as a spreadsheet, and wrong rows say why', async ({ page, looks, signIn, t }) => {
  await signIn('seller');
  await page.goto('/desk/register/turnover');
  await page.locator('main a[href="/desk/register/turnover/file"]').click();
  await expect(page.locator('h1')).toHaveText(t('turnover-file'));
  await looks('06-file');
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('#file-error')).toBeVisible();
  const buffer = Buffer.from('Kỳ;Kênh bán;Doanh số;Số đơn\n2025-Q1;Website riêng;12.500.000;31\nmùa hè;;1;\n2025-Q2;;mười;\n');
  await page.locator('[name=file]').setInputFiles({ name: 'doanh-so.csv', mimeType: 'text/csv', buffer });
  await page.locator('form.panel .btn-primary').click();
  await expect(page.locator('section[aria-labelledby=mistakes] li')).toHaveCount(2);
  await looks('07-taken');
  const download = page.waitForEvent('download');
  await page.locator('a[href$="/file/template"]').click();
  expect((await download).suggestedFilename()).toBe('doanh-so.xlsx');
  await page.goto('/desk/register');
  await expect(page.locator('section[aria-labelledby=turnover]')).toContainText('2025-Q1');
});
