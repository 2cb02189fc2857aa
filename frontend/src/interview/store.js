// What is kept on this device until the server has it: IndexedDB, or localStorage where there is none.

const NAME = 'interviews';
const STORE = 'kept';
const PREFIX = 'interview:';
let opening = null;

function open() {
  opening ??= new Promise((resolve) => {
    try {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opening;
}

/** Runs `act` on the store; the other way where that does not work. */
async function using(mode, act, otherwise) {
  const database = await open();
  if (!database) return otherwise();
  return new Promise((resolve, reject) => {
    const work = database.transaction(STORE, mode);
    const asked = act(work.objectStore(STORE));
    work.oncomplete = () => resolve(asked.result);
    work.onerror = work.onabort = () => reject(work.error);
  }).catch(otherwise);
}

const read = (name) => JSON.parse(localStorage.getItem(name) ?? 'null');

export const get = (key) => using('readonly', (store) => store.get(key), () => read(PREFIX + key));

export const put = (record) => using('readwrite', (store) => store.put(record), () => localStorage.setItem(PREFIX + record.key, JSON.stringify(record)));

export const remove = (key) => using('readwrite', (store) => store.delete(key), () => localStorage.removeItem(PREFIX + key));

export const all = () => using('readonly', (store) => store.getAll(), () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).map(read));

/** The copy of a page that is not needed any more: its interview is in. */
export const forget = async (page) => {
  try {
    await (await caches.open(NAME)).delete(page, { ignoreSearch: true });
  } catch {
    // No caches outside of https: then there is no copy either.
  }
};
