// Every page works without this file. It lets htmx swap parts of a page and smooths a few small things.
import htmx from 'htmx.org';
import { patient, steady } from './swap.js';

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false, // they are in app.css: the content security policy forbids inline styles
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '422', swap: true, error: false }, // a form that came back with its errors
    { code: '...', swap: false, error: true },
  ],
});

steady(document);
patient(document);

const within = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

// <select data-autosubmit>: filters apply at once; the form's button is for those without JavaScript.
document.addEventListener('change', (event) => {
  if (within(event, '[data-autosubmit]')) event.target.form?.requestSubmit();
});

// <label><output>3,1</output><input type="range" data-output>: the number follows the slider, its unit stays.
document.addEventListener('input', (event) => {
  const slider = within(event, '[data-output]');
  const output = slider?.closest('label').querySelector('output');
  if (!output) return;
  const decimals = slider.step.split('.')[1]?.length ?? 0;
  const number = Number(slider.value).toLocaleString(document.documentElement.lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  output.textContent = output.textContent.trim().endsWith('%') ? `${number}\u00a0%` : number;
});

document.addEventListener('click', (event) => {
  // <button type="button" data-step="1"> inside .qty
  const step = within(event, '[data-step]');
  const number = step?.closest('.qty')?.querySelector('input[type=number]');
  if (number) {
    Number(step.dataset.step) > 0 ? number.stepUp() : number.stepDown();
    number.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // <button type="button" data-copy="0123" data-copied="Đã chép">
  const copy = within(event, '[data-copy]');
  if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => say(copy, copy.dataset.copied));

  // <details class="menu"> closes when something else is pressed
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

function say(button, text) {
  const label = button.querySelector('[data-label]') ?? button;
  const before = label.textContent;
  if (!text || before === text) return;
  label.textContent = text;
  setTimeout(() => (label.textContent = before), 2000);
}

// <time data-until datetime="2026-11-23T10:15:00+07:00">: counts down in mm:ss (h:mm:ss), to nought and no further.
function countDown() {
  for (const time of document.querySelectorAll('time[data-until]')) {
    const left = Math.max(0, Math.round((Date.parse(time.dateTime) - Date.now()) / 1000));
    const [hours, minutes, seconds] = [left / 3600, (left / 60) % 60, left % 60].map(Math.floor);
    const two = (number) => String(number).padStart(2, '0');
    time.textContent = `${hours ? `${hours}:` : ''}${two(minutes)}:${two(seconds)}`;
  }
}
countDown();
setInterval(countDown, 1000);

// Of a row of tabs wider than a phone, the one you are on is in sight.
for (const here of document.querySelectorAll('.side-nav [aria-current], .tabs [aria-current]')) {
  here.scrollIntoView({ block: 'nearest', inline: 'center' });
}

// The summary of errors is read out first, on arrival and after a swap.
const toErrors = (root) => root.querySelector('.errors')?.focus();
toErrors(document);
document.addEventListener('htmx:afterSettle', (event) => toErrors(event.target));

// <p id="offline" class="offline" role="status" hidden>: shown while a request cannot get through.
const offline = (on) => {
  const note = document.getElementById('offline');
  if (note) note.hidden = !on;
};
for (const name of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) document.addEventListener(name, () => offline(true));
document.addEventListener('htmx:afterOnLoad', (event) => event.detail.successful && offline(false));

// The app on a phone: opens without a network on what was seen (public/sw.js). Later than anything the page needs itself.
if ('serviceWorker' in navigator) {
  const soon = window.requestIdleCallback ?? setTimeout;
  addEventListener('load', () => soon(() => navigator.serviceWorker.register('/sw.js').catch(() => {})));
}

// <select data-typed>: a long list is found by typing, with or without accents; the list itself stays for those who scroll.
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
for (const select of document.querySelectorAll('select[data-typed]')) {
  const typed = document.createElement('input');
  typed.type = 'search';
  typed.className = 'input mb-2';
  typed.autocomplete = 'off';
  typed.setAttribute('aria-label', `${select.labels[0]?.textContent ?? ''} – ${document.documentElement.lang === 'vi' ? 'gõ để tìm' : 'type to find'}`);
  typed.placeholder = document.documentElement.lang === 'vi' ? 'Gõ để tìm, không cần dấu' : 'Type to find';
  let options = [];
  // Again when htmx brings another list: the communes of another province. A short list needs no typing.
  const read = () => {
    options = [...select.options].map((option) => ({ option, text: folded(option.text) }));
    typed.value = '';
    typed.hidden = options.length < 12;
  };
  typed.addEventListener('input', () => {
    const wanted = folded(typed.value.trim());
    const found = options.filter(({ text }) => text.includes(wanted));
    const kept = found.length ? found : options;
    const chosen = wanted && found.length ? found[0].option : select.selectedOptions[0];
    // Options outside the list keep their own idea of being selected: they would win when they come back.
    for (const { option } of options) option.selected = option === chosen;
    select.replaceChildren(...kept.map(({ option }) => option));
    if (chosen) chosen.selected = true;
  });
  select.addEventListener('htmx:afterSwap', read);
  read();
  select.before(typed);
}
