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
