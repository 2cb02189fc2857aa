// Ways in: a password with its second step, a passkey, and what is asked when a password was forgotten.
import { randomUUID } from 'node:crypto';
import { account } from './lib/market.ts';
import { expect, LOCAL, MARKET, secondStep, test, type Page } from './lib/test.ts';

async function password(page: Page, role: string, at: string) {
  const who = account(role);
  await page.goto(`${at}/sign-in`);
  const form = page.locator('form[action="/sign-in"]').first();
  await form.locator('[name=login]').fill(who.login);
  await form.locator('[name=password]').fill(who.password);
  await form.locator('button:not([type=button])').click();
}

test('an official shows a second factor', async ({ page, looks }) => {
  await password(page, 'officer', MARKET);
  await expect(page).toHaveURL(/\/sign-in\/second/);
  await looks('01-second');
  await page.goto('/office/register');
  await expect(page, 'a password alone opens nothing').toHaveURL(/\/sign-in/);
  await page.goto('/sign-in/second');
  await page.locator('[name=factor_code]').fill('12');
  await page.locator('form[action="/sign-in/second"] button').click();
  await expect(page.locator('.field-error')).toBeVisible();
  await looks('02-wrong');
  await secondStep(page);
  await page.goto('/office/register');
  await expect(page).toHaveURL(/\/office\/register/);
  await page.goto('/account/security');
  await looks('03-security');
});

test('makes a passkey and signs in with it', async ({ page, js, looks }) => {
  test.skip(!js, 'passkeys need a script; the page says so');
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const;
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
  // A person of this test alone: with a passkey, an account asks for it at every later sign-in.
  const login = `${randomUUID()}@vidu.example`;
  await page.goto(`${LOCAL}/sign-up`);
  await page.locator('[name=name]').fill('Lê Thị Khóa');
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('mot mat khau that dai 2026');
  await page.locator('form[action="/sign-up"] button:not([type=button])').click();
  await expect(page).not.toHaveURL(/\/sign-up/);
  await page.goto(`${LOCAL}/account/security`);
  const forms = page.locator('form[action^="/account/passkeys/"]');
  await page.locator('[data-passkey-add] button').click();
  await expect(forms).toHaveCount(1);
  await looks('04-passkey');
  await page.context().clearCookies({ name: 'session' });
  await page.goto(`${LOCAL}/sign-in`);
  await page.locator('#login').fill(login);
  await page.locator('[data-passkey-use]').click();
  await expect(page).not.toHaveURL(/\/sign-in/);
  await page.goto(`${LOCAL}/account/security`);
  await expect(forms).toHaveCount(1);
});

test('signs in at an identity provider, each time as the same person', async ({ page, looks }) => {
  // The provider's own pages ask another host for a font.
  await page.route('https://fonts.googleapis.com/**', (route) => route.abort());
  const name = randomUUID();
  const arrive = async () => {
    await page.goto('/sign-in');
    await page.locator('a[href^="/sign-in/provider"]').click();
    await page.locator('[name=login]').fill(name);
    await page.locator('[name=password]').fill('anything');
    await page.locator('[type=submit]').click();
    await page.locator('[type=submit]').click(); // what the market may know
    await expect(page).toHaveURL(/\/account/);
    await expect(page.locator('.page-head')).toContainText(name);
  };
  await arrive();
  await page.goto('/account/security');
  await looks('05-provider');
  await page.context().clearCookies({ name: /^(?!lang$)/ });
  await arrive();
  await page.goto('/sign-in/provider/back?code=made-up&state=made-up');
  await looks('06-forged');
});

test('keeps an account', async ({ page, looks, signIn }) => {
  await page.goto('/forgotten');
  await looks('forgotten');
  await page.goto('/recover/khong-co');
  await looks('recovery-over');
  await signIn('shopper');
  for (const path of ['', '/security', '/tokens', '/privacy', '/identity']) {
    expect((await page.goto(`/account${path}`))?.status(), path).toBe(200);
    await looks(`account${path.replace('/', '-')}`);
  }
});

test('a seller keeps what the register says of the business', async ({ page, looks, signIn }) => {
  await signIn('seller');
  for (const path of ['register', 'register/edit', 'register/channels/new', 'register/turnover', 'members']) {
    expect((await page.goto(`/desk/${path}`))?.status(), path).toBe(200);
    await looks(`desk-${path.replaceAll('/', '-')}`);
  }
});
