// A shopper keeps goods they like, waits for a price, and is told what happened.
import { expect, test } from './lib/test.ts';

const COCONUT = 'dua-sap-cau-ke-loai-1';

test('likes goods as a guest, keeps them after signing in, waits for a price', async ({ page, signUp, looks, t }) => {
  await page.goto('/account/favourites');
  await expect(page.locator('main')).toContainText(t('wishes-none'));
  await looks('01-nothing-yet');
  await page.goto(`/products/${COCONUT}`);
  await page.locator('#wish button').click();
  await expect(page).toHaveURL(`/products/${COCONUT}#wish`);
  await expect(page.locator('#wish button')).toHaveAttribute('aria-pressed', 'true');
  await looks('02-liked');
  await page.goto('/account/favourites');
  await expect(page.locator('.lines li')).toHaveCount(1);
  await looks('03-favourites-of-a-guest');

  await signUp();
  await page.goto('/account/favourites');
  await expect(page.locator(`.lines a[href="/products/${COCONUT}"]`).first()).toBeVisible();

  await page.goto(`/products/${COCONUT}`);
  await page.locator(`a[href="/account/alerts/new?product=${COCONUT}"]`).click();
  await looks('04-alert');
  await page.locator('[name=price]').fill('9.999.999');
  await page.locator('form:has([name=price]) button').click();
  await expect(page.locator('#price-error')).toBeVisible();
  await looks('05-alert-too-high');
  await page.locator('[name=price]').fill('1.000');
  await page.locator('form:has([name=price]) button').click();
  await expect(page).toHaveURL(/\/account\/favourites#alerts$/);
  await expect(page.locator('#alerts li').first()).toBeVisible();
  await looks('06-favourites');
  await page.locator('#alerts form button').first().click();
  await page.waitForLoadState();
});

test('reads notices and chooses how to be told', async ({ page, signIn, signUp, looks, t }) => {
  await signIn('shopper');
  await page.goto('/account/notices');
  await expect(page.locator('h1')).toHaveText(t('notices-title'));
  await looks('11-notices');
  await page.goto('/account');
  await looks('12-account');
  await signUp();
  await page.goto('/account/notices/settings');
  await looks('13-settings');
  await expect(page.locator('[name="campaign:mail"]')).not.toBeChecked();
  const box = page.locator('[name="order-paid:mail"]');
  const was = await box.isChecked();
  await box.setChecked(!was);
  await page.locator('form[action="/account/notices/settings"] .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await expect(page.locator('[name="order-paid:mail"]')).toBeChecked({ checked: !was });
});
