// The tests' own `test`: knows its language, watches console and network, and can look, sign in and wait.
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { look } from './look.ts';
import { account, BANK, csvRows, MARKET, PROVIDER, text, type Account, type Lang } from './market.ts';

type Options = { lang: Lang };
type Fixtures = {
  js: boolean;
  /** Checks the page as it stands and keeps a picture under that name. */
  looks: (name: string) => Promise<void>;
  /** The text with that key, in the language of this variant. */
  t: (key: string) => string;
  /** As the demo's account of that role, or as this one. */
  signIn: (who: string | Account) => Promise<void>;
  /** A shopper of this test alone: a person has one cart on every device, so tests at one time do not share one. */
  signUp: () => Promise<Account>;
  watched: void;
};

export const test = base.extend<Options & Fixtures>({
  lang: ['vi', { option: true }],
  js: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled),
  t: async ({ lang }, use) => use((key) => text(lang, key)),
  looks: async ({ page, lang, js }, use, info) => use((name) => look({ page, lang, js, info }, name)),

  signIn: async ({ page }, use) =>
    use(async (whom) => {
      const who = typeof whom === 'string' ? account(whom) : whom;
      await page.goto('/sign-in');
      const form = page.locator('form[action="/sign-in"]').first();
      await form.locator('[name=login]').fill(who.login);
      await form.locator('[name=password]').fill(who.password);
      await form.locator('button:not([type=button])').click();
      await secondStep(page);
      await expect(page).not.toHaveURL(/\/sign-in/);
    }),

  signUp: async ({ page }, use) =>
    use(async () => {
      const who = { role: 'shopper', login: `${randomUUID()}@vidu.example`, password: 'mot mat khau that dai 2026' };
      await page.goto('/sign-up');
      await page.locator('[name=name]').fill('Thạch Thị Ba');
      await page.locator('[name=login]').fill(who.login);
      await page.locator('[name=password]').fill(who.password);
      await page.locator('form[action="/sign-up"] button:not([type=button])').click();
      await expect(page).not.toHaveURL(/\/sign-up/);
      return who;
    }),

  watched: [
    async ({ page, context, lang, baseURL }, use) => {
      await context.addCookies([{ name: 'lang', value: lang, url: MARKET }, { name: 'lang', value: lang, url: LOCAL }]);
      const wrong = watch(page, new URL(baseURL!).origin);
      await use();
      expect.soft(wrong, 'errors in the console and requests that fail or leave the market').toEqual([]);
    },
    { auto: true },
  ],
});

/** Officials show a second factor; a demo tells its code on the page. */
export async function secondStep(page: Page) {
  await expect(page.locator('h1')).toBeVisible();
  if (!/\/sign-in\/second/.test(page.url())) return;
  const code = await page.locator('[data-demo-code]').getAttribute('data-demo-code');
  await page.locator('form[action="/sign-in/second"] [name=factor_code]').fill(code!);
  await page.locator('form[action="/sign-in/second"] button').click();
}

/** The market by name: browsers make passkeys for names only. */
export const LOCAL = MARKET.replace('127.0.0.1', 'localhost');

/** Collects what a page must not do. */
function watch(page: Page, base: string): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser reports an answer with 404 or 422 here too; whether that was right is told by its status below.
    const status = message.text().startsWith('Failed to load resource');
    // Who sends a form while the page still asks for the new total breaks that question off.
    const brokenOff = /^htmx:(sendAbort|afterRequest)\b/.test(message.text());
    if (message.type() === 'error' && !status && !brokenOff) wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const ours = [MARKET, base, LOCAL, BANK, PROVIDER].includes(url.origin) || ['data:', 'blob:'].includes(url.protocol);
    const theirs = request.frame().url().startsWith(PROVIDER); // pages of the provider are not ours
    if (!ours && !theirs) wrong.push(`another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const form = kind === 'document' || kind === 'xhr' || kind === 'fetch';
    const fine = response.status() < 400 || (form && response.status() < 500);
    if (!fine) wrong.push(`${response.status()}: ${response.url()}`);
  });
  return wrong;
}

/** Loads the page again until the check holds: for what arrives by itself a little later. */
export async function eventually(page: Page, check: () => Promise<boolean>, what: string) {
  await expect(async () => {
    if (!(await check())) {
      await page.reload();
      expect(await check(), what).toBe(true);
    }
  }).toPass({ timeout: 30_000, intervals: [500] });
}

/** Presses a link to a CSV file and reads its rows. */
export async function download(page: Page, link: Locator): Promise<string[][]> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/^[\w-]+\.csv$/);
  return csvRows(await readFile(await file.path(), 'utf8'));
}

/** `120.000 ₫` as a number. */
export function dong(shown: string | null): number {
  return Number((shown ?? '').replace(/\s*₫[\s\S]*$/, '').replace(/\D/g, ''));
}

export { BANK, expect, MARKET, type Page };
