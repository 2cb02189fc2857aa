// The page's script computes as the server does: interview.json holds what crates/interview/tests/it/parity.rs computed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { Filling } from '../src/interview/filling.js';
import { tidy } from '../src/interview/fits.js';

const golden = JSON.parse(readFileSync(new URL('interview.json', import.meta.url)));
const { instance, now } = golden;

/** The same text, or the same number up to what libraries of mathematics differ in. */
const same = (found, expected) => found === expected || (expected !== '' && Math.abs(Number(found) - Number(expected)) <= 1e-14 * Math.abs(Number(expected)));

test('expressions', () => {
  const { model, answers, results } = golden.expressions;
  const filling = new Filling(model, { instance, now }).resume(answers);
  const wrong = results.flatMap(([expression, value, text], at) => {
    const found = [`z${at}`, `s${at}`].map((name) => (filling.at(name).node.server.length ? null : filling.at(name).value));
    const right = found.every((one, which) => one === null || same(one, [value, text][which]));
    return right ? [] : [`${expression} is ${value} or ${text}, here ${found.join(' or ')}`];
  });
  assert.deepEqual(wrong, []);
  assert.ok(results.length > 270);
});

/** What is shown, by path. */
function views(filling) {
  const shown = {};
  const visit = (spot) => {
    for (const child of spot.children) {
      if (child.relevant && !child.node.hidden) {
        const chosen = child.node.list !== undefined || child.node.answers !== undefined;
        const choices = chosen ? filling.choices(child).map(({ value, label }) => `${value} ${label}`) : [];
        shown[filling.path(child)] = [filling.written(child.node.label, child), child.value, filling.isRequired(child), choices];
      }
      visit(child);
    }
  };
  visit(filling.grove.root);
  return shown;
}

/** What can be seen, as far as it was otherwise before. */
function seen(filling, before) {
  const shown = views(filling);
  const came = Object.fromEntries(Object.entries(shown).filter(([path, view]) => JSON.stringify(before[path]) !== JSON.stringify(view)));
  const gone = Object.keys(before).filter((path) => !(path in shown)).sort();
  const mistakes = filling.mistakes().map(({ path, message }) => [path, message]);
  return [shown, { answers: filling.answers(), came, gone, mistakes }];
}

function act(filling, what, value) {
  const [verb, path] = what.includes(' ') ? what.split(' ') : ['set', what];
  if (verb === 'set') return filling.put(filling.at(path), tidy(filling.at(path).node, value));
  if (verb === 'remove') return filling.remove(filling.at(path));
  const name = path.split('/').pop();
  const parent = path.includes('/') ? filling.at(path.slice(0, path.lastIndexOf('/'))) : filling.grove.root;
  return filling.add(parent, parent.node.children.find((child) => child.name === name));
}

for (const { name, model, steps } of golden.forms) {
  test(`answers of ${name}`, () => {
    // What only the server computes: it says so, and what came of it.
    const unasked = model.nodes.filter((node) => node.server?.includes('relevant')).map((node) => node.name);
    const filling = new Filling(model, { instance, now, unasked }).begin();
    let shown = {};
    let found;
    for (const step of steps) {
      if (step.act) act(filling, step.act, step.value);
      [shown, found] = seen(filling, shown);
      assert.deepEqual(found, step.seen, `${step.act} ${step.value}`);
    }
    const again = new Filling(model, { instance, now, unasked }).resume(filling.answers());
    assert.deepEqual(again.answers(), filling.answers(), 'read back');
  });
}
