// A question on the page: its label, hint, field and mistake, kept in step with the filling.
import { control, shape } from './controls.js';
import { h, icon, write } from './dom.js';
import { isAsked } from './filling.js';
import { tidy } from './fits.js';
import { trim } from './number.js';

const NONE = [];
const hasChoices = (node) => node.list !== undefined || node.answers !== undefined;

/** {nodes, update}: update answers whether it is shown. */
export function question(page, spot) {
  const { node } = spot;
  if (node.kind === 'note') return said(page, spot);
  return isAsked(node) ? asked(page, spot) : shown(page, spot);
}

/** Words alone. */
function said(page, spot) {
  const [label, hint] = [h('p'), h('p', { class: 'hint' })];
  const box = h('div', { class: 'interview-note', id: `a.${page.filling.path(spot)}` }, label, hint);
  return {
    nodes: [box],
    update() {
      box.hidden = !spot.relevant;
      page.label(label, hint, spot);
      return spot.relevant;
    },
  };
}

/** What is computed. */
function shown(page, spot) {
  const [label, value] = [h('dt'), h('dd')];
  const box = h('dl', { class: 'interview-shown', id: `a.${page.filling.path(spot)}` }, label, value);
  return {
    nodes: [box],
    update() {
      box.hidden = !spot.relevant;
      page.label(label, null, spot);
      write(value, page.filling.labelled(spot.node, spot.value) || '–');
      return spot.relevant;
    },
  };
}

function asked(page, spot) {
  const box = h('div');
  let made = null;
  let [before, listed] = ['', null];
  return {
    nodes: [box],
    update() {
      box.hidden = !spot.relevant;
      if (!spot.relevant) return false;
      const choices = hasChoices(spot.node) ? page.filling.choices(spot) : NONE;
      const closed = page.filling.isReadOnly(spot);
      const kind = closed ? 'closed' : `${shape(spot.node, choices)} ${page.filling.path(spot)}`;
      // Earlier answers as choices are new each time.
      const now = spot.node.answers === undefined ? choices : JSON.stringify(choices);
      if (kind !== before || now !== listed) {
        const back = box.contains(document.activeElement);
        [before, listed] = [kind, now];
        made = closed ? shown(page, spot) : field(page, spot, shape(spot.node, choices), choices);
        box.replaceChildren(...made.nodes);
        if (back) made.focus?.focus();
      }
      made.update();
      return true;
    },
  };
}

const SETS = ['rows', 'ticks', 'rank'];

function field(page, spot, kind, choices) {
  const { node } = spot;
  const id = `a.${page.filling.path(spot)}`;
  const set = SETS.includes(kind);
  const [label, hint, mark] = [h('span'), h('p', { class: 'hint', id: `${id}-hint` }), h('span', { class: 'optional' })];
  const problem = h('span');
  const wrong = h('p', { class: 'field-error', id: `${id}-error` }, icon('alert'), problem);
  const put = (typed, done) => page.put(spot, ['line', 'lines', 'place', 'points'].includes(kind) ? tidy(node, typed) : trim(typed), done);
  const own = control(kind, { id, node, put, files: page.files, path: () => page.filling.path(spot), words: page.words, choices, label: kind === 'agree' ? label : page.filling.written(node.label, spot), mark });
  const parts = kind === 'agree' ? [wrong, ...own.nodes, hint] : [h(set ? 'legend' : 'label', { for: set ? null : id }, label, ' ', mark), hint, wrong, ...own.nodes];
  const box = h(set ? 'fieldset' : 'div', { class: 'field', id: set ? id : null, tabindex: set ? -1 : null }, ...parts);
  return {
    nodes: [box],
    focus: own.focus,
    update() {
      const required = page.filling.isRequired(spot);
      const mistake = page.mistake(spot);
      page.label(label, hint, spot);
      write(mark, required ? '' : page.words.optional);
      write(problem, mistake ?? '');
      wrong.hidden = !mistake;
      box.className = `field${set || kind === 'agree' ? ' field-wide' : ''}${mistake ? ' field-bad' : ''}`;
      const described = [hint.hidden ? '' : hint.id, mistake ? wrong.id : ''].filter(Boolean).join(' ');
      const target = set ? box : own.focus;
      described ? target.setAttribute('aria-describedby', described) : target.removeAttribute('aria-describedby');
      if (!set) target.toggleAttribute('aria-invalid', Boolean(mistake));
      own.set(spot.value, page.settled === spot, required);
    },
  };
}
