// Choices made while a part of the page is on its way are kept. Radios here are plain objects: only what is asked of them counts.
import assert from 'node:assert/strict';
import test from 'node:test';

import { keepChoices, patient } from '../src/swap.js';

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

/** A page that hears events, a form on it that counts how often it is asked again, and what lies under a finger. */
function pressing(hears = 'change') {
  const page = new EventTarget();
  const form = new EventTarget();
  let asked = 0;
  form.addEventListener(hears, () => { asked += 1; });
  const asker = { matches: () => false, closest: () => form };
  const lifted = [];
  patient(page, (release) => lifted.push(release));
  const happens = (name, more) => page.dispatchEvent(Object.assign(new Event(name), more));
  const press = (within) => {
    const event = new Event('pointerdown');
    Object.defineProperty(event, 'target', { value: { matches: () => within === slider, closest: () => within } });
    page.dispatchEvent(event);
  };
  const lift = () => { happens('pointerup'); lifted.splice(0).forEach((release) => release()); };
  const arrive = () => {
    const detail = { shouldSwap: true, requestConfig: { elt: asker } };
    happens('htmx:beforeSwap', { detail });
    return detail.shouldSwap;
  };
  return { press, lift, arrive, send: () => happens('submit'), asked: () => asked };
}

const button = { isConnected: true };
const slider = { isConnected: true };

test('what arrives while a button is pressed comes after it', () => {
  const page = pressing();
  page.press(button);
  assert.equal(page.arrive(), false);
  assert.equal(page.asked(), 0);
  page.lift();
  assert.equal(page.asked(), 1);
  assert.equal(page.arrive(), true);
  page.lift();
  assert.equal(page.asked(), 1);
});

test('sliders, which ask at each input, are asked again too', () => {
  const page = pressing('input');
  page.press(button);
  page.arrive();
  page.lift();
  assert.equal(page.asked(), 1);
});

test('a form that was sent is not asked again', () => {
  const page = pressing();
  page.press(button);
  page.arrive();
  page.send();
  page.lift();
  assert.equal(page.asked(), 0);
});

test('a slider, and a button that is gone, hold nothing back', () => {
  const page = pressing();
  page.press(slider);
  assert.equal(page.arrive(), true);
  page.press({ isConnected: false });
  assert.equal(page.arrive(), true);
});
