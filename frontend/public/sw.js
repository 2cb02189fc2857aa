// The market as an app: opens without a network on what was seen, and shows pushes. The server puts the list of this build's
// files before this text (crates/ui/src/worker.rs), so a new build is a new worker. Pages work the same without it.
const FILES = self.CHONOI_FILES;
const BUILD = `files-${FILES.join(' ').split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7).toString(36)}`;
const PAGES = 'pages';
const PICTURES = 'pictures';
const INTERVIEWS = 'interviews'; // also named in src/interview/store.js
const OFFLINE = { vi: '/offline?lang=vi', en: '/offline?lang=en' };
const MOST = { [PAGES]: 60, [PICTURES]: 150 };

// Kept are the last copies of these pages and of no others: never those of a person, a desk, an office, an order, a payment.
const PUBLIC = /^\/(products(\/[^/]+)?|booths(\/[^/]+)?|markets(\/[^/]+)?|search)?$/;
// Interviews are answered where there is no network too: their pages, models and what those pages are made of are kept once
// they were opened or fetched, until they are in (src/interview/send.js) or somebody signs out.
const INTERVIEW = /^\/(s\/|office\/interviews(\/|$))(?!.*\/files?(\/|$))/;
// Who signs in or out leaves no page behind: each holds a name in its header.
const CHANGES_PERSON = /^\/(sign-(in|out|up)|recover|invitations|join)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

async function install() {
  const cache = await caches.open(BUILD);
  await cache.addAll(FILES);
  // Without cookies, or somebody's name would stand in them.
  for (const page of Object.values(OFFLINE)) {
    const answer = await fetch(page, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
    await cache.put(page, answer);
  }
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (![BUILD, PAGES, PICTURES, INTERVIEWS].includes(name)) await caches.delete(name);
  }
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method !== 'GET') {
    if (CHANGES_PERSON.test(url.pathname)) event.waitUntil(Promise.all([PAGES, INTERVIEWS].map((name) => caches.delete(name))));
    return;
  }
  if (INTERVIEW.test(url.pathname)) event.respondWith(interview(event));
  else if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(stored(request, BUILD));
  else if (url.pathname.startsWith('/pictures/')) event.respondWith(stored(request, PICTURES));
  else if (/^\/(illustrations\/|icons\.svg$)/.test(url.pathname)) event.respondWith(fresh(event, PICTURES));
});

/** From the network; what was seen before where there is none. */
async function page(event, url) {
  try {
    const answer = await fetch(event.request);
    if (PUBLIC.test(url.pathname) && isPage(answer)) event.waitUntil(keep(PAGES, event.request, answer.clone()));
    return answer;
  } catch {
    const seen = PUBLIC.test(url.pathname) && (await (await caches.open(PAGES)).match(url.href));
    return seen ? said(seen) : offline();
  }
}

/** From the network; what was kept where there is none. A page may be asked for in another language than it was kept in. */
async function interview(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (answer.status === 200 && !answer.redirected) event.waitUntil(keepInterview(request, answer.clone()));
    return answer;
  } catch (error) {
    const cache = await caches.open(INTERVIEWS);
    const kept = (await cache.match(request.url)) ?? (await cache.match(request.url, { ignoreSearch: true }));
    if (kept) return kept;
    if (request.mode === 'navigate') return offline();
    throw error;
  }
}

/**
 * A page to be answered or a list of such, with the script and styles of its build: a newer one has others. Other pages there
 * are of people who finished, and not kept.
 */
async function keepInterview(request, answer) {
  const cache = await caches.open(INTERVIEWS);
  const kept = answer.clone();
  const html = isPage(answer) ? await answer.text() : null;
  if (html && !html.includes('data-interview')) return cache.delete(request.url);
  await cache.put(request.url, kept);
  for (const file of new Set(html?.match(/\/assets\/[\w.-]+\.(js|css|woff2)/g))) await keepFile(cache, file);
}

/** A file of a page, with the scripts that it imports in turn. */
async function keepFile(cache, file) {
  if (await cache.match(file)) return;
  await cache.add(file).catch(() => {});
  const script = file.endsWith('.js') ? await (await cache.match(file))?.text() : '';
  for (const [, part] of script?.matchAll(/(?:from|import) ?["']\.\/([\w.-]+\.js)["']/g) ?? []) await keepFile(cache, `/assets/${part}`);
}

const isPage = (answer) => answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('text/html');

/** A file whose name never comes back with another content. */
async function stored(request, name) {
  const found = await caches.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.status === 200) await keep(name, request, answer.clone());
  return answer;
}

/** What there is, and a newer one for the next time. */
async function fresh(event, name) {
  const found = await caches.match(event.request);
  const newer = fetch(event.request).then(async (answer) => {
    if (answer.status === 200) await keep(name, event.request, answer.clone());
    return answer;
  });
  if (!found) return newer;
  event.waitUntil(newer.catch(() => {}));
  return found;
}

async function keep(name, request, answer) {
  const cache = await caches.open(name);
  await cache.put(request, answer);
  const keys = await cache.keys(); // the oldest first
  const most = MOST[name] ?? Infinity;
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

/** A page made anew: what its body needs, and not what was right for the bytes on the way. */
function made(html, answer) {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const policy = answer.headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', policy);
  return new Response(html, { headers });
}

/** A page of before says that it is one. */
async function said(answer) {
  return made((await answer.text()).replace(/(<p id="offline"[^>]*?) hidden>/, '$1>'), answer);
}

/** The page for no network, in the language of the page seen last, with a list of what can be opened. */
async function offline() {
  const cache = await caches.open(PAGES);
  const seen = [];
  let lang = 'vi';
  for (const request of await cache.keys()) {
    const html = await (await cache.match(request)).text();
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1].replace(/ – Chợ Nổi$/, '');
    lang = /<html lang="([a-z]+)"/.exec(html)?.[1] ?? lang;
    const url = new URL(request.url);
    const address = (url.pathname + url.search).replaceAll('&', '&amp;');
    if (title) seen.unshift(`<li><p class="line-name"><a class="link" href="${address}">${title}</a></p></li>`);
  }
  const answer = await caches.match(OFFLINE[lang] ?? OFFLINE.vi);
  if (!answer) return Response.error();
  const html = await answer.text();
  return made(seen.length ? html.replace(/<li data-seen-none>[^<]*<\/li>/, () => seen.join('')) : html, answer);
}

// {"title", "body", "lang", "tag", "link"}, sealed for this browser: crates/notices/src/push.rs.
self.addEventListener('push', (event) => {
  const { title, body, lang, tag, link } = event.data?.json() ?? {};
  if (!title) return;
  const icons = { icon: '/illustrations/app/market-192.png', badge: '/illustrations/app/badge-96.png' };
  event.waitUntil(self.registration.showNotification(title, { body, lang, tag, data: { link }, ...icons }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.link ?? '/'));
});

async function open(link) {
  const url = new URL(link, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const [tab] = await self.clients.matchAll({ type: 'window' });
  if (!tab) return self.clients.openWindow(url.href);
  await tab.focus();
  return tab.navigate(url.href);
}

// The browser's maker gave it another address: the market is told.
self.addEventListener('pushsubscriptionchange', (event) => {
  const key = event.oldSubscription?.options.applicationServerKey;
  if (key) event.waitUntil(again(key));
});

async function again(applicationServerKey) {
  const subscription = await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const headers = { 'content-type': 'application/json' };
  await fetch('/account/notices/push', { method: 'POST', headers, body: JSON.stringify(subscription) });
}
