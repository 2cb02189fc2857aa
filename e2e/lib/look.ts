// What must hold on every page, whoever looks at it.
import { expect, type Page, type TestInfo } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { keys, type Lang } from './market.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where barriers are looked for: both widths and both languages, once each; the tool needs scripts. */
const AXE = new Set(['360-vi-js', '1280-en-js']);

export type Look = { page: Page; lang: Lang; js: boolean; info: TestInfo };

/** Checks the page as it stands and keeps a picture of it, unless CHONOI_E2E_PICTURES is no. Failures are collected, so that one run tells all. */
export async function look({ page, lang, js, info }: Look, name: string) {
  // A click waits until the next page has begun, not until it is there.
  await page.waitForLoadState('load');
  const at = `${name} (${new URL(page.url()).pathname})`;
  const seen = await page.evaluate(inspect, keys);
  expect.soft(seen.lang, `${at}: language of the page`).toBe(lang);
  expect.soft(seen.tooWide, `${at}: what sticks out at the right`).toEqual([]);
  expect.soft(seen.untranslated, `${at}: texts that were forgotten`).toEqual([]);
  expect.soft(seen.headings, `${at}: one main heading`).toBe(1);
  expect.soft(seen.title, `${at}: title`).toContain('Chợ Nổi');
  if (AXE.has(info.project.name)) expect.soft(await barriers(page), `${at}: accessibility`).toEqual([]);
  if (process.env.CHONOI_E2E_PICTURES === 'no') return;
  const journey = basename(info.file, '.spec.ts');
  const path = `../var/e2e/${info.project.name}/${journey}/${name}.png`;
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
}

/** Runs in the page. */
function inspect(keys: string[]) {
  const width = document.documentElement.clientWidth;
  const scrolls = document.documentElement.scrollWidth > width;
  const tooWide = scrolls
    ? [...document.querySelectorAll('body *')]
        .filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest('.table-scroll, .sr-only'))
        .slice(0, 5)
        .map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''}`)
    : [];
  if (scrolls && tooWide.length === 0) tooWide.push(`the page is ${document.documentElement.scrollWidth} px wide`);

  const known = new Set(keys);
  const words: string[] = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (!walk.currentNode.parentElement?.closest('script, style, .code')) words.push(walk.currentNode.textContent ?? '');
  }
  for (const e of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) words.push(e.getAttribute(name) ?? '');
  }
  // A key as the whole text, or a placeholder of Fluent that was not filled in. Single words such as "cart" are
  // no keys here: codes of places and plans have digits, so they do not look like one either.
  const forgotten = (w: string) => (w.includes('-') && known.has(w)) || /^[a-z]+(-[a-z]+){2,}$/.test(w) || /\{ ?\$/.test(w);
  const untranslated = words.map((w) => w.trim()).filter((w) => w !== '' && forgotten(w));

  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    tooWide,
    untranslated,
  };
}

/** Serious and critical findings of axe, one line each. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // @ts-expect-error: axe came with the line above
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    });
    return result.violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map((v) => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].any[0]?.message ?? ''}`);
  });
}
