// A page that lists interviews: fetches each to the device, and marks those whose answers are not sent yet.
import { h, told } from './dom.js';
import { all } from './store.js';

const NAME = 'interviews';

/** Links with what is known of them here. */
async function look(box) {
  const records = (await all().catch(() => [])) ?? [];
  const cache = 'caches' in window ? await caches.open(NAME).catch(() => null) : null;
  const { waiting, begun, trouble, stored } = box.dataset;
  let ready = 0;
  const links = [...document.querySelectorAll('a[data-interview-keep]')];
  for (const link of links) {
    const page = new URL(link.href).pathname;
    const record = records.find((record) => record.page === page && (record.dirty || record.finish));
    const here = Boolean(await cache?.match(page, { ignoreSearch: true }));
    ready += here;
    const [text, mark] = record?.problem ? [trouble, 'mark-bad'] : record?.finish ? [waiting, 'mark-wait'] : record ? [begun, 'mark-info'] : here ? [stored, 'mark-good'] : [];
    link.parentNode.querySelector('[data-interview-mark]')?.remove();
    if (text) link.after(' ', h('span', { class: `mark ${mark}`, 'data-interview-mark': true }, text));
  }
  return [ready, links.length];
}

/** The page and what it needs; the service worker keeps both (public/sw.js). */
export async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok || answer.redirected) return false;
  const model = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('form[data-model]')?.dataset.model;
  return !model || (await fetch(model)).ok;
}

export async function keeper(box) {
  const [button, status] = [box.querySelector('button'), box.querySelector('[role=status]')];
  const tell = async (failed) => {
    const [ready, all] = await look(box);
    status.textContent = `${failed ? `${box.dataset.failed} ` : ''}${told(box.dataset.ready, { ready, all })}`;
  };
  const act = async () => {
    button.disabled = true;
    await navigator.serviceWorker.ready;
    let failed = false;
    for (const link of document.querySelectorAll('a[data-interview-keep]')) {
      failed = !(await fetched(link.href).catch(() => false)) || failed;
      await tell(failed);
    }
    button.disabled = false;
  };
  button.hidden = !('serviceWorker' in navigator);
  button.addEventListener('click', act);
  await look(box);
}

/** A page that was opened before there was a service worker is kept as soon as there is one. */
export async function keptHere() {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !('caches' in window)) return;
  await serviceWorker.ready;
  if (!serviceWorker.controller) await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  if (!(await caches.match(location.href))) await fetched(location.href);
}

export { look };
