// Every page of the office opens for an officer, and looks right.
import { expect, test } from './lib/test.ts';

const PAGES = {
  market: ['orders', 'sellers', 'payments', 'transfers', 'ledger'],
  people: ['people', 'people/invite', 'roster', 'roster/new', 'localities', 'audit', 'privacy', 'privacy/breaches'],
  register: ['register', 'register/new', 'register/work', 'register/places', 'register/places?level=former-district', 'register/places?level=former-commune', 'register/figures', 'notifications'],
  figures: ['register/imports', 'register/imports/questions', 'turnover', 'turnover/new', 'turnover/file', 'reference', 'reference/new'],
  places: ['points', 'points/new'],
};

for (const [room, pages] of Object.entries(PAGES)) {
  test(`reads the pages of ${room}`, async ({ page, looks, signIn }) => {
    await signIn('officer');
    for (const path of pages) {
      expect((await page.goto(`/office/${path}`))?.status(), path).toBe(200);
      await looks(`office-${path.replaceAll(/[/?=]/g, '-')}`);
    }
  });
}

test('follows a row to its page', async ({ page, looks, signIn }) => {
  await signIn('officer');
  for (const path of ['register', 'people', 'roster', 'audit', 'notifications', 'points']) {
    await page.goto(`/office/${path}`);
    const first = page.locator('main tbody a').first();
    if ((await first.count()) === 0) continue; // nothing filed yet: the empty page was looked at above
    await first.click();
    await expect(page.locator('h1')).toBeVisible();
    await looks(`row-${path}`);
  }
});

test('an officer of a commune does not see the mail or the people of others', async ({ page, looks, signIn }) => {
  await signIn('commune-officer');
  expect((await page.goto('/office/register'))?.status()).toBe(200);
  await looks('commune-register');
  expect((await page.goto('/office/people'))?.status()).toBe(403);
  expect((await page.goto('/office/mail'))?.status()).toBe(403);
  await looks('commune-refused');
});
