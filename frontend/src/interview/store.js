// What is kept on this device until the server has it: IndexedDB, or localStorage where there is none.

const NAME = 'interviews';
const STORE = 'kept';
const FILES = 'files';
const PREFIX = 'interview:';
let opening = null;

function made({ result, oldVersion }) {
  if (oldVersion < 1) result.createObjectStore(STORE, { keyPath: 'key' });
  result.createObjectStore(FILES, { keyPath: 'name' }).createIndex('of', 'of');
}

function open() {
  opening ??= new Promise((resolve) => {
    try {
      const asked = indexedDB.open(NAME, 2);
      asked.onupgradeneeded = ({ oldVersion }) => made({ result: asked.result, oldVersion });
      asked.onsuccess = () => {
        // Another page brings a newer program: it must not wait for this one.
        asked.result.onversionchange = () => asked.result.close();
        resolve(asked.result);
      };
      asked.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opening;
}

/** Runs `act` on a store; the other way where that does not work. */
async function using(mode, act, otherwise, name = STORE) {
  const database = await open();
  if (!database) return otherwise();
  return new Promise((resolve, reject) => {
    const work = database.transaction(name, mode);
    const asked = act(work.objectStore(name));
    work.oncomplete = () => resolve(asked.result);
    work.onerror = work.onabort = () => reject(work.error);
  }).catch(otherwise);
}

const read = (name) => JSON.parse(localStorage.getItem(name) ?? 'null');

export const get = (key) => using('readonly', (store) => store.get(key), () => read(PREFIX + key));

export const put = (record) => using('readwrite', (store) => store.put(record), () => localStorage.setItem(PREFIX + record.key, JSON.stringify(record)));

export const remove = (key) => using('readwrite', (store) => store.delete(key), () => localStorage.removeItem(PREFIX + key));

export const all = () => using('readonly', (store) => store.getAll(), () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).map(read));

// Files are too large for localStorage: without the other they cannot be kept.
const refused = () => Promise.reject(new Error('no room for files'));

/** {name, of: the interview's key, path: of the question, blob} */
export const putFile = (file) => using('readwrite', (store) => store.put(file), refused, FILES);

export const getFile = (name) => using('readonly', (store) => store.get(name), () => undefined, FILES);

export const filesOf = (key) => using('readonly', (store) => store.index('of').getAll(key), () => [], FILES);

export const removeFile = (name) => using('readwrite', (store) => store.delete(name), () => {}, FILES);

/** The copy of a page that is not needed any more: its interview is in. */
export const forget = async (page) => {
  try {
    await (await caches.open(NAME)).delete(page, { ignoreSearch: true });
  } catch {
    // No caches outside of https: then there is no copy either.
  }
};
