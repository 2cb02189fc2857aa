// A seller adds a product on a phone: a photo, four words, publish; then variants, stock, and a shopper sees it.
import { deflateSync } from 'node:zlib';
import { expect, test, type Page } from './lib/test.ts';

/** A photo of its own for each run, as a JPEG where the browser can paint one, else as a PNG. */
async function photo(page: Page, js: boolean, shade: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  if (!js) return { name: 'anh.png', mimeType: 'image/png', buffer: png(600, 450, shade) };
  const jpeg = await page.evaluate((hue) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
    const paint = canvas.getContext('2d')!;
    const sky = paint.createLinearGradient(0, 0, 1200, 900);
    sky.addColorStop(0, `hsl(${hue} 60% 82%)`);
    sky.addColorStop(1, `hsl(${(hue + 60) % 360} 55% 45%)`);
    paint.fillStyle = sky;
    paint.fillRect(0, 0, 1200, 900);
    for (let at = 0; at < 9; at++) {
      paint.fillStyle = `hsl(${5 + at * 3} 75% ${38 + at * 3}%)`;
      paint.beginPath();
      paint.arc(330 + (at % 3) * 270, 220 + Math.floor(at / 3) * 230, 120, 0, 7);
      paint.fill();
    }
    return canvas.toDataURL('image/jpeg', 0.85).split(',')[1];
  }, shade);
  return { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg, 'base64') };
}

function png(width: number, height: number, shade: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = (x * 255) / width;
      rows[at + 1] = (y * 200) / height;
      rows[at + 2] = shade;
    }
  }
  const table = Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  const crc = (bytes: Buffer) => (bytes.reduce((c, b) => table[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

const opened = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).first().click();

test('adds a product with photos, gives it variants, and a shopper finds it', async ({ page, js, lang, looks, signIn, t }, info) => {
  const name = `Chôm chôm nhãn ${info.project.name}`;
  const shade = info.project.name.length * 17 + (js ? 40 : 90);
  await signIn('seller');
  await page.goto('/desk/products/new');
  await looks('01-new');

  // What is missing is said, and what was typed stays.
  await page.locator('[name=name_vi]').fill(name);
  await page.locator('[name=photos]').setInputFiles(await photo(page, js, shade));
  await page.locator('main form button[value=publish]').last().click();
  await expect(page.locator('.errors')).toBeVisible();
  await expect(page.locator('[name=name_vi]')).toHaveValue(name);
  await expect(page.locator('main img[src^="/pictures/"]')).toHaveCount(1);
  await looks('02-mistakes');

  await page.locator('[name=category]').selectOption('fruit');
  await page.locator('[name=price]').fill('45.000');
  await page.locator('[name=unit]').fill(lang === 'vi' ? 'chục' : 'ten');
  await page.locator('[name=on_hand]').fill('30');
  await page.locator('[name=photos]').setInputFiles(await photo(page, js, shade + 7));
  await page.locator('main form button[value=draft]').last().click();
  await expect(page).toHaveURL(/\/desk\/products\/chom-chom-nhan.*\/edit\?saved=1/);
  const edit = new URL(page.url()).pathname;
  const shown = edit.replace(/^\/desk(.*)\/edit$/, '$1');
  await looks('03-draft');
  expect((await page.request.get(shown)).status()).toBe(404);

  await page.locator('[name=variant_vi]').fill('Chục lớn');
  await page.locator('[name="variant_vi-1"]').fill('Chục nhỏ');
  await page.locator('[name="price-1"]').fill('30.000');
  await page.locator('[name="unit-1"]').fill(lang === 'vi' ? 'chục' : 'ten');
  await page.locator('[name="on_hand-1"]').fill('4');
  await page.locator('[name=state][value=shown]').check();
  await page.locator('#save').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await looks('04-published');

  await page.goto(shown);
  await expect(page.locator('.gallery img')).toHaveCount(2);
  await expect(page.locator('.choice')).toHaveCount(2);
  await looks('05-shopper');
  await page.locator('form[action="/cart/add"] .btn-accent').click();
  await page.goto('/cart');
  await expect(page.locator('.lines img[src^="/pictures/"]')).not.toHaveCount(0);
  await looks('06-cart');

  await page.goto(`/desk/products?q=${encodeURIComponent('chom chom nhan')}`);
  await expect(page.locator('main li', { hasText: name })).toHaveCount(1);
  await looks('07-list');
  await page.locator('main li', { hasText: name }).locator(`a[href^="/desk/stock/"]`).first().click();
  await looks('08-stock-of-one');
  await opened(page, t('stock-receive'));
  await page.locator('[name=quantity]').fill('12');
  await page.locator('[name=lot_code]').fill('L-11');
  await page.locator('form[action$="/receive"] button').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await expect(page.locator('main')).toContainText('L-11');
  await looks('09-received');
  await page.goto('/desk/stock');
  await looks('10-stock');
  await page.goto('/desk/stock/movements');
  await looks('11-ledger');
  await page.goto('/desk/stock/places');
  await looks('12-places');
  await page.goto('/desk');
  await looks('13-desk');

  // The cleaning up is also the test of hiding.
  await page.goto(`/desk/products?q=${encodeURIComponent('chom chom nhan')}`);
  await page.locator('main li', { hasText: name }).locator('[name=chosen]').check();
  await page.locator('button[value=hide]').click();
  await expect(page.locator('.note-good')).toBeVisible();
  expect((await page.request.get(shown)).status()).toBe(404);
});
