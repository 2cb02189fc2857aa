// Photos, recordings and other files that answer a question: kept on this device until the server has them. The answer is a
// file's name, which this device makes up, so that the same file sent twice is one.
import { shrunk } from '../shrink.js';
import { filesOf, getFile, putFile, removeFile } from './store.js';

const LARGEST = 12 * 1024 * 1024; // bytes, as the server takes them
const PICTURES = /^image\/(jpeg|png|webp|gif)$/;
const PATIENCE = 180_000;

const made = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const ending = ({ name }) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1].toLowerCase() ?? 'bin';

const address = (blob) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = reject;
  reader.readAsDataURL(blob);
});

export class Files {
  constructor(record) {
    this.record = record;
  }

  /** Keeps what was chosen for the question at a path, and tells its name; null when the server would not take it. */
  async keep(chosen, path, picture) {
    const blob = picture ? await shrunk(chosen) : chosen;
    if (blob.size > LARGEST || (picture && !PICTURES.test(blob.type))) return null;
    const name = `${made()}.${picture ? 'webp' : ending(chosen)}`;
    this.record.filed = true;
    await putFile({ name, of: this.record.key, path, blob });
    return name;
  }

  /** Where it is seen, and whether it waits here: {href, waits}. */
  async seen(name, picture) {
    const kept = await getFile(name).catch(() => undefined);
    const href = kept && picture ? await address(kept.blob) : `${this.record.action}/files/${name}`;
    return { href, waits: Boolean(kept) };
  }

  drop = (name) => removeFile(name).catch(() => {});
}

const STATES = { 401: 'sign-in', 403: 'sign-in', 404: 'closed', 409: 'closed', 410: 'closed' };

/** Sends the files of a record; told is what stood in the way, or nothing. */
export async function sendFiles(record) {
  if (!record.filed) return null;
  for (const { name, path, blob } of await filesOf(record.key)) {
    const answer = await fetch(`${record.action}/files/${name}`, { method: 'POST', body: blob, headers: { 'content-type': 'application/octet-stream', accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.redirected) return { state: 'sign-in' };
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok && answer.status !== 422) return { ...told, state: STATES[answer.status] ?? 'failed' };
    await removeFile(name);
    if (answer.status === 422) return { state: 'mistakes', mistakes: [{ path, message: told.detail ?? '' }] };
  }
  return null;
}

/** Nothing of an interview stays that is in. */
export const forgetFiles = async (key) => {
  for (const { name } of (await filesOf(key).catch(() => [])) ?? []) await removeFile(name).catch(() => {});
};
