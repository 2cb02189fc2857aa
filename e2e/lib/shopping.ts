// What shoppers do in more than one test.
import { expect, type Page } from './test.ts';

/** Opens a product's page and puts it into the cart. */
export async function addToCart(page: Page, slug: string, quantity = 1) {
  await page.goto(`/products/${slug}`);
  const form = page.locator('form[action="/cart/add"]');
  await form.locator('[name=quantity]').fill(String(quantity));
  await form.locator('.btn-accent').click();
  await page.waitForLoadState();
}

/** Chooses province and commune as this browser can: with scripts the list follows, without there is a button. */
export async function choosePlace(page: Page, js: boolean, province: string, commune: string) {
  const list = js ? page.waitForResponse((r) => r.url().includes('/places/communes')) : null;
  await page.locator('[name=province]').selectOption(province);
  if (list) await (await list).finished();
  else await page.locator('button[name=reload]').first().click();
  await expect(page.locator('[name=commune].htmx-request, .htmx-swapping, .htmx-settling')).toHaveCount(0);
  await expect(page.locator(`[name=commune] option[value="${commune}"]`)).toHaveCount(1);
  await page.locator('[name=commune]').selectOption(commune);
}

export const BUYER = {
  name: 'Phạm Thị Mai Lan',
  phone: '0592 000 199',
  province: '86',
  commune: '29242', // phường Trà Vinh
  address: 'Số 24 đường Phan Đình Phùng, khóm 4',
  note: 'Gọi trước khi giao',
};

export async function fillCheckout(page: Page, js: boolean, how: { payment: 'vietqr' | 'cod'; pickUpAt?: string }) {
  await page.locator('[name=name]').fill(BUYER.name);
  await page.locator('[name=phone]').fill(BUYER.phone);
  await choosePlace(page, js, BUYER.province, BUYER.commune);
  await page.locator('[name=address]').fill(BUYER.address);
  await page.locator('[name=note]').fill(BUYER.note);
  if (how.pickUpAt) await fetchAt(page, js, how.pickUpAt);
  // The fees of carriers come after the place is known and take the choices' place on the page.
  const payment = page.locator(`[name=payment][value=${how.payment}]`);
  await expect(() => payment.check({ timeout: 5_000 })).toPass({ timeout: 30_000 });
}

/** Chooses to fetch the goods, and lets the total follow: with scripts by itself, without there is a button. */
async function fetchAt(page: Page, js: boolean, booth: string) {
  const before = await page.locator('#bill').innerText();
  await page.locator(`[name="delivery-${booth}"][value=pick-up]`).check();
  if (js) await expect(async () => expect(await page.locator('#bill').innerText()).not.toBe(before)).toPass();
  else await page.locator('button[name=reload].w-full').click();
}

/** The button that sends the checkout, not the one that only reloads the communes. */
export const place = (page: Page) =>
  page.locator('form[action="/checkout"] button:not([name=reload]):not([type=button])').first();

/** The seller, signed in, sends a cash order and hands it over for the sum that it names. */
export async function handOver(page: Page, code: string) {
  await page.goto(`/desk/orders/${code}`);
  await page.locator('form[action$="/ship"] button').click();
  const deliver = page.locator('form[action$="/deliver"]');
  const cash = (await deliver.locator('p').first().textContent())!.replace(/\D/g, '');
  await page.locator('[name=collected]').fill(cash);
  await deliver.locator('button').click();
  await expect(deliver).toHaveCount(0);
}
