// What was answered before the script was ready, on a slow phone: it goes on where the page of the server stood.

/** What a field holds now, and what it held when the page came. */
function held(fields) {
  const [first] = fields;
  if (fields.length > 1 || ['radio', 'checkbox'].includes(first.type)) {
    if (first.tagName === 'SELECT') return [fields.map((field) => field.value), fields.map(came)].map((all) => all.filter(Boolean).join(' '));
    const taken = (is) => fields.filter(is).map((field) => field.value).join(' ');
    return [taken((field) => field.checked), taken((field) => field.defaultChecked)];
  }
  return [first.value, came(first)];
}

const came = (field) => (field.tagName === 'SELECT' ? ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? '' : field.defaultValue);

/** [path, answer] of everything that was changed below `root` since it came. */
export function typedEarly(root) {
  const named = new Map();
  for (const field of root.querySelectorAll('[name^="a."]:not([type=hidden])')) named.set(field.name, [...(named.get(field.name) ?? []), field]);
  const all = [...named].map(([name, fields]) => [name.slice(2), held(fields)]);
  return all.filter(([, [now, before]]) => now !== before).map(([path, [now]]) => [path, now]);
}

/** Puts them into the filling; told is whether that changed anything. */
export function putEarly(filling, typed) {
  const spots = (spot) => [spot, ...spot.children.flatMap(spots)];
  let changed = false;
  for (const [path, value] of typed) {
    const spot = spots(filling.grove.root).find((one) => one.node.name && filling.path(one) === path);
    if (spot && filling.put(spot, value)) changed = true;
  }
  return changed;
}

/** Whoever was typing goes on typing in the same field, behind what stands there. */
export function keepFocus(root, replace) {
  const { activeElement: field } = document;
  const id = root.contains(field) ? field.id : '';
  replace();
  const again = id && document.getElementById(id);
  if (!again) return;
  again.focus({ preventScroll: true });
  // Fields of dates have no such thing.
  if (['text', 'textarea'].includes(again.type)) again.setSelectionRange(again.value.length, again.value.length);
}
