// A booth whose parcels a carrier takes: no other journey sends its goods. The carrier is a stand-in.
import { account, type Account } from './market.ts';
import { addToCart, fillCheckout, place } from './shopping.ts';
import { BANK, expect, type Page } from './test.ts';

/** The seller of the booth `hoa-dua-suong-mai`, a company: no tax is withheld for it. */
export const THU: Account = { role: 'seller', login: 'thu.do@example.vn', password: account('seller').password };

/** Its seller, signed in, sends with GHN from now on. */
export async function sendsWithGhn(page: Page) {
  await page.goto('/desk/parcels/carriers');
  await page.locator('[name=carriers][value=ghn]').check();
  await page.locator('[name=phone]').fill('0592 000 005');
  await page.locator('[name=address]').fill('Số 136, ấp Ông Rùm');
  await page.locator('form[action="/desk/parcels/carriers"] .btn-primary').click();
  await expect(page.locator('.note-good')).toBeVisible();
}

/** A guest orders one piece, with GHN and cash on delivery. Answers the buyer's page and the order's code. */
export async function orderWithGhn(page: Page, js: boolean, slug: string) {
  await page.context().clearCookies({ name: 'session' });
  await addToCart(page, slug);
  await page.goto('/checkout');
  await fillCheckout(page, js, { payment: 'cod' });
  const ghn = page.locator('input[value=ghn]').first();
  if (js) {
    // The total follows by itself; an answer to what was typed before may come between.
    await expect(async () => {
      await ghn.check();
      const [fee] = /[\d.]+(?=\s₫)/.exec(await page.locator('label:has(input[value=ghn])').first().innerText())!;
      await expect(page.locator('#bill')).toContainText(fee, { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await page.waitForLoadState('networkidle');
  } else {
    await page.locator('button[name=reload].w-full').click();
    await ghn.check();
    await page.locator('button[name=reload].w-full').click();
  }
  await place(page).click();
  await expect(page).toHaveURL(/\/checkouts\/\w+$/);
  return { order: page.url(), code: (await page.locator('.panel-head .code').first().textContent())!.trim() };
}

/** The parcel of an order as the carrier has it: the market's code of it, the carrier's, the cash to be taken and the fee. */
export type Parcel = { order: string; code: string; cod: number; fee: number };

/** The seller, signed in, hands the parcel of an order to the carrier. */
export async function makeParcel(page: Page, code: string): Promise<Parcel> {
  await page.goto(`/desk/parcels/${code}`);
  await page.locator(`form[action="/desk/parcels/${code}"] .btn-primary`).click();
  await expect(page.locator('form[action$="/cancel"] button')).toBeVisible();
  const parcels = (await (await page.request.get(`${BANK}/ghn/parcels.json`)).json()) as Parcel[];
  return parcels.find((one) => one.order.startsWith(code))!;
}

/** The carrier takes a parcel further. */
export async function moves(page: Page, parcel: Parcel, ...steps: string[]) {
  for (const step of steps) {
    const answer = await page.request.post(`${BANK}/ghn/parcels/${parcel.code}`, { form: { step }, maxRedirects: 0 });
    expect(answer.status(), step).toBe(303);
  }
}
