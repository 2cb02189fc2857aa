// A new seller opens a booth on a phone; an official decides; an official of a commune opens one for a farmer without a phone.
import { randomInt, randomUUID } from 'node:crypto';
import { expect, test, type Page } from './lib/test.ts';

const COMMUNE = '29308'; // xã Cầu Kè

/** Selects that can be typed in have their list behind a field, where scripts run. */
async function commune(page: Page, code = COMMUNE) {
  await page.locator('select[name=commune]').selectOption(code, { force: true });
}

/** A personal number of twelve digits, new each time. */
const number = () => `0862${String(randomInt(1e8)).padStart(8, '0')}`;
const send = (page: Page, form: string) => page.locator(`form[action="${form}"] .acts button`).first().click();

/** Signs up on the way from `/sell`, and is led back. */
async function newSeller(page: Page, name: string) {
  await page.goto('/sell');
  await page.locator('.hero .btn-accent').click();
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=login]').fill(`${randomUUID()}@vidu.example`);
  await page.locator('[name=password]').fill('mot mat khau that dai 2026');
  await page.locator('form[action="/sign-up"] button:not([type=button])').click();
  await expect(page).toHaveURL(/\/sell\/open/);
}

test('a farmer opens a booth, and it waits for an official, who approves it', async ({ page, looks, signIn, t }) => {
  await page.goto('/sell');
  await looks('01-sell');
  const id = randomUUID().slice(0, 8);
  await newSeller(page, `Thạch Thị ${id}`);
  await looks('02-who');
  await page.locator('[name=tax_code]').fill('0314409059');
  await page.locator('form[action="/sell/open"] button').click();
  await expect(page.locator('#tax_code-error')).toContainText(t('organisation-tax-code-check'));
  await looks('03-wrong-code');
  await page.locator('a[href="/sell/open?as=farm"]').click();
  await expect(page.locator('[name=business_name]')).toHaveValue(new RegExp(id));
  await expect(page.locator('[name=return_policy]')).toHaveValue(t('booth-standard-returns'));
  await looks('04-form');
  await page.locator('[name=phone]').fill('12');
  await send(page, '/sell/open');
  await expect(page.locator('#phone-error')).toBeVisible();
  await expect(page.locator('#commune-error')).toBeVisible();
  await looks('05-mistakes');
  const name = `Vườn dừa ${id}`;
  await page.locator('[name=booth_name]').fill(name);
  await commune(page);
  await page.locator('[name=about]').fill('Dừa sáp và bưởi nhà trồng, hái trong ngày.');
  await page.locator('[name=phone]').fill('0912 345 678');
  await send(page, '/sell/open');
  await expect(page).toHaveURL(/\/desk\?booth=vuon-dua-/);
  await expect(page.locator('main')).toContainText(t('desk-state-waiting'));
  await expect(page.locator('main a[href="/desk/products/new"]')).toBeVisible();
  await looks('06-desk');
  const slug = new URL(page.url()).searchParams.get('booth')!;

  await page.goto('/desk/booth');
  await looks('07-settings');
  await page.goto('/desk/booth/staff');
  await page.locator('[name=contact]').fill('0987 654 321');
  await page.locator('form[action="/desk/booth/staff"] [name=role]').selectOption('orders');
  await send(page, '/desk/booth/staff');
  await expect(page.locator('[data-link]')).toContainText('/join/');
  await looks('08-staff');
  await page.goto('/desk/booth/producers');
  await page.locator('[name=producer_name]').fill('Vườn chú Hai');
  await page.locator('[name=grows]').fill('Dừa sáp');
  await page.locator('[name=consent_publish]').check();
  await page.locator('form[action="/desk/booth/producers"] .btn-primary').click();
  await expect(page.locator('main')).toContainText('Vườn chú Hai');
  await looks('09-producers');

  await page.context().clearCookies({ name: 'session' });
  await page.goto(`/booths/${slug}`);
  await expect(page.locator('h1')).toHaveText(t('error-not-found'));
  await signIn('commune-officer');
  await page.goto('/office/booths?state=waiting');
  await looks('10-office');
  await page.locator(`main a[href="/office/booths/${slug}"]`).click();
  await looks('11-decide');
  await page.locator('button[name=action][value=approve]').click();
  await expect(page.locator('#reason-error')).toBeVisible();
  await page.locator('[name=reason]').fill('Đã đến vườn xem.');
  await page.locator('button[name=action][value=approve]').click();
  await expect(page.locator('.page-head .mark-good').first()).toContainText(t('booth-state-open'));
  await page.context().clearCookies({ name: 'session' });
  await page.goto(`/booths/${slug}`);
  await expect(page.locator('h1')).toHaveText(name);
  await expect(page.locator('main')).toContainText(t('booth-verifier-commune'));
  await expect(page.locator('main')).toContainText('Vườn chú Hai');
  await looks('12-booth');
  await page.goto(`/booths?name=${encodeURIComponent(`vuon dua ${id}`)}&commune=${COMMUNE}`);
  await expect(page.locator('.card-booth')).toHaveCount(1);
  await looks('13-list');
});

test('a commune officer opens a booth for a farmer without a phone, who takes it over later', async ({ page, looks, signIn, t }) => {
  await signIn('commune-officer');
  await page.goto('/office/booths/new');
  await expect(page.locator('input[type=checkbox]:checked'), 'no consent is ticked before').toHaveCount(0);
  await looks('21-form');
  const name = `Bà Sáu ${randomUUID().slice(0, 8)}`;
  await page.locator('[name=seller_name]').fill(name);
  await page.locator('[name=identity_seen]').fill('căn cước …4321');
  await page.locator('[name=consent_how][value=paper]').check();
  await page.locator('[name=consent_place]').fill('Nhà bà Sáu, ấp 2');
  await send(page, '/office/booths/new');
  await expect(page.locator('#consent_keep-error')).toBeVisible();
  await expect(page.locator('[name=seller_name]')).toHaveValue(name);
  await looks('22-mistakes');
  await page.locator('[name=consent_present]').fill('Con gái bà Sáu, trưởng ấp');
  await page.locator('[name=consent_keep]').check();
  await page.locator('[name=consent_publish]').check();
  await send(page, '/office/booths/new');
  await expect(page.locator('main')).toContainText(t('delegation-now'));
  await expect(page.locator('.page-head .mark-good').first()).toContainText(t('booth-state-open'));
  await looks('23-opened');
  await page.locator('main a[href^="/desk?booth="]').click();
  await expect(page.locator('main')).toContainText(t('staff-role-delegate'));
  await looks('24-kept');

  await page.goBack();
  await page.locator('[name=contact]').fill('0912345678');
  await page.locator('form[action$="/invite"] button').click();
  const link = new URL((await page.locator('[data-link]').textContent())!.trim());
  await looks('25-invited');
  await page.context().clearCookies({ name: 'session' });
  await newSeller(page, name);
  await page.goto(link.pathname);
  await looks('26-join');
  await page.locator('form[action^="/join/"] button').click();
  await expect(page).toHaveURL(/\/desk\?booth=ba-sau/);
  await expect(page.locator('main')).toContainText(t('staff-role-owner'));
});

test('who is behind a tax code is found, and what is missing is said', async ({ page, looks, t }) => {
  await newSeller(page, 'Kim Sa Rết');
  await page.locator('[name=tax_code]').fill(number());
  await page.locator('form[action="/sell/open"] button').click();
  await expect(page.locator('main .note')).toContainText(t('sell-not-found'));
  await page.locator('[name=kind]').selectOption('household');
  await page.locator('[name=business_name]').fill('Hộ kinh doanh Kim Sa Rết');
  await page.locator('[name=booth_name]').fill(`Bánh tét ${randomUUID().slice(0, 8)}`);
  await commune(page);
  await page.locator('button[name=as][value=draft]').click();
  await expect(page.locator('main')).toContainText(t('desk-state-draft'));
  await expect(page.locator('main')).toContainText(t('missing-identity'));
  await looks('31-draft');
});
