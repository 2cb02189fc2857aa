// A visitor reads the index: who ranks where, how sure that is, what a place could do, and how it is computed.
import { expect, test } from './lib/test.ts';

test('reads a ranking and how sure it is', async ({ page, looks }) => {
  await page.goto('/index');
  // Besides, the index that another test makes of a survey.
  await expect(page.locator('article.plan').filter({ hasNot: page.locator('a[href*="/index/surveyed"]') })).toHaveCount(4);
  await looks('01-indices');
  await page.goto('/index/communes');
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(124);
  await expect(page.locator('figure img')).toHaveJSProperty('complete', true);
  await looks('02-ranking');
  await page.locator('#find').fill('cau ke');
  await page.locator('.toolbar button').first().click();
  await expect(rows).toHaveCount(1);
  await looks('03-found');
  await rows.first().locator('a').click();
  await expect(page).toHaveURL(/\/index\/communes\/places\/29308/);
  await expect(page.locator('section.panel ul.lines').first().locator('li')).toHaveCount(4);
  await looks('04-place');
});

test('compares two places and moves an indicator', async ({ page, js, looks }) => {
  await page.goto('/index/provinces/compare?a=86&b=92');
  await expect(page.locator('#a')).toHaveValue('86');
  await looks('05-compare');
  await page.goto('/index/communes/what-if?place=29308');
  const before = await page.locator('#outcome dd').first().textContent();
  const slider = page.locator('input[type=range]').nth(4);
  await slider.evaluate((input: HTMLInputElement) => {
    input.value = input.max;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (!js) await page.locator('form p.acts button').click();
  await expect(page.locator('#outcome li')).toHaveCount(1);
  expect(await page.locator('#outcome dd').first().textContent()).not.toBe(before);
  await looks('06-what-if');
});

test('reads the method and takes the files', async ({ page, looks, request }) => {
  await page.goto('/index/communes/method');
  await expect(page.locator('ol.rich li')).toHaveCount(4);
  await looks('07-method');
  const meta = await request.get('/index/communes/files/iMeta.csv');
  expect((await meta.text()).split('\n')[0]).toBe('Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type');
  const table = await request.get('/index/communes/ranking.csv');
  expect((await table.text()).trim().split('\n')).toHaveLength(125);
  await page.goto('/index/pci-2021');
  await expect(page.locator('tbody tr')).toHaveCount(21);
  await looks('08-pci');
});
