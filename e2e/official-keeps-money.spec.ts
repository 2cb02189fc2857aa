// The accountant, the tax officer and the operator keep the market's money matters.
import { expect, test } from './lib/test.ts';

test('the accountant pays sellers, reads statements and gives money back', async ({ page, signIn, looks, t }) => {
  await signIn('accountant');
  await page.goto('/office/payouts');
  await expect(page.locator('h1')).toHaveText(t('office-payouts'));
  await looks('01-payouts');
  const draw = page.locator('form[action$="/draw"] button');
  if (await draw.count()) await draw.click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('02-payouts-drawn');
  await page.locator('a[href^="/office/payouts/"].code').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('03-payout');

  await page.goto('/office/payments');
  await looks('04-payments');
  await page.goto('/office/transfers');
  await looks('05-transfers');
  await page.goto('/office/statements');
  await looks('06-statements');
  await page.locator('[name=file]').setInputFiles({
    name: 'sao-ke.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung\n' +
        `24/11/2026,FT${Date.now()},,150000,150000,NGUYEN VAN A CHUYEN TIEN\n`,
    ),
  });
  await page.locator('form[action="/office/statements"] .btn-primary').click();
  await expect(page.locator('h1')).toBeVisible();
  await looks('07-statement-looked-at');
  await page.goto('/office/refunds');
  await looks('08-refunds');
  await page.goto('/office/ledger');
  await looks('09-ledger');
  await page.goto('/office/commission');
  await looks('10-commission');
  await page.goto('/office/remittances');
  await looks('11-remittances');
  await page.goto('/office/remittances/new');
  await looks('12-remittance-new');
  await page.goto('/office/remittances/owed');
  await looks('13-owed');
});

test('the tax officer sees what is withheld', async ({ page, signIn, looks, t }) => {
  await signIn('tax-officer');
  await expect(page).toHaveURL('/office/withholding');
  await expect(page.locator('h1')).toHaveText(t('office-withholding'));
  await looks('21-withholding');
  await page.locator('main a[href^="/office/withholding/20"]').first().click();
  await expect(page.locator('main table, main .lines').first()).toBeVisible();
  await looks('22-month');
  await page.goto('/office/withholding/activities');
  await looks('23-activities');
  const refused = await page.goto('/office/payouts');
  expect(refused!.status()).toBe(403);
});

test('the operator sets up gateways, carriers, commission and the mode', async ({ page, signIn, looks, t }) => {
  await signIn('operator');
  await page.goto('/office/gateways');
  await looks('31-gateways');
  await page.locator('form[action$="/mode"] button').click();
  await expect(page.locator('.field-error').first()).toBeVisible();
  await looks('32-mode-without-reason');
  await page.goto('/office/carriers');
  await looks('33-carriers');
  await page.goto('/office/commission');
  await page.locator('[name=rate]').fill('abc');
  await page.locator('form[action="/office/commission"] .btn-primary').click();
  await expect(page.locator('.field-error').first()).toBeVisible();
  await looks('34-commission-wrong');
  await page.goto('/office/parcels');
  await expect(page.locator('h1')).toHaveText(t('office-parcels'));
  await looks('35-parcels');
  await page.goto('/office/warehouses');
  await looks('36-warehouses');
});
