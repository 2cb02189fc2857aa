// A seller brings products in by a sheet, mends a price in the exported one, and files what was sold elsewhere.
import { randomUUID } from 'node:crypto';
import { eventually, expect, test, type Page } from './lib/test.ts';

const figures = (page: Page) => page.locator('#progress .figure dd');

async function send(page: Page, name: string, lines: string[]) {
  const buffer = Buffer.from(lines.join('\r\n'));
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.locator('form[enctype] button').first().click();
  await expect(page.locator('h1')).toHaveText(name);
}

async function run(page: Page, counts: string[]) {
  await page.locator('form[action$="/start"] button').first().click();
  const done = async () => (await page.locator('#progress').count()) === 1 && (await page.locator('#progress .loading').count()) === 0;
  await eventually(page, done, 'imported');
  await expect(figures(page)).toHaveText(counts);
}

test('brings a sheet in, is told what is wrong with a row, and sends it again', async ({ page, looks, signIn }) => {
  const mark = randomUUID().slice(0, 8);
  const sheet = [
    'Mã hàng;Tên sản phẩm;Danh mục;Phân loại;Đơn vị;Giá;Tồn kho',
    `A-${mark};Chuối sấy ${mark};Trái cây;Gói 200 g;gói;35.000;20`,
    `B-${mark};Chuối sấy ${mark};;Gói 500 g;gói;80.000;12`,
    `C-${mark};Mít sấy ${mark};Trái cây;;gói;12k;5`,
  ];
  await signIn('seller');
  await page.goto('/desk/products');
  await page.locator('main a[href="/desk/imports"]').click();
  await looks('01-imports');
  await send(page, 'hang-moi.csv', sheet);
  await expect(page.locator('main')).toContainText('12k');
  await looks('02-columns');
  await run(page, ['2', '0', '0', '1']);
  await looks('03-imported');

  await page.locator('#progress a[href$="/rows"]').click();
  await expect(page.locator('main tbody')).toContainText(`Mít sấy ${mark}`);
  await looks('04-apart');

  await page.goto('/desk/imports');
  await send(page, 'hang-moi.csv', sheet);
  await run(page, ['0', '0', '2', '1']);
});

test('files orders of another marketplace and links a number', async ({ page, looks, signIn, t }) => {
  const mark = randomUUID().slice(0, 8);
  await signIn('seller');
  await page.goto('/desk/imports');
  const goods = ['SKU,Tên,Danh mục,Đơn vị,Giá,Tồn', `K-${mark},Kẹo chuối ${mark},sweets,gói,45000,30`];
  await send(page, 'keo.csv', goods);
  await run(page, ['1', '0', '0', '0']);

  await page.goto('/desk/outside');
  await looks('05-outside');
  await page.locator('[name=marketplace]').first().selectOption('shopee');
  const orders = [
    'Mã đơn hàng;Trạng thái đơn hàng;Ngày đặt hàng;SKU phân loại hàng;Tên sản phẩm;Số lượng;Tổng giá bán (sản phẩm)',
    `S1-${mark};Hoàn thành;2026-11-02;K-${mark};Kẹo chuối ${mark};3;135.000`,
    `S2-${mark};Hoàn thành;2026-11-03;K ${mark}x;Kẹo chuối ${mark} túi;1;45.000`,
    `S3-${mark};Đã hủy;2026-11-03;K-${mark};Kẹo chuối ${mark};1;45.000`,
  ];
  await send(page, 'shopee.csv', orders);
  await page.locator('[name=lowers]').check();
  await looks('06-orders');
  await run(page, ['2', '0', '1', '0']);

  await page.goto('/desk/outside');
  await expect(page.locator('#totals')).toContainText('Shopee');
  const unknown = page.locator('form[action="/desk/outside/link"]', { has: page.locator(`[value="K ${mark}x"]`) });
  await expect(unknown.locator('button').first()).toContainText(`K-${mark}`);
  await looks('07-totals');
  await unknown.locator('button').first().click();
  await expect(page.locator('main [role=status]').first()).toContainText(t('outside-linked'));
  await expect(unknown).toHaveCount(0);
});
