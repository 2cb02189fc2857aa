// An official reads the plans, follows a figure to the rows behind it and takes them away as a file.
import { readFile } from 'node:fs/promises';
import { expect, test } from './lib/test.ts';

test('follows a live figure of the plan to its rows, and saves them', async ({ page, looks, signIn }) => {
  await signIn('officer');
  await page.goto('/office/plans');
  await expect(page.locator('.plans .plan')).toHaveCount(5);
  await looks('01-plans');

  await page.locator('.plans a[href="/office/plans/tra-vinh-2025"]').click();
  await expect(page).toHaveURL('/office/plans/tra-vinh-2025');
  await looks('02-plan');

  await page.locator('a[href^="/office/indicators/"]').first().click();
  await expect(page.locator('.figure-big')).toBeVisible();
  await looks('03-how-it-is-computed');
  await page.goBack();

  await page.locator('main td a:has(b)').first().click();
  await expect(page).toHaveURL(/\/office\/(orders|sellers|payments)/);
  await expect(page.locator('main table tbody tr').first()).toBeVisible();
  await looks('04-rows');

  const shown = await page.locator('main table tbody tr').count();
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').first().click()]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
  expect(lines.length - 1).toBeGreaterThanOrEqual(shown);
});

test('reads every page of the office', async ({ page, looks, signIn }) => {
  await signIn('officer');
  for (const path of ['orders', 'sellers', 'payments', 'transfers', 'ledger']) {
    expect((await page.goto(`/office/${path}`))?.status(), path).toBe(200);
    await looks(`office-${path}`);
  }
});

test('filters the targets of a plan', async ({ page, js, signIn }) => {
  await signIn('officer');
  await page.goto('/office/plans/tra-vinh-2025');
  const all = await page.locator('main tbody tr').count();
  const kinds = page.locator('#kind');
  const second = await kinds.locator('option').nth(1).getAttribute('value');
  await kinds.selectOption(second);
  if (!js) await page.locator('.toolbar button').first().click();
  await expect(page).toHaveURL(new RegExp(`kind=${second}`));
  const some = await page.locator('main tbody tr').count();
  expect(some).toBeLessThan(all);
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').first().click()]);
  const { length } = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(length - 1).toBe(some);
});
