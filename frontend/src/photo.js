// Photos become smaller before they are sent. Without this file they are sent as they are, and the server makes them small.
import { shrunk } from './shrink.js';

const working = new WeakMap(); // form → what it waits for

async function shrink(input) {
  const chosen = input.files;
  const small = new DataTransfer();
  // One after the other: a phone has little memory.
  for (const file of chosen) small.items.add(await shrunk(file));
  if (input.files === chosen) input.files = small.files; // else others were chosen meanwhile
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('input[type=file][data-photos]') || !target.form) return;
  const work = shrink(target).catch(() => {});
  working.set(target.form, Promise.all([working.get(target.form), work]));
});

// A form that is sent while its photos are worked on waits for them.
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  const work = working.get(form);
  if (!work) return;
  event.preventDefault();
  event.stopPropagation();
  form.setAttribute('aria-busy', 'true');
  // In a turn of its own: while this submit is still being told to others, the browser ignores another one.
  work.then(() => setTimeout(() => {
    working.delete(form);
    form.removeAttribute('aria-busy');
    form.requestSubmit(submitter);
  }));
}, true);
