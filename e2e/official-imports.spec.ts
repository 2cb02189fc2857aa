// An officer brings a spreadsheet into the register, corrects nothing by hand, and finds its businesses again.
import { randomUUID } from 'node:crypto';
import { download, eventually, expect, test } from './lib/test.ts';

test('imports a list, and takes away the rows that were wrong', async ({ page, looks, signIn }) => {
  const name = `${randomUUID().slice(0, 8)} Mekong`;
  const list = [
    'DANH SÁCH DOANH NGHIỆP',
    '',
    'STT;Tên doanh nghiệp;MST;Xã/Phường;Website;Quy mô',
    `1;${name};;Xã Cầu Kè;không;nhỏ`,
    `2;${randomUUID()};0100233480;Xã Cầu Kè;không;nhỏ`,
  ].join('\r\n');
  await signIn('officer');
  await page.goto('/office/register/imports');
  await page.locator('#file').setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.locator('form[enctype] button').click();
  await expect(page.locator('h1')).toHaveText('danh-sach.csv');
  await looks('01-columns');
  await page.locator('form[action$="/start"] button').first().click();

  const figures = page.locator('#progress .figure dd');
  const done = async () => (await page.locator('#progress progress').getAttribute('value')) === '100';
  await eventually(page, async () => (await done()) && !(await page.locator('#progress .loading').count()), 'imported');
  await expect(figures).toHaveText(['1', '0', '0', '1', '0']);
  await looks('02-imported');

  await page.locator('main a[href$="/rows"]').click();
  await looks('03-apart');
  const apart = await download(page, page.locator('main a[download]').first());
  expect(apart.length).toBe(1);
  expect(apart[0].join(' ')).toContain('0100233480');

  await page.goto(`/office/register?q=${encodeURIComponent(name)}`);
  await page.locator('main tbody a', { hasText: name }).click();
  await expect(page.locator('h1')).toContainText(name);
  await looks('04-business');
});

test('is told what is wrong with a file', async ({ page, looks, signIn }) => {
  await signIn('officer');
  await page.goto('/office/register/imports');
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await page.locator('#file').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: picture });
  await page.locator('form[enctype] button').click();
  await expect(page.locator('#file-error')).toBeVisible();
  await looks('not-a-sheet');
});
