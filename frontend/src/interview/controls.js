// What a question is answered in, as crates/interview/src/control.rs chooses it: {nodes, set, set: shows a value}.
import { h, icon, folded } from './dom.js';
import { words as split } from './number.js';

const MOST_ROWS = 12;
const ABREAST = ['horizontal', 'horizontal-compact', 'likert', 'columns', 'columns-pack'];
const MISSING = ['image', 'audio', 'video', 'file', 'geotrace', 'geoshape'];
export const isMissing = (node) => MISSING.includes(node.kind);

const abreast = (node) => node.words.some((word) => ABREAST.includes(word));

/** The numbers of a range that has few. */
function steps({ range: [start, end, step] }) {
  const count = (end - start) / step;
  if (!(count >= 0 && count <= 11) || !Number.isInteger(step) || !Number.isInteger(start)) return [];
  return Array.from({ length: Math.floor(count) + 1 }, (_, at) => String(start + at * step)).map((value) => ({ value, label: value }));
}

/** Which of the controls, as a word that changes when another is needed. */
export function shape(node, choices) {
  if (node.kind === 'range') return steps(node).length ? 'rows' : 'line';
  if (node.kind === 'select_one') return node.words.includes('minimal') || choices.length > MOST_ROWS ? 'list' : 'rows';
  if (node.kind === 'select_multiple') return 'ticks';
  return { rank: 'rank', geopoint: 'place', acknowledge: 'agree' }[node.kind] ?? (node.words.includes('multiline') ? 'lines' : 'line');
}

/** `id`: also the name; `put(value, done)`: an answer as it is typed, and whether that is over. */
export const control = (kind, question) => CONTROLS[kind](question);

const TYPES = { date: 'date', time: 'time', dateTime: 'datetime-local' };
const MODES = { integer: 'numeric', decimal: 'decimal', range: 'decimal' };

function field(tag, attributes, { id, put, shown = (value) => value }) {
  const made = h(tag, {
    id,
    autocomplete: 'off',
    ...attributes,
    oninput: () => put(made.value, false),
    onchange: () => put(made.value, true),
  });
  return {
    nodes: [made],
    focus: made,
    set(value, settled) {
      if ((settled || document.activeElement !== made) && made.value !== shown(value)) made.value = shown(value);
    },
  };
}

function line(question) {
  const { node } = question;
  const type = TYPES[node.kind] ?? 'text';
  const short = ['date', 'time'].includes(type) || node.kind in MODES;
  const inputmode = MODES[node.kind] ?? (node.words.includes('numbers') ? 'numeric' : null);
  // Browsers take neither parts of seconds nor zones.
  const shown = node.kind === 'dateTime' ? (value) => value.slice(0, 16) : undefined;
  return field('input', { class: short ? 'input short' : 'input', type, inputmode }, { ...question, shown });
}

const option = ({ value, label }, chosen) => {
  const made = h('option', { value }, label);
  made.selected = value === chosen;
  return made;
};

/** A list that folds; a long one is found by typing, with or without accents. */
function list({ id, put, words, choices, label }) {
  const select = h('select', { class: 'select', id, onchange: () => put(select.value, true) });
  const typed = h('input', { class: 'input mb-2', type: 'search', autocomplete: 'off', placeholder: words.type, 'aria-label': `${label} – ${words.type}`, oninput: narrow });
  let chosen = '';
  const known = choices.map((choice) => ({ ...choice, folded: folded(choice.label) }));
  function show(found) {
    select.replaceChildren(option({ value: '', label: words.choose }, chosen), ...found.map((choice) => option(choice, chosen)));
  }
  function narrow() {
    const wanted = folded(typed.value.trim());
    const found = known.filter((choice) => choice.folded.includes(wanted));
    show(found.length ? found : known);
    if (wanted && found.length && !found.some((choice) => choice.value === chosen)) put(found[0].value, true);
  }
  typed.hidden = choices.length <= MOST_ROWS;
  show(known);
  return {
    nodes: [typed, select],
    focus: select,
    set(value) {
      chosen = value;
      if (select.value !== value) select.value = known.some((choice) => choice.value === value) ? value : '';
    },
  };
}

/** A row for each choice: one of them, or several. */
function rows(question, type, choices) {
  const { id, node, put, words } = question;
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value).join(' ');
  const inputs = choices.map(({ value }) => h('input', { class: type, type: type === 'radio' ? 'radio' : 'checkbox', name: id, value, onchange: () => put(chosen(), true) }));
  const side = node.kind === 'range' ? ' interview-abreast interview-numbers' : abreast(node) ? ' interview-abreast' : '';
  const box = h('div', { class: `interview-choices${side}` }, ...choices.map(({ label }, at) => h('label', { class: 'choice' }, inputs[at], h('span', {}, label))));
  const clear = h('button', { type: 'button', class: 'link interview-clear', hidden: true, onclick: () => put('', true) }, words.clear);
  const none = choices.length ? null : h('p', { class: 'hint' }, words['none-yet']);
  return {
    nodes: [box, type === 'radio' ? clear : null, none].filter(Boolean),
    focus: inputs[0],
    set(value, _, required) {
      const taken = node.kind === 'select_multiple' ? split(value) : [value];
      for (const input of inputs) input.checked = taken.includes(input.value);
      clear.hidden = required || !value;
    },
  };
}

/** A place for each choice, the first for the most important; what is taken goes from the others. */
function rank({ put, words, choices, label }) {
  const selects = choices.map((_, at) => h('select', { class: 'select', 'aria-label': `${label} ${at + 1}`, onchange: () => put(selects.map((select) => select.value).filter(Boolean).join(' '), true) }));
  return {
    nodes: [h('ol', { class: 'interview-rank' }, ...selects.map((select) => h('li', {}, select)))],
    focus: selects[0],
    set(value) {
      const taken = split(value);
      selects.forEach((select, at) => {
        const free = choices.filter((choice) => choice.value === taken[at] || !taken.includes(choice.value));
        select.replaceChildren(option({ value: '', label: words.rank }, taken[at] ?? ''), ...free.map((choice) => option(choice, taken[at])));
      });
    },
  };
}

function place(question) {
  const { put, words } = question;
  const made = field('input', { class: 'input', type: 'text', placeholder: '9.9347 106.3453' }, question);
  const note = h('p', { class: 'hint', role: 'status' });
  const here = ({ coords }) => {
    note.textContent = '';
    put([coords.latitude.toFixed(6), coords.longitude.toFixed(6), coords.altitude?.toFixed(1) ?? '0', coords.accuracy.toFixed(1)].join(' '), true);
  };
  const ask = () => {
    note.textContent = words['place-wait'];
    navigator.geolocation.getCurrentPosition(here, () => (note.textContent = words['place-failed']), { enableHighAccuracy: true, timeout: 30_000 });
  };
  const button = navigator.geolocation && h('button', { type: 'button', class: 'btn', onclick: ask }, icon('pin'), words.place);
  return { ...made, nodes: [h('div', { class: 'interview-place' }, ...made.nodes, button), note] };
}

function agree({ id, put, label, mark }) {
  const input = h('input', { class: 'checkbox', type: 'checkbox', id, onchange: () => put(input.checked ? 'OK' : '', true) });
  return {
    nodes: [h('label', { class: 'tick' }, input, h('span', {}, label, ' ', mark))],
    focus: input,
    set: (value) => (input.checked = value === 'OK'),
  };
}

const CONTROLS = {
  line,
  lines: (question) => field('textarea', { class: 'textarea', rows: 4 }, question),
  list,
  rows: (question) => rows(question, 'radio', question.node.kind === 'range' ? steps(question.node) : question.choices),
  ticks: (question) => rows(question, 'checkbox', question.choices),
  rank,
  place,
  agree,
};
