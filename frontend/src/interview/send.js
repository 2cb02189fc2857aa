// Sending what is kept on this device. The same instanceID twice is one submission.
import { forgetFiles, sendFiles } from './files.js';
import { all, forget, put, remove } from './store.js';

const PATIENCE = 30_000;
const STATES = { 409: 'elsewhere', 410: 'closed', 422: 'mistakes' };

/** A name that this device gave itself, so that an answer lost on its way is not taken for another device's. */
function device() {
  try {
    localStorage.interviewDevice ??= Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return localStorage.interviewDevice;
  } catch {
    return ''; // no storage: then there is nothing to lose either
  }
}

/** Tells what came of it: {state: saved, received, elsewhere, closed, mistakes, sign-in, failed, offline, …}. */
export async function send(record, finish, keepalive = false) {
  const { instance, form, version, revision, answers } = record;
  // Files go first: finished answers name none that has not come. There is no time for them on the way out.
  if (keepalive && finish && record.filed) return { state: 'offline' };
  const hindered = keepalive ? null : await sendFiles(record).catch(() => ({ state: 'offline' }));
  if (hindered) return hindered;
  // Noted before it goes: the answer may be lost on its way.
  record.sent = [...(record.sent ?? []), JSON.stringify(answers)].slice(-5);
  const noted = put(record).catch(() => {});
  if (!keepalive) await noted;
  const body = JSON.stringify({ instanceID: instance, form, version, sent: new Date().toISOString(), revision, answers, finish, device: device() });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await fetch(record.action, { method: 'POST', headers, body, keepalive: keepalive && body.length < 60_000, signal: stop.signal });
    if (answer.status in STATES) return { ...(await answer.json().catch(() => ({}))), state: STATES[answer.status] };
    if (answer.redirected || answer.status === 401 || answer.status === 403) return { state: 'sign-in' };
    return answer.ok ? await answer.json() : { state: 'failed' };
  } catch {
    return { state: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

/** It is in: nothing of it stays here. */
export async function done(record) {
  if (record.filed) await forgetFiles(record.key);
  await remove(record.key);
  await forget(record.page);
}

/** Sends what other pages left; those that somebody has to look at wait for their page. */
export async function sendOthers(own) {
  const work = async () => {
    for (const record of (await all()) ?? []) {
      if (record.key === own || record.problem || !(record.dirty || record.finish)) continue;
      const answer = await send(record, Boolean(record.finish));
      if (answer.state === 'received') await done(record);
      else if (answer.state === 'saved') await put({ ...record, dirty: false, sent: [], revision: answer.revision });
      else if (Object.values(STATES).includes(answer.state)) await put({ ...record, problem: answer.state });
      else return;
    }
  };
  // One page at a time.
  return navigator.locks ? navigator.locks.request('interviews', { ifAvailable: true }, (lock) => lock && work()) : work();
}
