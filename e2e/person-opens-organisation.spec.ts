// Organisations: an official opens one and invites its first manager; a person opens their own, which an official verifies.
import { randomInt, randomUUID } from 'node:crypto';
import { expect, test, type Page } from './lib/test.ts';

/** A tax code of ten digits with its check digit, new each time. */
function taxCode(): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  for (;;) {
    const digits = Array.from({ length: 9 }, () => randomInt(10));
    const check = 10 - (digits.reduce((sum, digit, at) => sum + digit * weights[at], 0) % 11);
    if (check >= 0 && check < 10) return [...digits, check].join('');
  }
}

const COMMUNE = '29242'; // phường Trà Vinh
const send = (page: Page, form: string) => page.locator(`form[action="${form}"] .acts .btn-primary`).click();

/** Selects that can be typed in have their list behind a field, where scripts run. */
async function commune(page: Page) {
  await page.locator('select[name=commune]').selectOption(COMMUNE, { force: true });
}

test('an official opens an organisation and invites its first manager', async ({ page, looks, t, signIn }) => {
  await signIn('officer');
  await page.goto('/office/organisations');
  await looks('01-list');
  await page.locator('main a[href="/office/organisations/new"]').click();
  await expect(page.locator('h1')).toHaveText(t('organisation-new'));
  await looks('02-form');
  await send(page, '/office/organisations/new');
  await expect(page.locator('#name_vi-error')).toBeVisible();
  await looks('03-mistakes');
  const name = `Trường Trung học ${randomUUID().slice(0, 8)}`;
  await page.locator('[name=kind]').selectOption('school');
  await page.locator('[name=name_vi]').fill(name);
  await page.locator('[name=name_en]').fill(name.replace('Trường Trung học', 'High School'));
  await page.locator('[name=manager]').fill('Cô Hiệu trưởng');
  await page.locator('[name=tax_code]').fill('0314409059');
  await send(page, '/office/organisations/new');
  await expect(page.locator('#tax_code-error')).toContainText(t('organisation-tax-code-check'));
  await expect(page.locator('[name=name_vi]'), 'what was typed stays').toHaveValue(name);
  await page.locator('[name=tax_code]').fill(taxCode());
  await commune(page);
  await send(page, '/office/organisations/new');
  await expect(page.locator('[data-link]')).toContainText('/invitations/');
  await expect(page.locator('.page-head .mark')).toContainText(t('organisation-verified'));
  await looks('04-opened');
});

test('a person opens their own business, and an official verifies it', async ({ page, looks, t, signIn, signUp }) => {
  await signUp();
  await page.goto('/account/organisations');
  await looks('05-none');
  await page.locator('main a[href="/account/organisations/new"]').click();
  await looks('06-form');
  const [name, code] = [`Cơ sở dừa sáp ${randomUUID().slice(0, 8)}`, taxCode()];
  const fill = async (tax: string) => {
    await page.locator('[name=kind]').selectOption('household');
    await page.locator('[name=name_vi]').fill(name);
    await page.locator('[name=tax_code]').fill(tax);
    await commune(page);
    await send(page, '/account/organisations/new');
  };
  await fill('');
  await expect(page.locator('#tax_code-error')).toContainText(t('organisation-tax-code-needed'));
  await looks('07-mistakes');
  await fill(code);
  await expect(page).toHaveURL(/\/account\/organisations\?saved=1/);
  await expect(page.locator('main')).toContainText(name);
  await expect(page.locator('main .mark')).toContainText(t('organisation-unverified'));
  await looks('08-opened');
  await page.goto('/desk');
  await expect(page.locator('main')).toContainText(t('desk-no-booth'));
  await looks('09-desk');

  await page.context().clearCookies({ name: 'session' });
  await signIn('officer');
  await page.goto('/account/organisations/new');
  await fill(code);
  await expect(page.locator('#tax_code-error'), 'the same tax code twice').toContainText(t('organisation-tax-code-taken'));
  await looks('10-twice');
  await page.goto(`/office/organisations?tax_code=${code}`);
  await page.locator('main a[href^="/office/organisations/0"]').first().click();
  await looks('11-waits');
  await page.locator('[name=evidence]').fill('Giấy đăng ký hộ kinh doanh số 58A8001234');
  await page.locator('form[action$="/verify"] button').click();
  await expect(page.locator('.page-head .mark')).toContainText(t('organisation-verified'));
  await looks('12-verified');
});
