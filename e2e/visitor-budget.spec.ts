// Pages are light enough for a phone in the country: what is sent is measured as it crosses the network.
import { expect, test, type Page } from './lib/test.ts';

const KB = 1000;

type Sent = { url: string; kind: string; bytes: number };

/** Everything that was really fetched while the page opened; what the browser kept from before costs nothing. */
async function sent(page: Page, path: string): Promise<Sent[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const open = new Map<string, Sent>();
  const done: Sent[] = [];
  client.on('Network.responseReceived', ({ requestId, response, type }) => {
    const cached = response.fromDiskCache || response.fromPrefetchCache;
    if (!cached) open.set(requestId, { url: response.url, kind: type, bytes: 0 });
  });
  client.on('Network.requestServedFromCache', ({ requestId }) => open.delete(requestId));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = open.get(requestId);
    if (one) done.push({ ...one, bytes: encodedDataLength });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await client.detach();
  return done;
}

const sum = (all: Sent[], kinds: string[]) => all.filter((s) => kinds.includes(s.kind)).reduce((n, s) => n + s.bytes, 0);
const PAGE = ['Document', 'Stylesheet', 'Script', 'Font'];

test('the first visit takes at most 100 KB, later pages 25 KB, pictures in lists 15 KB each', async ({ page }, info) => {
  const first = await sent(page, '/');
  const lines = [`/ first: ${sum(first, PAGE)} B`];
  expect(sum(first, PAGE), JSON.stringify(first.filter((s) => PAGE.includes(s.kind)))).toBeLessThanOrEqual(100 * KB);
  expect(sum(first, ['Font'])).toBeGreaterThan(0); // or nothing was measured

  const pictures = first.filter((s) => s.kind === 'Image');
  for (const path of ['/products', '/search?q=dua+sap', '/products/dua-sap-cau-ke-loai-1', '/booths', '/booths/xa-cau-ke', '/cart']) {
    const later = await sent(page, path);
    lines.push(`${path} later: ${sum(later, PAGE)} B`);
    expect.soft(sum(later, PAGE), path).toBeLessThanOrEqual(25 * KB);
    pictures.push(...later.filter((s) => s.kind === 'Image'));
  }
  for (const picture of pictures) expect.soft(picture.bytes, picture.url).toBeLessThanOrEqual(15 * KB);
  lines.push(`heaviest picture: ${Math.max(...pictures.map((p) => p.bytes))} B`);
  info.annotations.push({ type: 'bytes', description: lines.join(' · ') });
  console.log(lines.join('\n'));
});

test('the dashboard of the plans takes at most 300 KB in all', async ({ page, signIn }) => {
  await signIn('officer');
  const all = await sent(page, '/office/plans');
  expect(all.reduce((n, s) => n + s.bytes, 0)).toBeLessThanOrEqual(300 * KB);
});
