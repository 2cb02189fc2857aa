// Values of expressions over answers and lists, as crates/questionnaires/src/compute has them: a number, a text, true or
// false, or a list of places.
import { call } from './functions.js';
import { liesIn, seen } from './grove.js';
import { dateOf, dateTimeOf, days, place, plain, read, readMoment, readTime, show } from './number.js';

const DOCUMENT = { document: true };

/** The text of a place: an answer that is asked, a cell of a list. */
export const textAt = (point) => (point.node ? seen(point) : point.cell ?? '');

export function text(value) {
  if (Array.isArray(value)) return value.length ? textAt(value[0]) : '';
  return typeof value === 'number' ? show(value) : String(value);
}

export const number = (value) => (typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : read(text(value)));

export const flag = (value) => (Array.isArray(value) || typeof value === 'string' ? value.length > 0 : Boolean(value));

/** As a condition: a single answer counts by its text. */
export const holds = (value) => (Array.isArray(value) && value.length === 1 ? !['', '0', 'false'].includes(textAt(value[0])) : flag(value));

/** As it is kept in an answer. */
const kept = (value) => (Number.isNaN(value) ? '' : text(value));

/** In an answer of some kind: days become a date, a moment its date or time, a share a whole number; what cannot be such an
 * answer is nothing. */
export function keptAs({ kind }, value) {
  const shown = kept(value);
  if (kind === 'date' || kind === 'dateTime') {
    if (kind === 'dateTime' && typeof value !== 'number' && shown.includes('T')) return readMoment(shown) ? shown : '';
    const since = typeof value === 'number' ? value : days(shown);
    return since === null ? '' : (kind === 'date' ? dateOf : dateTimeOf)(since);
  }
  if (kind === 'time') {
    const clock = shown.slice(shown.indexOf('T') + 1);
    return readTime(clock) === null ? '' : clock;
  }
  if (!['integer', 'decimal', 'range'].includes(kind)) return shown;
  if (typeof value === 'boolean') return String(Number(value));
  const amount = plain(shown);
  if (amount === null) return '';
  return kind === 'integer' && amount % 1 ? show(Math.trunc(amount)) : shown;
}

const NUMBERS = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const SUMS = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  div: (a, b) => a / b,
  mod: (a, b) => a % b,
};

/** XPath 1.0, 3.4: places compare if any of them does. */
function compare(sign, left, right) {
  const [lists, others] = [Array.isArray(left), Array.isArray(right)];
  if (lists && typeof right === 'boolean') return compare(sign, left.length > 0, right);
  if (others && typeof left === 'boolean') return compare(sign, left, right.length > 0);
  if (lists) return left.some((point) => compare(sign, textAt(point), right));
  if (others) return right.some((point) => compare(sign, left, textAt(point)));
  if (sign === '=' || sign === '!=') {
    if (typeof left === 'boolean' || typeof right === 'boolean') return (flag(left) === flag(right)) === (sign === '=');
    if (typeof left === 'string' && typeof right === 'string') return (left === right) === (sign === '=');
  }
  return NUMBERS[sign](number(left), number(right));
}

const points = (value) => (Array.isArray(value) ? value : []);

export class Scope {
  constructor(world, question, here = question, position = 1, size = 1) {
    Object.assign(this, { world, question, here, position, size });
  }

  at = (here, position, size) => new Scope(this.world, this.question, here, position, size);
  number = (tree) => number(this.value(tree));
  text = (tree) => text(this.value(tree));
  holds = (tree) => holds(this.value(tree));
  points = (tree) => points(this.value(tree));
  /** The texts of all places, or the one of a value. */
  texts(tree) {
    const value = this.value(tree);
    return Array.isArray(value) ? value.map(textAt) : [text(value)];
  }

  value(tree) {
    if (!Array.isArray(tree)) return typeof tree !== 'object' ? tree : tree?.at === 'instance' ? this.world.instance : this.path(tree);
    const [name, ...values] = tree;
    if (name === 'or') return this.holds(values[0]) || this.holds(values[1]);
    if (name === 'and') return this.holds(values[0]) && this.holds(values[1]);
    if (name === 'negative') return -this.number(values[0]);
    if (name === '|') return union([...this.points(values[0]), ...this.points(values[1])]);
    if (name in SUMS) return SUMS[name](this.number(values[0]), this.number(values[1]));
    if (name in NUMBERS) return compare(name, this.value(values[0]), this.value(values[1]));
    return call(this, name, values);
  }

  path({ at, where = [], to = [] }) {
    let found = this.filtered(this.#start(at), where);
    for (const step of to) {
      const [name, ...filters] = Array.isArray(step) ? step : [step];
      const each = found.flatMap((point) => this.filtered(this.#next(point, name, filters), filters));
      found = name === '..' ? [...new Set(each)] : each;
    }
    return found;
  }

  #start(at) {
    if (at === '/') return [DOCUMENT];
    if (at === '.') return [this.here];
    if (at === 'current') return [this.question];
    if (typeof at === 'number') return this.reference(this.world.form.nodes[at]);
    if (at?.list !== undefined) return [this.world.form.lists[at.list]];
    return at ? this.points(at.value) : [];
  }

  /** The answers of a question: in the same pass of a repeat where there is one, else in all. */
  reference(target) {
    for (let at = this.question; at; at = at.parent) {
      if (at.node !== target && liesIn(target, at.node)) return this.world.grove.under(at, target);
    }
    return [];
  }

  #next(point, name, filters) {
    if (name === '.') return [point];
    if (name === '..') return [parent(point)].filter(Boolean);
    if (point === DOCUMENT) return [this.world.grove.root];
    if (point.node) return point.children.filter((child) => (name === '*' || child.node.name === name) && (child.relevant || child.node.kind !== 'repeat'));
    if (point.list) return [point.root];
    if (point.under) return candidates(this, point.under, filters[0]) ?? point.under.items;
    const column = name !== '*' && point.of?.columns[name];
    return column ? [{ item: point, column: name, cell: column[point.at] }] : [];
  }

  /** What passes all filters, one after the other; a number is a position. */
  filtered(found, filters) {
    return filters.reduce((points, filter) => {
      return points.filter((point, at) => {
        const value = this.at(point, at + 1, points.length).value(filter);
        return typeof value === 'number' ? place(value) === at : flag(value);
      });
    }, found);
  }
}

const parent = (point) => (point.node ? point.parent ?? DOCUMENT : point.under ?? point.of?.root ?? point.item);

/** Each place once: answers in the order they came to be, then cells in theirs. */
function union(points) {
  const cells = new Map(points.filter((point) => !point.node).map((point) => [point.item ? `${point.item.at} ${point.column}` : point, point]));
  return [...new Set(points.filter((point) => point.node))].sort((a, b) => a.id - b.id).concat([...cells.values()]);
}

/** The choices of a list that pass a filter. */
export function matching(scope, list, filter) {
  if (filter === undefined) return list.items;
  const found = candidates(scope, list, filter);
  // One comparison is answered by the index alone.
  if (found && filter[0] === '=') return found;
  const items = found ?? list.items;
  return items.filter((item) => holds(scope.at(item, item.at + 1, list.items.length).value(filter)));
}

/** What an index gives for `column = value`, so that a cascade of thousands is as fast as one of ten. */
function candidates(scope, list, filter) {
  const [name, left, right] = Array.isArray(filter) ? filter : [];
  if (name === 'and') return candidates(scope, list, left) ?? candidates(scope, list, right);
  if (name !== '=') return null;
  const [a, b] = [bare(left), bare(right)];
  const column = a ?? b;
  const other = a === null ? left : right;
  if ((a === null) === (b === null) || !(column in list.columns) || !isFixed(other)) return null;
  const value = scope.value(other);
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(textAt) : null;
  if (!texts) return null;
  const places = new Set(texts.flatMap((text) => list.index(column).get(text) ?? []));
  return [...places].sort((a, b) => a - b).map((at) => list.items[at]);
}

/** The bare name of a child. */
const bare = (tree) => (tree?.at === '.' && !tree.where && tree.to?.length === 1 && /^[^.*]/.test(tree.to[0]) && typeof tree.to[0] === 'string' ? tree.to[0] : null);

/** Whether a value is the same for every choice. */
function isFixed(tree) {
  if (Array.isArray(tree)) return tree[0] in SUMS || tree[0] in NUMBERS || ['or', 'and', '|', 'negative'].includes(tree[0]) ? tree.slice(1).every(isFixed) : false;
  if (tree === null || typeof tree !== 'object') return true;
  const fixed = typeof tree.at === 'number' || tree.at === 'current' || tree.at === 'instance' || tree.at === null || tree.at.list !== undefined;
  return fixed && !tree.where && (tree.to ?? []).every((step) => typeof step === 'string');
}
