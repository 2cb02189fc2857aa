// Choices made while a part of the page is on its way are kept. Radios here are plain objects: only what is asked of them counts.
import assert from 'node:assert/strict';
import test from 'node:test';

import { keepChoices } from '../src/swap.js';

const radio = (name, value, checked = false) => ({
  name, value, checked, marked: checked,
  toggleAttribute(_, on) { this.marked = on; },
});
const part = (...own) => ({ querySelectorAll: () => own, contains: (one) => own.includes(one) });
const chosen = (...own) => own.map((one) => one.checked && one.marked);

test('what was chosen meanwhile wins over what the server knew', () => {
  const [ghn, ghtk, seller] = [radio('delivery-a', 'ghn'), radio('delivery-a', 'ghtk', true), radio('delivery-a', 'seller')];
  const arriving = [radio('delivery-a', 'ghn', true), radio('delivery-a', 'ghtk')];
  keepChoices(part(seller, ghn, ghtk), part(ghn, ghtk), part(...arriving));
  assert.deepEqual(chosen(...arriving), [false, true]);
});

test('a choice outside of the part is not taken away by it', () => {
  const [ghn, pickUp] = [radio('delivery-a', 'ghn'), radio('delivery-a', 'pick-up', true)];
  const arriving = [radio('delivery-a', 'ghn', true)];
  keepChoices(part(ghn, pickUp), part(ghn), part(...arriving));
  assert.deepEqual(chosen(...arriving), [false]);
});

test('where the chosen carrier is gone, or nothing was chosen, the server decides', () => {
  const gone = radio('delivery-a', 'ghtk', true);
  const arriving = [radio('delivery-a', 'ghn', true)];
  keepChoices(part(gone), part(gone), part(...arriving));
  assert.deepEqual(chosen(...arriving), [true]);
  keepChoices(part(), part(), part(...arriving));
  assert.deepEqual(chosen(...arriving), [true]);
});
