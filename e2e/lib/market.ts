// Where the market under test is, who can sign in, and what its texts are.
import { readdirSync, readFileSync, existsSync } from 'node:fs';

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the tests with scripts/browser-tests.`);
  return value;
}

export const MARKET = setting('CHONOI_E2E_MARKET');
export const BANK = setting('CHONOI_E2E_BANK');
/** The identity provider (OpenID Connect). */
export const PROVIDER = setting('CHONOI_E2E_PROVIDER');

export type Account = { role: string; login: string; password: string };
const accounts: Account[] = JSON.parse(setting('CHONOI_E2E_ACCOUNTS'));

/** The first account of that role. */
export function account(role: string): Account {
  const found = accounts.find((a) => a.role === role);
  if (!found) throw new Error(`no demo account is a ${role}: ${accounts.map((a) => a.role).join(', ')}`);
  return found;
}

export type Lang = 'vi' | 'en';

/** All texts of one language, as in the Fluent files; messages of one line only are used by tests. */
function read(lang: Lang): Map<string, string> {
  const crates = new URL('../../crates/', import.meta.url);
  const texts = new Map<string, string>();
  for (const crate of readdirSync(crates)) {
    const file = new URL(`${crate}/locales/${lang}.ftl`, crates);
    if (!existsSync(file)) continue;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [, key, text] = /^([a-z][\w-]*) *= ?(.*)$/.exec(line) ?? [];
      if (key) texts.set(key, text);
    }
  }
  return texts;
}
const texts = { vi: read('vi'), en: read('en') };

/** A text without variables. */
export function text(lang: Lang, key: string): string {
  const found = texts[lang].get(key);
  if (!found || found.includes('{')) throw new Error(`${key} is not a plain text in ${lang}`);
  return found;
}

/** Keys known in either language: seen on a page, they are texts that somebody forgot. */
export const keys = [...new Set([...texts.vi.keys(), ...texts.en.keys()])];

/** Rows of a CSV file, without its heading: quotes may hold commas and line breaks. */
export function csvRows(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(1).filter((row) => row.length > 1);
}
