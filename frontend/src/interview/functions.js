// What expressions may call, by name: crates/questionnaires/src/compute.
import { number, text, textAt } from './compute.js';
import { shuffle } from './chance.js';
import { placeOf, seen } from './grove.js';
import { dateOf, dateTimeOf, formatted, place, read, readMoment, readTime, trim, words } from './number.js';

const letters = (text) => [...text];
const nodeOf = (scope, tree) => (typeof tree?.at === 'number' ? scope.world.form.nodes[tree.at] : null);

/** XPath 1.0, 4.4: halves go up; with digits after the point as people see them. */
function round(value, digits) {
  const to = Math.min(30, Math.max(-30, Math.trunc(digits)));
  if (!to || !Number.isFinite(to)) return Math.floor(value + 0.5);
  const scale = 10 ** Math.abs(to);
  if (to < 0) return Math.floor(value / scale + 0.5) * scale;
  return Math.floor(value * scale + 0.5 + Number.EPSILON * Math.abs(value) * scale) / scale;
}

/** The numbers of all places and values; empty ones do not count. */
const numbers = (scope, trees) => trees.flatMap((tree) => scope.texts(tree)).filter(Boolean).map(read);

const best = (all, better) => (all.some(Number.isNaN) || !all.length ? NaN : better(...all));

function affirms(scope, tree) {
  const value = scope.value(tree);
  return typeof value === 'boolean' ? value : ['1', 'true', 'yes'].includes(text(value));
}

/** Between the two, where -1 is no bound. */
function within(scope, count, least, most) {
  const [from, to] = [scope.number(least), scope.number(most)];
  return (from < 0 || count >= from) && (to < 0 || count <= to);
}

const RADIUS = 6_378_100;
const radians = (degrees) => (degrees * Math.PI) / 180;
const corners = (scope, trees) => {
  const points = trees.flatMap((tree) => scope.texts(tree)).flatMap((text) => text.split(';')).filter(trim);
  return points.map((point) => [0, 1].map((at) => read(words(point)[at] ?? 'NaN')));
};

function apart([latitude, longitude], [next, beyond]) {
  const half = (from, to) => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(latitude, next) + Math.cos(radians(latitude)) * Math.cos(radians(next)) * half(longitude, beyond);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

const distance = (points) => points.slice(1).reduce((sum, point, at) => sum + apart(points[at], point), 0);

function area(points) {
  if (points.length < 3) return 0;
  const strip = ([latitude, longitude], at) => {
    const [next, beyond] = points[(at + 1) % points.length];
    return radians(beyond - longitude) * (2 + Math.sin(radians(latitude)) + Math.sin(radians(next)));
  };
  return Math.abs((points.map(strip).reduce((sum, part) => sum + part, 0) * RADIUS * RADIUS) / 2);
}

/** Whether a closed outline has a point inside it. */
function encloses(outline, [latitude, longitude]) {
  const closed = outline.length > 1 && String(outline[0]) === String(outline.at(-1));
  const crosses = ([a, b], at) => {
    const [c, d] = outline[at + 1] ?? [a, b];
    return a > latitude !== c > latitude && longitude < ((b - d) * (latitude - c)) / (a - c) + d;
  };
  return closed && outline.filter(crosses).length % 2 === 1;
}

/** A cell of a list: column `wanted` of the first row whose column `key` has the value. */
function pull(scope, list, wanted, key, value) {
  const row = list && key in list.columns ? list.index(key).get(value)?.[0] : undefined;
  return (row !== undefined && list.columns[wanted]?.[row]) || '';
}

/** The label of a choice of a question. */
export function choiceLabel(form, node, value) {
  if (node.list === undefined) return value;
  const list = form.lists[node.list];
  const at = list.named(value);
  if (at === undefined) return '';
  const label = list.labels[at] ?? value;
  return Array.isArray(label) ? label.map((part) => (typeof part === 'string' ? part : `\${${form.nodes[part]?.name ?? 'instanceID'}}`)).join('') : label;
}

/** The answer in those passes of those repeats. */
function indexed(scope, [target, ...pairs]) {
  const { world } = scope;
  const node = nodeOf(scope, target);
  if (!node) return [];
  const wanted = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const repeat = nodeOf(scope, pairs[at]);
    if (repeat) wanted.push([repeat, place(scope.number(pairs[at + 1]))]);
  }
  const isIn = (spot) => wanted.every(([repeat, at]) => {
    let up = spot;
    while (up && up.node !== repeat) up = up.parent;
    return up && placeOf(up) === at;
  });
  return world.grove.under(world.grove.root, node).filter(isIn);
}

const patterns = new Map();
function matches(pattern, value) {
  if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(`^(?:${pattern})$`, 'u'));
  return patterns.get(pattern).test(value);
}

const math = (name) => (scope, [value]) => Math[name](scope.number(value));
const own = (scope, [value]) => (value === undefined ? textAt(scope.here) : scope.text(value));
const both = (test) => (scope, [a, b]) => test(scope.text(a), scope.text(b));
const from = (length, at) => (Number.isNaN(at) ? length : at < 0 ? Math.max(0, length + at) : Math.min(at, length));

const FUNCTIONS = {
  true: () => true,
  false: () => false,
  not: (scope, [value]) => !scope.holds(value),
  boolean: (scope, [value]) => scope.holds(value),
  'boolean-from-string': (scope, [value]) => ['1', 'true'].includes(scope.text(value)),
  if: (scope, [condition, yes, no]) => scope.value(scope.holds(condition) ? yes : no),
  coalesce: (scope, values) => values.map(scope.text).find(Boolean) ?? '',
  once: (scope, [value]) => seen(scope.question) || scope.value(value),
  position(scope, [node]) {
    if (node === undefined) return scope.position;
    const [first] = scope.points(node);
    return !first ? NaN : first.node ? placeOf(first) + 1 : first.of ? first.at + 1 : 1;
  },
  last: (scope) => scope.size,

  number: (scope, [value]) => (value === undefined ? number([scope.here]) : scope.number(value)),
  int: math('trunc'),
  round: (scope, [value, digits]) => round(scope.number(value), digits === undefined ? 0 : scope.number(digits)),
  abs: math('abs'),
  floor: math('floor'),
  ceiling: math('ceil'),
  sqrt: math('sqrt'),
  pow: (scope, [base, power]) => scope.number(base) ** scope.number(power),
  exp: math('exp'),
  exp10: (scope, [value]) => 10 ** scope.number(value),
  log: math('log'),
  log10: math('log10'),
  sin: math('sin'),
  cos: math('cos'),
  tan: math('tan'),
  asin: math('asin'),
  acos: math('acos'),
  atan: math('atan'),
  atan2: (scope, [y, x]) => Math.atan2(scope.number(y), scope.number(x)),
  pi: () => Math.PI,
  random: (scope) => scope.world.chance(scope.question).share(),

  string: own,
  'string-length': (scope, values) => letters(own(scope, values)).length,
  'normalize-space': (scope, values) => words(own(scope, values)).join(' '),
  contains: both((a, b) => a.includes(b)),
  'starts-with': both((a, b) => a.startsWith(b)),
  'ends-with': both((a, b) => a.endsWith(b)),
  'upper-case': (scope, [value]) => scope.text(value).toUpperCase(),
  'lower-case': (scope, [value]) => scope.text(value).toLowerCase(),
  'substring-before': both((a, b) => (a.includes(b) ? a.slice(0, a.indexOf(b)) : '')),
  'substring-after': both((a, b) => (a.includes(b) ? a.slice(a.indexOf(b) + b.length) : '')),
  translate(scope, trees) {
    const [value, old, fresh] = trees.map((tree) => letters(scope.text(tree)));
    return value.map((letter) => (old.includes(letter) ? fresh[old.indexOf(letter)] ?? '' : letter)).join('');
  },
  regex: (scope, [value, pattern]) => matches(pattern, scope.text(value)),
  concat: (scope, values) => values.flatMap((value) => scope.texts(value)).join(''),
  join: (scope, [mark, ...values]) => values.flatMap((value) => scope.texts(value)).join(scope.text(mark)),
  substr(scope, [value, start, end]) {
    const all = letters(scope.text(value));
    const [first, last] = [scope.number(start), end === undefined ? Infinity : scope.number(end)].map((at) => from(all.length, at));
    return all.filter((_, at) => at >= first && at < last).join('');
  },
  substring(scope, [value, start, length]) {
    const first = Math.floor(scope.number(start) + 0.5);
    const end = first + (length === undefined ? Infinity : Math.floor(scope.number(length) + 0.5));
    return letters(scope.text(value)).filter((_, at) => at + 1 >= first && at + 1 < end).join('');
  },
  uuid: (scope) => scope.world.chance(scope.question).uuid(),

  today: (scope) => scope.world.moment.date(),
  now: (scope) => scope.world.moment.dateTime(),
  date: (scope, [value]) => dateOf(scope.number(value)),
  'date-time'(scope, [tree]) {
    const value = scope.value(tree);
    return typeof value !== 'number' && readMoment(text(value)) ? text(value) : dateTimeOf(number(value));
  },
  'decimal-date-time': (scope, [value]) => scope.number(value),
  'decimal-time': (scope, [value]) => (readTime(scope.text(value).replace(/^[^T]*T/, '')) ?? NaN) / 86_400,
  'format-date'(scope, [tree, format]) {
    const value = scope.value(tree);
    return formatted(typeof value === 'number' ? dateTimeOf(value) : text(value), scope.text(format), scope.world.form.vietnamese);
  },
  'format-date-time': (scope, values) => FUNCTIONS['format-date'](scope, values),

  selected(scope, trees) {
    const [answer, choice] = trees.map(scope.text);
    return (!trim(choice) && !trim(answer)) || words(answer).includes(trim(choice));
  },
  'count-selected': (scope, [answer]) => words(scope.text(answer)).length,
  'selected-at': (scope, [answer, at]) => words(scope.text(answer))[place(scope.number(at) + 1) ?? -1] ?? '',
  'jr:choice-name'(scope, [value, question]) {
    const node = nodeOf(scope, question);
    return node ? choiceLabel(scope.world.form, node, scope.text(value)) : '';
  },
  pulldata: (scope, [list, wanted, key, value]) => pull(scope, scope.world.form.lists[list?.at?.list], scope.text(wanted), scope.text(key), scope.text(value)),

  count: (scope, [nodes]) => scope.points(nodes).length,
  'count-non-empty': (scope, [nodes]) => scope.texts(nodes).filter(Boolean).length,
  sum: (scope, values) => numbers(scope, values).reduce((sum, value) => sum + value, 0),
  min: (scope, values) => best(numbers(scope, values), Math.min),
  max: (scope, values) => best(numbers(scope, values), Math.max),
  checklist: (scope, [least, most, ...answers]) => within(scope, answers.filter((answer) => affirms(scope, answer)).length, least, most),
  'weighted-checklist'(scope, [least, most, ...pairs]) {
    const weights = pairs.map((answer, at) => (at % 2 === 0 && at + 1 < pairs.length && affirms(scope, answer) ? scope.number(pairs[at + 1]) : 0));
    return within(scope, weights.reduce((sum, weight) => sum + weight, 0), least, most);
  },
  distance: (scope, values) => distance(corners(scope, values)),
  area: (scope, values) => area(corners(scope, values)),
  geofence(scope, [point, shape]) {
    const [place] = corners(scope, [point]);
    return place !== undefined && encloses(corners(scope, [shape]), place);
  },
  'indexed-repeat': indexed,
  randomize: (scope, [nodes, seed]) => shuffle(scope.points(nodes), seed === undefined ? scope.world.chance(scope.question).seedOfOrder() : scope.number(seed)),
};

export const call = (scope, name, values) => FUNCTIONS[name]?.(scope, values) ?? '';
