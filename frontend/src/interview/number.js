// Numbers and days of expressions, read and written as crates/questionnaires/src/{number,moment}.rs does.

export const trim = (text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
export const words = (text) => text.split(/\p{White_Space}+/u).filter(Boolean);

/** A number in digits, else null. */
export const plain = (text) => (/^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null);

/** XPath 1.0, 4.4; dates are days since 1970-01-01. */
export function read(text) {
  const tight = trim(text);
  return plain(tight) ?? days(tight) ?? NaN;
}

/** XPath 1.0, 4.2: never an exponent. */
export function show(number) {
  if (number === 0) return '0';
  const text = String(number);
  const [, sign, first, rest = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (!first) return text;
  const point = Number(exponent) + 1;
  const digits = first + rest;
  return sign + (point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`);
}

/** A place from 1 as one from 0; null for what is none. */
export const place = (number) => (Number.isInteger(number) && number >= 1 && number <= 2147483647 ? number - 1 : null);

const DAY = 86_400_000;
const two = (number, digits = 2) => String(number).padStart(digits, '0');

/** The day's number since 1970-01-01 by the calendar, else null. */
export const readDate = (text) => (text.length === 10 ? readDateLoosely(text) : null);

/** The same, also as authors write it into expressions: `2026-1-5`. */
function readDateLoosely(text) {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : null;
}

/** Seconds of the day, else null: `08:30`, `08:30:15.250+07:00`. */
export function readTime(text) {
  const [, hour, minute, second = '0', zone = ''] = /^(\d+):(\d+)(?::(\d+\.?\d*))?(Z|[+-].*)?$/.exec(text) ?? [];
  if (hour === undefined || hour > 23 || minute > 59 || second >= 60) return null;
  if (zone && zone !== 'Z' && !/^(\d\d|\d{4})$/.test(zone.slice(1).replaceAll(':', ''))) return null;
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

/** {day, seconds} of a date, or of a date and time as local clocks show it. */
export function readMoment(text, date = readDate) {
  const at = text.search(/[T ]/);
  const day = date(at < 0 ? text : text.slice(0, at));
  const seconds = at < 0 ? 0 : readTime(text.slice(at + 1));
  return day === null || seconds === null ? null : { day, seconds };
}

export function days(text) {
  const moment = readMoment(text, readDateLoosely);
  return moment && moment.day + moment.seconds / 86_400;
}

export function dateOf(days) {
  const date = new Date(Math.floor(days) * DAY);
  return Number.isNaN(date.getTime()) || Math.abs(date.getUTCFullYear()) > 9999 ? '' : `${two(date.getUTCFullYear(), 4)}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const clock = (millis) => `${two(Math.floor(millis / 3_600_000))}:${two(Math.floor(millis / 60_000) % 60)}:${two(Math.floor(millis / 1000) % 60)}.${two(millis % 1000, 3)}`;

export function dateTimeOf(days) {
  let day = Math.floor(days);
  let millis = Math.round((days - day) * DAY);
  if (millis >= DAY) [day, millis] = [day + 1, 0];
  const date = dateOf(day);
  return date && `${date}T${clock(millis)}`;
}

/** When somebody answers, on a clock so many minutes ahead of UTC. */
export class Moment {
  constructor(millis, offset) {
    this.local = millis + offset * 60_000;
    this.offset = offset;
  }

  date = () => dateOf(this.local / DAY);

  dateTime() {
    const ahead = Math.abs(this.offset);
    const zone = `${this.offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
    return `${this.date()}T${clock(((this.local % DAY) + DAY) % DAY)}${zone}`;
  }
}

/** %d/%m/%Y of a date; an unknown part stays. */
export function formatted(text, format, vietnamese) {
  const moment = readMoment(text, readDateLoosely);
  if (!moment) return '';
  const date = new Date(moment.day * DAY);
  const month = date.getUTCMonth();
  const millis = Math.round(moment.seconds * 1000);
  const [hour, minute, second] = [millis / 3_600_000, (millis / 60_000) % 60, (millis / 1000) % 60].map(Math.floor);
  const names = (list, at) => list.split(' ')[at];
  const parts = {
    Y: () => two(date.getUTCFullYear(), 4),
    y: () => two(date.getUTCFullYear() % 100),
    m: () => two(month + 1),
    n: () => month + 1,
    b: () => (vietnamese ? `thg ${month + 1}` : names('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', month)),
    d: () => two(date.getUTCDate()),
    e: () => date.getUTCDate(),
    H: () => two(hour),
    h: () => hour,
    M: () => two(minute),
    S: () => two(second),
    3: () => two(millis % 1000, 3),
    a: () => names(vietnamese ? 'CN T2 T3 T4 T5 T6 T7' : 'Sun Mon Tue Wed Thu Fri Sat', date.getUTCDay()),
  };
  return format.replace(/%(.?)/gsu, (whole, letter) => (letter ? parts[letter]?.() ?? whole : '%%'));
}
