// An interview answered without waiting for the server, and without a network (crates/interview). The page works without
// this: a button at a time.
import './interview.css';
import { keeper, keptHere, look } from './interview/keeper.js';
import { sendOthers } from './interview/send.js';
import { Session } from './interview/session.js';

const OTHERS = 300_000;

async function begin(form) {
  const answer = await fetch(form.dataset.model);
  if (!answer.ok) throw new Error(`${form.dataset.model}: ${answer.status}`);
  return Session.begin(form, await answer.json());
}

const form = document.querySelector('form[data-interview]');
const box = document.querySelector('[data-interview-keeper]');
const session = form ? begin(form).catch(() => null) : null;
if (box) keeper(box);
if (form || box) keptHere().catch(() => {});

async function others() {
  await sendOthers((await session)?.record.key);
  if (box) await look(box);
}
others();
addEventListener('online', others);
setInterval(others, OTHERS);
