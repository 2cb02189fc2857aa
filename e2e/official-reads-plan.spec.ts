// An official reads the plans, follows a figure to the rows behind it and takes them away as a file.
import { download, expect, test, type Page } from './lib/test.ts';

// A plan of another province, shown "as if": it has targets that trade in the market measures already.
const PLAN = '/office/plans/hcmc-2021-2025';

test('follows a live figure of a plan to its rows, and saves them', async ({ page, looks, signIn }) => {
  await signIn('officer');
  await page.goto('/office/plans');
  await expect(page.locator('.plans .plan')).toHaveCount(5);
  await looks('01-plans');
  await page.locator(`.plans a[href="${PLAN}"]`).click();
  await expect(page).toHaveURL(PLAN);
  await looks('02-plan');

  await page.locator('a[href="/office/indicators/booths.sellers"]').click();
  const sellers = Number(await page.locator('.figure-big').textContent());
  await looks('03-how-it-is-computed');
  await page.goBack();

  await page.locator('main td a[href="/office/sellers"]').click();
  await expect(page).toHaveURL('/office/sellers');
  await looks('04-rows');
  expect((await download(page, page.locator('main a[download]').first())).length).toBe(sellers);
});

test('a share is the share of its rows', async ({ page, lang, signIn, t }) => {
  await signIn('officer');
  // Other tests buy at the same time, so the two may differ for a moment.
  await expect(async () => {
    const path = await figure(page, 'orders.online_payment_share');
    const [numerator, denominator] = await page.locator('.behind .facts dd').allTextContents();
    await page.goto(path);
    const rows = await download(page, page.locator('main a[download]').first());
    expect(rows.length).toBe(whole(denominator));
    expect(rows.filter((row) => row.includes(t('order-payment-vietqr'))).length).toBe(whole(numerator));
  }).toPass({ timeout: 30_000 });
  const separator = lang === 'vi' ? ',' : '.';
  await figure(page, 'orders.online_payment_share');
  await expect(page.locator('.figure-big')).toHaveText(new RegExp(`^\\d+(\\${separator}\\d+)?\\s%$`));
});

const whole = (shown: string) => Number(shown.replace(/\D/g, ''));

/** Opens what is behind a figure; answers the address of its rows. */
async function figure(page: Page, code: string): Promise<string> {
  await page.goto(`/office/indicators/${code}`);
  return (await page.locator('.page-head a').getAttribute('href'))!;
}

test('filters the targets of a plan', async ({ page, js, signIn }) => {
  await signIn('officer');
  await page.goto(PLAN);
  const targets = page.locator('main tbody tr');
  const all = await targets.count();
  await page.locator('#measured').selectOption({ index: 1 });
  if (!js) await page.locator('.toolbar button').first().click();
  await expect(page).toHaveURL(/measured=\w+/);
  const some = await targets.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect((await download(page, page.locator('main a[download]').first())).length).toBe(some);
});
