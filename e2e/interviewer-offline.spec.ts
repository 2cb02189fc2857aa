// An interviewer fetches the day's interviews where there is a network, and asks where there is none.
import { expect } from './lib/test.ts';
import { test } from './lib/line.ts';
import { fill, openSurvey, waiting } from './lib/survey.ts';

test.use({ serviceWorkers: 'allow', actionTimeout: 20_000 });

test('interviews fetched before open and are answered without a network, and arrive when it is back', async ({ page, context, line, signIn, looks }) => {
  test.setTimeout(180_000);
  await signIn('officer');
  const code = await openSurvey(page, 12);
  const [first] = await waiting(page, code);
  await page.goto(`/office/interviews?survey=${code}`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 20_000 });
  await page.locator('[data-interview-keeper] button').click();
  await expect(page.locator(`a[href="/office/interviews/${first.code}"] + .mark-good, a[href="/office/interviews/${first.code}"] ~ .mark-good`).first()).toBeVisible({ timeout: 60_000 });
  await looks('01-fetched');

  await line.cut();
  await context.setOffline(true);
  await page.goto('/office/interviews');
  await page.goto(`/office/interviews/${first.code}`);
  await expect(page.locator('.interview-progress')).toBeVisible({ timeout: 20_000 });
  await fill(page);
  await page.locator('button[value=finish]').last().click();
  await expect(page.locator('[data-interview-status]')).toContainText(/trên máy này/);
  await looks('02-asked-without-network');

  await line.mend();
  await context.setOffline(false);
  await expect(page.locator('.mark-good').first()).toBeVisible({ timeout: 90_000 });
  await page.goto(`/office/surveys/units/${first.code}`);
  await expect(page.locator('main')).toContainText('Công ty Dừa Sáp');
});
