// The questions of an interview on its page: groups, passes of repeats, questions, in step with every answer.
import { h, icon, write } from './dom.js';
import { isAsked } from './filling.js';
import { passes } from './grove.js';
import { question } from './question.js';

/** Whether anything of a node can ever be seen. */
const visible = (node) => (node.kind === 'group' ? node.children.some(visible) : node.kind === 'repeat' || !node.hidden);

const labelled = (label, pass) => `${label} ${pass}`.trim();

export class Page {
  #touched = new Set();
  #told = new Map();
  #strict = false;

  /** `changed`: told of every answer; `files`: keeps those that are answers. */
  constructor(root, filling, words, changed, files) {
    Object.assign(this, { root, filling, words, changed, files, settled: null });
    this.parts = this.#outermost();
    root.replaceChildren(...this.parts.flatMap((part) => part.nodes));
    this.update();
  }

  update() {
    for (const part of this.parts) part.update();
  }

  /** An answer; `done`: it is not being typed any more. */
  put(spot, value, done) {
    if (done) this.#touched.add(spot);
    const changed = this.filling.put(spot, value);
    if (changed) this.#told.delete(this.filling.path(spot));
    this.settled = done ? spot : null;
    if (changed || done) this.update();
    this.settled = null;
    if (changed) this.changed();
  }

  /** What is wrong with an answer, once it is no more than begun. */
  mistake(spot) {
    const told = this.#told.get(this.filling.path(spot));
    if (told) return told;
    const looked = this.#strict || (spot.value && this.#touched.has(spot));
    return looked ? this.filling.mistake(spot) : null;
  }

  /** Shows everything that is wrong, and what the server found: [{path, message}]. */
  insist(told = []) {
    this.#strict = true;
    this.#told = new Map(told.map(({ path, message }) => [path, message]));
    this.update();
  }

  label(label, hint, spot) {
    const { node } = spot;
    write(label, this.filling.written(node.label, spot) || node.name);
    if (hint) {
      write(hint, this.filling.written(node.hint, spot));
      hint.hidden = !hint.textContent;
    }
  }

  /** How many of the questions that are asked have an answer. */
  progress() {
    const count = (spot) => spot.children.filter((child) => child.relevant).reduce(([done, all], child) => {
      const [more, most] = child.children.length ? count(child) : [0, 0];
      const own = isAsked(child.node) && !child.node.hidden ? 1 : 0;
      return [done + more + (own && child.value ? 1 : 0), all + most + own];
    }, [0, 0]);
    return count(this.filling.grove.root);
  }

  /** Groups and repeats are panels of their own, what stands between them shares one. */
  #outermost() {
    const { root } = this.filling.grove;
    const runs = [];
    for (const node of root.node.children.filter(visible)) {
      const section = node.kind === 'group' || node.kind === 'repeat';
      const last = runs.at(-1);
      section || !last || last.section ? runs.push({ section, nodes: [node] }) : last.nodes.push(node);
    }
    return runs.map(({ section, nodes }) => {
      const parts = nodes.map((node) => this.#part(root, node, section ? 0 : 1));
      return section ? parts[0] : boxed(h('section', { class: 'panel interview-section' }), parts);
    });
  }

  #part(parent, node, depth) {
    if (node.kind === 'repeat') return this.#repeat(parent, node, depth);
    const spot = parent.children.find((child) => child.node === node);
    return node.kind === 'group' ? this.#group(spot, depth) : question(this, spot);
  }

  #inside = (spot, depth) => spot.node.children.filter(visible).map((node) => this.#part(spot, node, depth + 1));

  #group(spot, depth) {
    const id = `a.${this.filling.path(spot)}`;
    const label = h(depth ? 'legend' : 'h2', { id: depth ? null : id, tabindex: depth ? null : -1 });
    const hint = h('p', { class: 'hint' });
    const box = depth ? h('fieldset', { class: 'interview-group', id, tabindex: -1 }, label, hint) : h('section', { class: 'panel interview-section' }, label, hint);
    return boxed(box, this.#inside(spot, depth), () => {
      this.label(label, hint, spot);
      label.hidden = !spot.node.label;
      return spot.relevant;
    });
  }

  #repeat(parent, node, depth) {
    const label = h(depth ? 'h3' : 'h2', { tabindex: -1 });
    const hint = h('p', { class: 'hint' });
    const turns = h('div', { class: 'interview-stack' });
    const add = node.free ? h('p', { class: 'interview-add' }, h('button', { type: 'button', class: 'btn', onclick: () => this.#add(parent, node) }, icon('plus'), this.words.add)) : null;
    const box = h(depth ? 'div' : 'section', { class: depth ? 'interview-repeat' : 'panel interview-section' }, label, hint, turns, add);
    let made = [];
    return {
      nodes: [box],
      update: () => {
        const now = passes(parent, node);
        // Those after one that was taken out have other names now.
        const kept = made.every(({ spot }, at) => spot === now[at]) ? made : [];
        made = now.map((spot, at) => kept[at] ?? this.#pass(spot, depth));
        if (turns.children.length !== made.length || !kept.length) turns.replaceChildren(...made.flatMap((pass) => pass.nodes));
        const shown = made.map((pass) => pass.update()).some(Boolean) || (parent.relevant && node.free && !made.length);
        this.label(label, hint, now[0] ?? { node, parent, children: [] });
        label.hidden = !node.label;
        box.hidden = !shown;
        return shown;
      },
    };
  }

  #pass(spot, depth) {
    const legend = h('legend');
    const remove = spot.node.free ? h('p', { class: 'interview-pass-acts' }, h('button', { type: 'button', class: 'btn btn-ghost', onclick: (event) => this.#remove(spot, event.currentTarget) }, icon('trash'), h('span', {}, this.words.remove))) : null;
    const box = h('fieldset', { class: 'interview-pass', id: `a.${this.filling.path(spot)}`, tabindex: -1 }, legend);
    const part = boxed(box, this.#inside(spot, depth), () => {
      write(legend, labelled(this.filling.written(spot.node.label, spot), this.filling.pass(spot)));
      return spot.relevant;
    });
    if (remove) box.append(remove);
    return { ...part, spot };
  }

  #add(parent, node) {
    const spot = this.filling.add(parent, node);
    if (!spot) return;
    this.update();
    this.changed();
    document.getElementById(`a.${this.filling.path(spot)}`)?.querySelector('input, select, textarea')?.focus();
  }

  /** A pass with answers goes when it is pressed twice. */
  #remove(spot, button) {
    const filled = Object.keys(this.filling.answers(spot)).length > 0;
    if (filled && !button.dataset.sure) {
      button.dataset.sure = 'yes';
      button.lastChild.textContent = this.words['remove-sure'];
      setTimeout(() => {
        delete button.dataset.sure;
        button.lastChild.textContent = this.words.remove;
      }, 4000);
      return;
    }
    this.filling.remove(spot);
    this.#told.clear();
    this.update();
    this.changed();
  }
}

/** Parts in a box that is there while one of them is. */
function boxed(box, parts, update = () => true) {
  box.append(h('div', { class: 'interview-stack' }, ...parts.flatMap((part) => part.nodes)));
  return {
    nodes: [box],
    update() {
      const relevant = update();
      const shown = parts.map((part) => part.update()).some(Boolean) && relevant;
      box.hidden = !shown;
      return shown;
    },
  };
}
