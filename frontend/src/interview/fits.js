// Whether an answer can be read as what is asked: crates/questionnaires/src/fill/fits.rs.
import { plain, readDate, readMoment, readTime, trim, words } from './number.js';

function isPoint(value) {
  const parts = words(value).map(plain);
  return parts.length >= 2 && parts.length <= 4 && !parts.includes(null) && Math.abs(parts[0]) <= 90 && Math.abs(parts[1]) <= 180;
}

function inRange([start, end, step], value) {
  const number = plain(value);
  if (number === null) return false;
  const steps = (number - start) / step;
  const near = Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps));
  return number >= Math.min(start, end) && number <= Math.max(start, end) && near;
}

const points = (value) => value.split(';').map(trim).filter(Boolean).every(isPoint);

const KINDS = {
  integer: (value) => /^-?\d{1,15}$/.test(value),
  decimal: (value) => Number.isFinite(plain(value) ?? NaN) && value.length <= 40,
  range: (value, node) => inRange(node.range, value),
  date: (value) => readDate(value) !== null,
  time: (value) => readTime(value) !== null,
  dateTime: (value) => value.includes('T') && readMoment(value) !== null,
  geopoint: isPoint,
  geotrace: points,
  geoshape: points,
  acknowledge: (value) => value === 'OK',
};

export const fits = (node, value) => KINDS[node.kind]?.(value, node) ?? true;

const grouped = (text) => (/^-?\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : null);

/** `9.9347, 106.3453`, as maps tell a place, without its comma. */
const point = (text) => (/^-?[\d.]+\s*,\s*-?[\d.]+$/.test(text) ? text.split(',').map(trim).join(' ') : text);

/** An area ends where it began. */
const closed = (all) => (all.length > 2 && all[0] !== all.at(-1) ? [...all, all[0]] : all);

function tidyPoints(node, value) {
  const all = value.split(/[;\n]/).map(trim).filter(Boolean).map(point);
  return (node.kind === 'geoshape' ? closed(all) : all).join(';');
}

/** Numbers and places as people type them: crates/interview/src/typed.rs. */
export function tidy(node, typed) {
  const value = trim(typed);
  const tight = value.replace(/[ \u00a0]/g, '');
  if (node.kind === 'integer') return tight.includes('.') ? grouped(tight) ?? value : tight;
  if (node.kind === 'decimal') {
    const [before, after, more] = tight.split(',');
    if (after === undefined) return tight;
    const whole = before.includes('.') ? grouped(before) : before;
    return more !== undefined || after.includes('.') || whole === null ? value : `${whole}.${after}`;
  }
  if (node.kind === 'select_multiple' || node.kind === 'rank') return words(value).join(' ');
  if (node.kind === 'geopoint') return point(value);
  if (node.kind === 'geotrace' || node.kind === 'geoshape') return tidyPoints(node, value);
  return value.replaceAll('\r\n', '\n');
}
