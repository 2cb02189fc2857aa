// The page's script asks and computes questionnaires of others as the server does: odk.json holds what
// crates/questionnaires/tests/it/odk.rs computed, and compared with an engine of ODK's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { Filling } from '../src/interview/filling.js';
import { tidy } from '../src/interview/fits.js';

const { instance, now, cases } = JSON.parse(readFileSync(new URL('odk.json', import.meta.url)));

function act(filling, [what, value]) {
  if (value !== undefined) return filling.put(filling.at(what), tidy(filling.at(what).node, value));
  const path = what.replace('add ', '');
  const parent = path.includes('/') ? filling.at(path.slice(0, path.lastIndexOf('/'))) : filling.grove.root;
  return filling.add(parent, parent.node.children.find((child) => child.name === path.split('/').pop()));
}

function seen(filling, spot) {
  if (!spot.relevant) return [false];
  const chosen = spot.node.list !== undefined || spot.node.answers !== undefined;
  return [true, spot.value ?? '', filling.mistake(spot) !== null, chosen ? filling.choices(spot).map(({ value }) => value) : []];
}

const same = (found, expected) => found === expected || (found !== '' && Math.abs(Number(found) - Number(expected)) <= 1e-14 * Math.abs(Number(expected)));

for (const [at, { name, model, steps, places }] of cases.entries()) {
  test(`${name} ${at}`, () => {
    const filling = new Filling(model, { instance, now }).begin();
    for (const step of steps) act(filling, step);
    let looked = 0;
    for (const [path, [asked, value, refused, choices]] of Object.entries(places)) {
      const spot = filling.at(path);
      const found = seen(filling, spot);
      assert.equal(found[0], asked, path);
      if (!asked || spot.node.server.length) continue;
      assert.ok(same(found[1], value), `${path} is ${value}, here ${found[1]}`);
      assert.deepEqual([found[2], found[3]], [refused, choices], path);
      looked += 1;
    }
    assert.ok(looked > 0);
  });
}
