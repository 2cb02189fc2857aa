// A visitor looks around on the map, and finds where an old address is today.
import { expect, test } from './lib/test.ts';

test('looks around on the map', async ({ page, js, looks }) => {
  await page.goto('/map');
  const list = page.locator('ul.panel.lines li');
  await expect(list).not.toHaveCount(0);
  if (js) await expect(page.locator('#map .leaflet-interactive').first()).toBeAttached();
  else await expect(page.locator('#map')).toBeHidden();
  await looks('01-map');
  await page.locator('#kind').selectOption('market');
  if (!js) await page.locator('.toolbar button').first().click();
  await expect(page).toHaveURL(/kind=market/);
  await list.first().locator('a').click();
  await expect(page).toHaveURL(/\/map\/points\//);
  await looks('02-place');
});

test('reads an address from before July 2025', async ({ page, looks }) => {
  await page.goto('/places/resolve');
  await looks('03-ask');
  await page.locator('#address').fill('Ấp 1, xã Long Đức, TP Trà Vinh, tỉnh Trà Vinh');
  await page.locator('main form[action="/places/resolve"] button').click();
  await expect(page.locator('main')).toContainText('29263');
  await looks('04-answer');
});
