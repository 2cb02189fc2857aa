// What a question is answered in, as crates/interview/src/control.rs chooses it: {nodes, set, set: shows a value}.
import { h, icon, folded } from './dom.js';
import { trim, words as split } from './number.js';

const MOST_ROWS = 12;
const ABREAST = ['horizontal', 'horizontal-compact', 'likert', 'columns', 'columns-pack'];
const SHAPES = { rank: 'rank', geopoint: 'place', geotrace: 'points', geoshape: 'points', acknowledge: 'agree', image: 'file', audio: 'file', video: 'file', file: 'file' };

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
  return SHAPES[node.kind] ?? (node.words.includes('multiline') ? 'lines' : 'line');
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

/** A button that tells where the device is, as an answer holds a place. */
function here(words, take) {
  const note = h('p', { class: 'hint', role: 'status' });
  const found = ({ coords }) => {
    note.textContent = '';
    take([coords.latitude.toFixed(6), coords.longitude.toFixed(6), coords.altitude?.toFixed(1) ?? '0', coords.accuracy.toFixed(1)].join(' '));
  };
  const ask = () => {
    note.textContent = words['place-wait'];
    navigator.geolocation.getCurrentPosition(found, () => (note.textContent = words['place-failed']), { enableHighAccuracy: true, timeout: 30_000 });
  };
  const button = navigator.geolocation && h('button', { type: 'button', class: 'btn', onclick: ask }, icon('pin'), words.place);
  return [button, note];
}

function place(question) {
  const made = field('input', { class: 'input', type: 'text', placeholder: '9.9347 106.3453' }, question);
  const [button, note] = here(question.words, (found) => question.put(found, true));
  return { ...made, nodes: [h('div', { class: 'interview-place' }, ...made.nodes, button), note] };
}

/** A line or an area: a place in each line, walked or typed. */
function points(question) {
  const closes = (all) => question.node.kind === 'geoshape' && all.length > 3 && all[0] === all.at(-1);
  const shown = (value) => {
    const all = value.split(';').map(trim).filter(Boolean);
    return (closes(all) ? all.slice(0, -1) : all).join('\n');
  };
  const made = field('textarea', { class: 'textarea', rows: 4, placeholder: '9.9347 106.3453\n9.9351 106.3460' }, { ...question, shown });
  const [button, note] = here(question.words, (found) => question.put(`${made.focus.value}\n${found}`, true));
  const hint = h('p', { class: 'hint' }, question.words.points);
  return { ...made, nodes: [...made.nodes, hint, h('p', { class: 'mt-2' }, button), note] };
}

const ACCEPTS = { image: 'image/*', audio: 'audio/*', video: 'video/*' };

/** A photo, a recording or another file. */
function file({ id, node, put, words, files, path }) {
  const picture = node.kind === 'image';
  const input = h('input', { class: 'file-input', type: 'file', id, accept: ACCEPTS[node.kind] ?? null, onchange: take });
  const [seen, note] = [h('div', { class: 'interview-file' }), h('p', { class: 'hint', role: 'status' })];
  const clear = h('button', { type: 'button', class: 'link interview-clear', hidden: true, onclick: () => change('') }, words['file-remove']);
  let now = '';
  function change(name) {
    if (now) files.drop(now);
    put(name, true);
  }
  async function take() {
    const [chosen] = input.files;
    if (!chosen) return;
    note.textContent = words['file-wait'];
    const name = await files.keep(chosen, path(), picture).catch(() => null);
    input.value = '';
    note.textContent = name ? '' : words['file-failed'];
    if (name) change(name);
  }
  async function show(name) {
    const { href, waits } = await files.seen(name, picture);
    if (name !== now) return;
    const link = picture ? h('img', { class: 'interview-photo', src: href, alt: '' }) : waits ? null : h('a', { class: 'link', href }, words['file-there']);
    seen.replaceChildren(...[link].filter(Boolean));
    note.textContent = waits ? words['file-waits'] : '';
  }
  return {
    nodes: [seen, input, note, clear],
    focus: input,
    set(value) {
      clear.hidden = !value;
      if (value === now) return;
      now = value;
      seen.replaceChildren();
      if (value) show(value);
    },
  };
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
  points,
  file,
  agree,
};
