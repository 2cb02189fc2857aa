// The market as an app on a phone: installs, opens without a network on what was seen and on nothing else, shows pushes.
import { expect, MARKET, type Page } from './lib/test.ts';
import { test } from './lib/line.ts';
import { addToCart } from './lib/shopping.ts';

test.use({ serviceWorkers: 'allow' });

const COCONUT = { slug: 'dua-sap-cau-ke-loai-1', booth: 'xa-cau-ke' };

/** Opens the market and waits until the service worker looks after it. */
async function installed(page: Page) {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 20_000 });
}

/** Paths of the pages that the app keeps. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const keys = await (await caches.open('pages')).keys();
    return keys.map((request) => new URL(request.url).pathname);
  });

test('opens without a network on what was seen, and on nothing of a person', async ({ page, context, line, signUp, looks, t }) => {
  await installed(page);
  await signUp();
  await page.goto('/account');
  await addToCart(page, COCONUT.slug);
  await page.goto('/checkout');
  const heading = await page.goto(`/products/${COCONUT.slug}`).then(() => page.locator('h1').textContent());
  await page.goto(`/booths/${COCONUT.booth}`);
  await expect(async () => expect(await kept(page)).toContain(`/booths/${COCONUT.booth}`)).toPass();
  expect((await kept(page)).filter((path) => !/^\/(products|booths)\/[\w-]+$|^\/$/.test(path))).toEqual([]);

  await line.cut();
  await context.setOffline(true);
  await page.goto(`/products/${COCONUT.slug}`);
  await expect(page.locator('h1')).toHaveText(heading!);
  await expect(page.locator('#offline')).toBeVisible();
  await looks('01-seen-before');
  for (const path of ['/account', '/cart', '/checkout', '/products/keo-dua-chua-xem']) {
    await page.goto(path);
    await expect(page.locator('h1'), path).toHaveText(t('app-offline'));
  }
  await looks('02-no-network');
  await page.locator(`[data-seen] a[href="/booths/${COCONUT.booth}"]`).click();
  await expect(page).toHaveURL(`/booths/${COCONUT.booth}`);
  await expect(page.locator('.booth-head h1')).toBeVisible();

  // Who signs out leaves no page behind.
  await line.mend();
  await context.setOffline(false);
  await page.goto('/account');
  await page.locator('form[action="/sign-out"] button').first().click();
  await page.waitForLoadState();
  await expect(async () => expect((await kept(page)).filter((path) => path !== '/')).toEqual([])).toPass();
});

test('installs as the market, and as a booth under its own name', async ({ page, context }) => {
  await installed(page);
  const client = await context.newCDPSession(page);
  for (const [path, id] of [['/', '/?app=market'], [`/booths/${COCONUT.booth}`, `/booths/${COCONUT.booth}?app=booth`]]) {
    await page.goto(path);
    const { data, errors } = await client.send('Page.getAppManifest');
    expect(errors, path).toEqual([]);
    const manifest = JSON.parse(data!);
    expect(manifest.id).toBe(id);
    for (const { src, sizes } of manifest.icons) {
      const icon = await page.request.get(src);
      expect([icon.status(), icon.headers()['content-type']], `${src} ${sizes}`).toEqual([200, 'image/png']);
      expect((await icon.body()).length, src).toBeLessThanOrEqual(15_000);
    }
    // A test browser has windows without a profile; nothing else may stand in the way.
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map((e) => e.errorId).filter((e) => e !== 'in-incognito'), path).toEqual([]);
  }
});

test('shows a push and leads to what it tells', async ({ page, context }) => {
  await context.grantPermissions(['notifications']);
  await installed(page);
  const client = await context.newCDPSession(page);
  const registered = new Promise<string>((done) =>
    client.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) done(registrations[0].registrationId);
    }),
  );
  await client.send('ServiceWorker.enable');
  const data = JSON.stringify({ title: 'Đã đặt đơn 7K3MQ9TA4', body: 'Gian hàng', lang: 'vi', tag: 'a', link: '/account/notices' });
  const push = { origin: new URL(page.url()).origin, registrationId: await registered, data };
  await client.send('ServiceWorker.deliverPushMessage', push);
  await client.send('ServiceWorker.deliverPushMessage', push);
  const shown = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.ready;
      return (await worker.getNotifications()).map(({ title, body, data: { link } }) => ({ title, body, link }));
    });
  // The same tag twice shows one.
  await expect(async () =>
    expect(await shown()).toEqual([{ title: 'Đã đặt đơn 7K3MQ9TA4', body: 'Gian hàng', link: '/account/notices' }]),
  ).toPass();
});
