// A part of the page that arrives while somebody is choosing: what is chosen stays chosen, and what is under the hand stays there.

const radios = (within) => [...within.querySelectorAll('input[type=radio]')];

/** Of radios in what arrives, those are chosen that are chosen on the page, unless that choice goes away with the old part. */
export function keepChoices(page, target, arriving) {
  const arrived = radios(arriving);
  for (const name of new Set(arrived.map((own) => own.name))) {
    const now = radios(page).find((own) => own.name === name && own.checked);
    const group = arrived.filter((own) => own.name === name);
    const stays = now && (!target.contains(now) || group.some((own) => own.value === now.value));
    if (!stays) continue;
    for (const own of group) {
      own.checked = own.value === now.value;
      own.toggleAttribute('checked', own.checked);
    }
  }
}

/** Takes part in what htmx puts elsewhere than where it was asked for (hx-swap-oob), such as the fees of carriers at the checkout. */
export function steady(page) {
  let held = null;
  page.addEventListener('htmx:oobBeforeSwap', ({ detail: { target, fragment } }) => {
    keepChoices(page, target, fragment);
    // What the pointer is on, else what has the focus: a press must not meet something that was moved under it.
    const own = [...page.querySelectorAll('main :hover')].at(-1) ?? page.activeElement;
    held = own && own !== page.body && !target.contains(own) ? { own, top: own.getBoundingClientRect().top } : null;
  });
  page.addEventListener('htmx:oobAfterSwap', () => {
    if (held?.own.isConnected) window.scrollBy({ top: held.own.getBoundingClientRect().top - held.top, behavior: 'instant' });
    held = null;
  });
}

/** How long after the pointer is lifted its click has come, in milliseconds. */
const CLICK = 50;

/**
 * A press meets what it aimed at: what arrives between pressing and letting go would move it away, so it is dropped and asked for
 * again afterwards, unless the press sent the form. Sliders are no presses: they are dragged while the page follows.
 */
export function patient(page, later = setTimeout) {
  let pressed = null;
  const dropped = new Set();
  const release = () => {
    pressed = null;
    for (const asker of dropped) {
      const changed = asker.matches('select, input') ? asker : asker.closest('form');
      // Sliders ask at each `input`, the checkout at each `change`.
      for (const name of ['input', 'change']) changed?.dispatchEvent(new Event(name, { bubbles: true }));
    }
    dropped.clear();
  };
  page.addEventListener('pointerdown', ({ target }) => {
    pressed = target.matches('[type=range]') ? null : target.closest('button, a, label');
  });
  for (const end of ['pointerup', 'pointercancel']) page.addEventListener(end, () => later(release, CLICK));
  page.addEventListener('submit', () => dropped.clear());
  page.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (!pressed?.isConnected || !detail.shouldSwap) return;
    detail.shouldSwap = false;
    dropped.add(detail.requestConfig.elt);
  });
}
