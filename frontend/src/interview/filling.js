// A form with the answers so far; everything that follows from them is computed after every change, as
// crates/questionnaires/src/fill does. What the model leaves to the server stays as the server gave it.
import { Chance, shuffle } from './chance.js';
import { Scope, holds, keptAs, matching } from './compute.js';
import { choiceLabel } from './functions.js';
import { fits } from './fits.js';
import { Grove, isSection, liesIn, passes, pathOf, placeOf, seen, spotAt, tied } from './grove.js';
import { Moment, place, read, words } from './number.js';

const MOST_PASSES = 1000;
const isUnder = (spot, other) => spot === other || Boolean(spot.parent && isUnder(spot.parent, other));
const NOT_ASKED = ['group', 'repeat', 'note', 'calculate', 'hidden', 'external', 'other', 'start', 'end', 'today', 'deviceid', 'username', 'email', 'phonenumber'];
const NOT_STORED = ['group', 'repeat', 'note', 'external', 'other'];
export const isAsked = (node) => !NOT_ASKED.includes(node.kind);
const isStored = (node) => !NOT_STORED.includes(node.kind);
const follows = (node) => (node.calculation !== undefined || node.server.includes('calculation')) && !node.trigger;

export class Filling {
  #fresh = [];
  #chance = null;
  #choices = new WeakMap();

  /** `now` and `offset`: milliseconds, and minutes ahead of UTC; `unasked` and `choices`: what only the server knows. */
  constructor(model, { instance, now, offset = 420, unasked = [], choices = {} }) {
    this.form = tied(model);
    this.grove = new Grove(this.form);
    Object.assign(this, { instance, offset, choicesOfServer: choices, unasked: new Set(unasked) });
    this.now(now);
  }

  now(millis) {
    this.moment = new Moment(millis, this.offset);
  }

  begin() {
    for (const child of this.form.root.children) this.grove.grow(child, this.grove.root, this.#fresh);
    this.grove.settle();
    this.#settle();
    return this;
  }

  resume(answers) {
    this.#read(this.grove.root, answers);
    this.grove.settle();
    this.#settle();
    return this;
  }

  #read(spot, answers) {
    for (const child of spot.node.children) {
      const answer = answers?.[child.name];
      if (child.kind === 'repeat') {
        if (Array.isArray(answer)) for (const pass of answer.slice(0, MOST_PASSES)) this.#read(this.grove.plant(child, spot), pass);
      } else if (child.kind === 'group') this.#read(this.grove.plant(child, spot), answer);
      else this.grove.plant(child, spot).value = typeof answer === 'string' ? answer : '';
    }
  }

  /** One random sequence for each expression. */
  chance = (spot) => (this.#chance ??= new Chance(`${this.instance} ${pathOf(spot)}`));

  #scope(spot) {
    this.#chance = null;
    return new Scope(this, spot);
  }

  value = (tree, spot) => this.#scope(spot).value(tree);
  #holds = (tree, spot, otherwise) => (tree === undefined ? otherwise : holds(this.value(tree, spot)));

  #settle() {
    for (let turn = 0; turn < 20; turn++) {
      const fresh = this.#fresh;
      this.#fresh = [];
      for (const spot of fresh) spot.value = this.#given(spot.node) ?? spot.value;
      this.#refresh();
      for (const spot of fresh) if (spot.node.default !== undefined) spot.value = keptAs(spot.node, this.value(spot.node.default, spot));
      if (!fresh.length) return;
    }
  }

  #given(node) {
    if (node.kind === 'start') return this.moment.dateTime();
    return node.kind === 'today' ? this.moment.date() : node.given;
  }

  #refresh() {
    for (const [id, pass] of this.form.order) {
      const node = this.form.nodes[id];
      if (pass === 0) this.#ask(node);
      else if (node.kind === 'repeat' && node.repeat_count !== undefined) this.#repeat(node);
      else if (follows(node) && node.calculation !== undefined) {
        for (const spot of this.grove.places(node)) if (spot.relevant) spot.value = keptAs(node, this.value(node.calculation, spot));
      }
    }
  }

  #ask(node) {
    const ours = !node.server.includes('relevant');
    for (const spot of this.grove.places(node)) {
      spot.relevant = spot.parent.relevant && (ours ? this.#holds(node.relevant, spot, true) : !this.unasked.has(pathOf(spot)));
    }
  }

  /** Brings a repeat to the number of passes that its count says. */
  #repeat(node) {
    let changed = false;
    for (const parent of [...this.grove.places(node.parent)]) {
      const there = passes(parent, node);
      // The count is computed where the repeat is, also where it has no pass.
      const first = there[0] ?? this.grove.plant(node, parent);
      const count = place(Math.floor(this.#scope(first).number(node.repeat_count)) + 1) ?? 0;
      if (!there.length) this.grove.cut(first);
      const wanted = Math.min(MOST_PASSES, count);
      for (let more = there.length; more < wanted; more++) this.grove.grow(node, parent, this.#fresh);
      for (const spot of there.slice(wanted)) {
        this.grove.cut(spot);
        this.#fresh = this.#fresh.filter((fresh) => !isUnder(fresh, spot));
      }
      changed ||= there.length !== wanted;
    }
    if (changed) this.grove.settle();
  }

  at = (path) => spotAt(this.grove.root, path);

  isReadOnly = (spot) => follows(spot.node) || this.#holds(spot.node.read_only, spot, false);

  /** Puts an answer in its place and computes what follows; told is whether that changed anything. */
  put(spot, value) {
    const { node } = spot;
    if (!(isAsked(node) || node.kind === 'hidden') || this.isReadOnly(spot) || spot.value === value) return false;
    spot.value = value;
    this.#settle();
    if (this.#pull(spot)) this.#settle();
    return true;
  }

  /** Computes what waits for the change of a question, in the same pass of a repeat. */
  #pull(changed) {
    const waiting = this.form.nodes.filter((node) => node.trigger?.includes(changed.node.id));
    for (const node of waiting) {
      let common = changed.parent;
      while (common.parent && !liesIn(node, common.node)) common = common.parent;
      for (const spot of this.grove.under(common, node)) {
        if (!node.server.includes('calculation')) spot.value = node.calculation === undefined ? '' : keptAs(node, this.value(node.calculation, spot));
      }
    }
    return waiting.length > 0;
  }

  add(parent, node) {
    if (!node.free || passes(parent, node).length >= MOST_PASSES) return null;
    const spot = this.grove.grow(node, parent, this.#fresh);
    this.grove.settle();
    this.#settle();
    return spot;
  }

  remove(spot) {
    this.grove.cut(spot);
    this.grove.settle();
    this.#settle();
  }

  /** As `Filling::answers`. */
  answers(spot = this.grove.root) {
    const section = {};
    for (const child of spot.children) {
      const { name, kind } = child.node;
      if (kind === 'repeat') (section[name] ??= []).push(this.answers(child));
      else if (kind === 'group') {
        const inside = this.answers(child);
        if (Object.keys(inside).length) section[name] = inside;
      } else if (isStored(child.node) && child.value) section[name] = child.value;
    }
    return section;
  }

  /** [{value, label}] that may be taken now, in the order they are shown. */
  choices(spot) {
    const { node } = spot;
    if (node.answers !== undefined) return this.#earlier(spot, this.form.nodes[node.answers]);
    const items = this.#items(spot);
    const shown = node.randomize ? shuffle(items, this.#seed(spot)) : items;
    // The same list as before unless something in it changed: whoever shows it need not look at thousands.
    const label = (item) => this.written(item.of.labels[item.at], spot) || item.name;
    const before = this.#choices.get(spot);
    const same = before?.length === shown.length && shown.every((item, at) => before[at].item === item && (typeof item.of.labels[item.at] !== 'object' || before[at].label === label(item)));
    if (!same) this.#choices.set(spot, shown.map((item) => ({ item, value: item.name, label: label(item) })));
    return this.#choices.get(spot);
  }

  #items(spot) {
    const { node } = spot;
    const list = this.form.lists[node.list];
    if (node.server.includes('choice_filter')) return list.items.filter((item) => this.choicesOfServer[pathOf(spot)]?.includes(item.name));
    return matching(this.#scope(spot), list, node.choice_filter);
  }

  #seed(spot) {
    const { seed, node } = spot.node.randomize;
    const places = node === undefined ? [] : this.grove.places(this.form.nodes[node]);
    if (places.length) return read(seen(places[0]));
    this.#chance = null;
    return seed === undefined ? this.chance(spot).seedOfOrder() : read(seed);
  }

  /** Earlier answers as choices, each once. */
  #earlier(spot, target) {
    const places = this.grove.under(this.grove.root, target);
    const passing = places.filter((place, at) => {
      const scope = this.#scope(spot).at(place.parent, at + 1, places.length);
      return spot.node.choice_filter === undefined || scope.holds(spot.node.choice_filter);
    });
    return [...new Set(passing.map(seen))].filter(Boolean).map((value) => ({ value, label: value }));
  }

  isRequired = (spot) => this.#holds(spot.node.required, spot, false);

  /** What is wrong with what is asked, in the order of the form: [{spot, path, message}]. */
  mistakes(spot = this.grove.root) {
    return spot.children.filter((child) => child.relevant).flatMap((child) => {
      const message = this.mistake(child);
      return [...(message ? [{ spot: child, path: pathOf(child), message }] : []), ...this.mistakes(child)];
    });
  }

  /** What is wrong with an answer, in words. */
  mistake(spot) {
    const { node } = spot;
    if (!spot.relevant || isSection(node) || !isStored(node)) return null;
    const trouble = this.#trouble(spot, node, spot.value);
    if (!trouble) return null;
    const { sentences } = this.form;
    if (trouble === 'kind') return sentences[node.kind] ?? sentences.kind;
    if (trouble === 'choice') return node.kind === 'rank' ? sentences.rank : sentences.choice;
    return this.written(node[`${trouble}Message`], spot) || sentences[trouble];
  }

  #trouble(spot, node, value) {
    if (!value) return isAsked(node) && this.isRequired(spot) ? 'required' : null;
    if (!fits(node, value)) return 'kind';
    if (!this.#chosenWell(spot, node, value)) return 'choice';
    return this.#holds(node.constraint, spot, true) ? null : 'constraint';
  }

  #chosenWell(spot, node, value) {
    const list = this.form.lists[node.list];
    if (!list && node.answers === undefined) return true;
    const taken = node.kind === 'select_one' ? [value] : words(value);
    if (new Set(taken).size < taken.length) return false;
    if (list?.missing) return true;
    const items = list && this.#items(spot);
    const known = new Set(items ? items.map((item) => item.name) : this.choices(spot).map((choice) => choice.value));
    const count = items?.length ?? taken.length;
    return (node.kind !== 'rank' || taken.length === count) && taken.every((one) => known.has(one));
  }

  /** A text with answers in their places. */
  written(text, spot) {
    if (!Array.isArray(text)) return text ?? '';
    return text.map((part) => (typeof part === 'string' ? part : part === null ? this.instance : this.#shown(this.form.nodes[part], spot))).join('');
  }

  /** What a question holds, near a place; of a choice, its label. */
  #shown(node, spot) {
    let near = spot;
    while (near && !(liesIn(node, near.node) && near.node !== node)) near = near.parent;
    const [found] = this.grove.under(near ?? this.grove.root, node);
    if (!found) return '';
    return this.labelled(node, seen(found));
  }

  /** An answer in words. */
  labelled(node, value) {
    if (node.list === undefined) return value;
    const label = (one) => choiceLabel(this.form, node, one) || one;
    return node.kind === 'select_one' ? label(value) : words(value).map(label).join(', ');
  }

  path = pathOf;
  pass = (spot) => placeOf(spot) + 1;
}
