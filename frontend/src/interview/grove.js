// The places of the answers, as crates/questionnaires/src/fill/grove.rs has them: groups, passes of repeats, questions.

const SECTIONS = ['group', 'repeat'];
export const isSection = (node) => SECTIONS.includes(node.kind);

/** The model with its nodes and lists tied together. */
export function tied(model) {
  const root = { id: -1, kind: 'group', name: '', parent: null, children: [] };
  const nodes = model.nodes.map((node, id) => ({ ...node, id, children: [] }));
  const form = { ...model, root, nodes };
  for (const node of nodes) {
    node.parent = nodes[node.parent] ?? root;
    node.parent.children.push(node);
    node.server ??= [];
    node.words = (node.appearance ?? '').split(/\s+/);
    node.free = node.kind === 'repeat' && !node.repeat_count && !node.server.includes('repeat_count');
  }
  form.lists = model.lists.map(list);
  return form;
}

function list(model) {
  const made = { ...model, columns: { '': model.names, name: model.names, ...model.columns }, list: true };
  made.root = { under: made };
  made.items = model.names.map((name, at) => ({ of: made, at, name }));
  const indices = {};
  // Items by their value in a column, in their order.
  made.index = (column) => {
    if (!indices[column]) {
      indices[column] = new Map();
      made.columns[column].forEach((value, at) => {
        const found = indices[column].get(value);
        found ? found.push(at) : indices[column].set(value, [at]);
      });
    }
    return indices[column];
  };
  made.named = (name) => made.index('').get(name)?.[0];
  return made;
}

export function liesIn(node, outer) {
  for (let at = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

export class Grove {
  #made = 0;

  constructor(form) {
    this.form = form;
    this.root = this.#spot(form.root, null);
    this.of = new Map();
  }

  #spot = (node, parent) => ({ id: this.#made++, node, parent, children: [], value: '', relevant: true });

  /** A place without its parts. */
  plant(node, parent) {
    const spot = this.#spot(node, parent);
    parent.children.push(spot);
    return spot;
  }

  /** A place with all its parts; a repeat in it begins with one pass. */
  grow(node, parent, fresh) {
    const spot = this.plant(node, parent);
    fresh.push(spot);
    for (const child of node.children) this.grow(child, spot, fresh);
    return spot;
  }

  cut(spot) {
    spot.parent.children = spot.parent.children.filter((other) => other !== spot);
  }

  /** When places came or went: children in the order of the form, places by node. */
  settle() {
    this.of = new Map();
    const visit = (spot) => {
      this.of.get(spot.node)?.push(spot) ?? this.of.set(spot.node, [spot]);
      spot.children.sort((a, b) => a.node.id - b.node.id);
      spot.children.forEach(visit);
    };
    visit(this.root);
  }

  places = (node) => this.of.get(node) ?? [];

  /** The places of a node inside another place; passes that are not asked do not count. */
  under(from, target) {
    const trail = [];
    for (let at = target; at !== this.form.root && at !== from.node; at = at.parent) trail.unshift(at);
    return trail.reduce((spots, node) => spots.flatMap((spot) => passes(spot, node)).filter((spot) => node.kind !== 'repeat' || spot.relevant), [from]);
  }
}

export const passes = (parent, node) => parent.children.filter((child) => child.node === node);
export const seen = (spot) => (spot.relevant ? spot.value : '');
export const placeOf = (spot) => (spot.parent ? passes(spot.parent, spot.node).indexOf(spot) : 0);

export function pathOf(spot) {
  const names = [];
  for (let at = spot; at.parent; at = at.parent) names.unshift(at.node.kind === 'repeat' ? `${at.node.name}[${placeOf(at) + 1}]` : at.node.name);
  return names.join('/');
}

export function spotAt(root, path) {
  return path.split('/').reduce((at, part) => {
    const [, name, number = '1'] = /^(.*?)(?:\[(\d+)\])?$/.exec(part);
    return at?.children.filter((child) => child.node.name === name)[number - 1];
  }, root);
}
