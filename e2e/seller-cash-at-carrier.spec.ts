// A carrier takes the cash at the door: it is the seller's once the carrier has transferred it.
import { makeParcel, moves, orderWithGhn, sendsWithGhn, THU } from './lib/carrier.ts';
import { dong, eventually, expect, test } from './lib/test.ts';

const GOODS = 'nuoc-tuong-mat-hoa-dua-chai-200-ml';

test('waits for the carrier’s transfer, which the accountant takes in', async ({ page, js, signIn, looks, t }) => {
  await signIn(THU);
  await sendsWithGhn(page);
  const { code } = await orderWithGhn(page, js, GOODS);
  await signIn(THU);
  const parcel = await makeParcel(page, code);
  expect({ cod: parcel.cod, fee: parcel.fee }).toEqual({ cod: 87_000, fee: 22_000 });
  await moves(page, parcel, 'picked-up', 'out-for-delivery', 'delivered');
  await page.goto('/desk/money');
  const waiting = page.locator('section:has(#waiting) li', { hasText: code });
  await eventually(page, async () => (await waiting.count()) === 1, 'the cash waits');
  await expect(waiting.locator('.mark')).toHaveText(t('purse-carrier-waits'));
  await expect(page.locator('.figures dt', { hasText: t('purse-carrier') })).toHaveCount(1);
  const net = dong(await waiting.locator('.line-end').textContent());
  await looks('01-money');
  await page.goto(`/desk/orders/${code}`);
  const sale = page.locator('section:has(#h-sale)');
  await expect(sale).toContainText(t('sale-waits-for-carrier'));
  const amount = async (key: string) => dong(await sale.locator('dt', { hasText: t(key) }).locator('+ dd').textContent());
  expect([await amount('order-goods'), await amount('order-fee'), await amount('sale-carrier')]).toEqual([65_000, 22_000, 22_000]);
  // 2 % with a value added tax of 8 %, from 2027 on of 10 %.
  const commission = await amount('sale-commission');
  expect([1_404, 1_430]).toContain(commission);
  expect([net, await amount('sale-net')]).toEqual([65_000 - commission, 65_000 - commission]);
  await looks('02-order');

  await signIn('accountant');
  await page.goto('/office/remittances/owed');
  await looks('03-owed');
  await page.goto('/office/remittances/new');
  await page.locator('[name=carrier]').selectOption('ghn');
  await page.locator('[name=reference]').fill(`COD ${parcel.code}`);
  await page.locator('[name=amount]').fill('65000');
  await page.locator('form .btn-primary').click();
  await expect(page.locator('#file-error')).toHaveText(t('remittance-choose-file'));
  await looks('04-without-a-file');
  await page.locator('[name=file]').setInputFiles({
    name: 'doi-soat-ghn.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Mã vận đơn,Tiền thu hộ (COD),Phí vận chuyển,Thực nhận\n${parcel.code},87.000,22.000,65.000\n`.replaceAll('.', '')),
  });
  await page.locator('form .btn-primary').click();
  await expect(page.locator('main .lines li')).toHaveCount(1);
  await expect(page.locator('main .lines li')).toContainText(t('remittance-verdict-matched'));
  await looks('05-looked-at');
  await page.locator('form[action$="/take"] button').click();
  await expect(page.locator('form[action$="/take"]')).toHaveCount(0);
  await looks('06-taken');

  await signIn(THU);
  await page.goto(`/desk/orders/${code}`);
  await eventually(page, async () => (await sale.innerText()).includes(t('sale-state-released')), 'it is the seller’s');
  await looks('07-order-released');
  await page.goto('/desk/money');
  await expect(waiting).toHaveCount(0);
  await looks('08-money');
});
