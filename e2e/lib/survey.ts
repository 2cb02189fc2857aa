// What tests of surveys share: a survey of firms by hand, its links, and answers by the page or by a program.
import { randomUUID } from 'node:crypto';
import { expect, MARKET, type Page } from './test.ts';
import { csvRows as rows } from './market.ts';

export type Unit = { instance: string; code: string };

/** Brings a questionnaire as CSV; answers its title, by which a survey is planned with it. */
export async function bringForm(page: Page, sheets: (title: string) => string): Promise<string> {
  const title = `Bảng hỏi ${randomUUID().slice(0, 8)}`;
  await page.goto('/office/surveys/forms');
  await page.locator('#file').setInputFiles({ name: 'bang-hoi.csv', mimeType: 'text/csv', buffer: Buffer.from(sheets(title)) });
  await page.locator('form[enctype] button').click();
  await expect(page).toHaveURL(/\/office\/surveys\/forms\/[0-9a-f-]{36}/);
  return title;
}

type Wanted = { form?: string; communes?: boolean };

/**
 * Plans a survey of firms, draws `sample` of them and opens it; answers its code. `form`: the title of another questionnaire;
 * `communes`: they are the strata, with eleven firms each at least.
 */
export async function openSurvey(page: Page, sample: number, { form, communes }: Wanted = {}): Promise<string> {
  await page.goto('/office/surveys/new');
  if (form) {
    const option = page.locator('#form option').filter({ hasText: form });
    await page.locator('#form').selectOption((await option.getAttribute('value'))!);
  }
  await page.locator('#name_vi').fill(`Khảo sát thử ${randomUUID().slice(0, 8)}`);
  await page.locator('#name_en').fill('Trial survey of firms');
  await page.locator('main form p.acts button').click();
  await expect(page).toHaveURL(/\/office\/surveys\/[0-9A-Z]{9}\/design/);
  const code = /surveys\/([0-9A-Z]{9})/.exec(page.url())![1];
  await page.locator('#whose').selectOption('all');
  await page.locator('#sample').fill(String(sample));
  await page.locator('#minimum').fill(communes ? '11' : '1');
  if (communes) {
    for (const tick of await page.locator('[name=strata]:checked').all()) await tick.uncheck();
    await page.locator('[name=strata][value=commune]').check();
  }
  await page.locator('button[value=draw]').click();
  await expect(page).toHaveURL(new RegExp(`/office/surveys/${code}$`));
  await page.locator('form[action$="/open"] button').click();
  await expect(page.locator('a[href$="/letters.xlsx"]')).toBeVisible();
  return code;
}

/** Units that have not answered, from the table to fill in. */
export async function waiting(page: Page, code: string): Promise<Unit[]> {
  const file = await (await page.request.get(`/office/surveys/${code}/answers.csv`)).text();
  const head = file.replace(/^\uFEFF/, '').split(/\r?\n/)[0].split(',');
  const [instance, contact] = [head.indexOf('instanceID'), head.indexOf('contact')];
  return rows(file).map((row) => ({ instance: row[instance], code: row[contact] }));
}

/** Contact codes of the units that a list of them shows. */
export async function listed(page: Page, address: string): Promise<string[]> {
  const shown = await (await page.request.get(address)).text();
  return [...new Set([...shown.matchAll(/\/office\/surveys\/units\/([0-9A-Z]+)/g)].map(([, code]) => code))];
}

/** The link of a unit, from its page. */
export async function linkOf(page: Page, unit: { code: string }): Promise<string> {
  const shown = await (await page.request.get(`/office/surveys/units/${unit.code}`)).text();
  const link = /\/s\/[0-9a-f]{32}/.exec(shown);
  if (!link) throw new Error(`no link for ${unit.code}`);
  return link[0];
}

/** A firm's answers as a finished interview holds them. */
export function answersOf(turn: number, code: string) {
  const yes = (share: number) => (turn % 10 < share ? 'yes' : 'no');
  return {
    contact: code,
    firm: { firm_name: `Công ty ${turn}`, province: '86', commune: '29242', sector: 'trade', employees: String(3 + (turn % 40)) },
    people: { staff_fit: String(1 + (turn % 5)), hiring: '3', messaging: '1', invest_importance: '3', invested: 'no' },
    consumers: { website: yes(4), chat: 'yes', sells_on: 'none', site_mobile: 'yes', app: 'no', stay: '3', adverts: 'none', tongues: 'vi' },
    business: { software: 'none', e_signature: yes(6), e_contract: 'no', e_invoice: yes(8), orders_by: 'none', importance: '4', foreign: 'no' },
  };
}

/** Sends a finished interview as the page's script does. */
export async function send(page: Page, link: string, unit: Unit, turn: number): Promise<string> {
  const data = { instanceID: unit.instance, form: 'firms', version: '2026-1', revision: 0, finish: true, answers: answersOf(turn, unit.code) };
  const answer = await page.request.post(`${MARKET}${link}`, { data });
  return (await answer.json()).state;
}

/** Fills the questionnaire of firms on its page in the shortest way. */
export async function fill(page: Page) {
  // The page's script names its fields by their ids only.
  const field = (path: string) => page.locator(`[id="a.${path}"]`);
  const tick = (path: string, value: string) => page.locator(`[name="a.${path}"][value="${value}"]`).check();
  await field('firm/firm_name').fill('Công ty Dừa Sáp');
  await field('firm/commune').selectOption('29242');
  await field('firm/sector').selectOption('trade');
  await field('firm/employees').fill('12');
  for (const [path, value] of [['staff_fit', '4'], ['hiring', '3'], ['invest_importance', '5'], ['invested', 'no']]) await tick(`people/${path}`, value);
  await field('people/messaging').fill('5');
  for (const [path, value] of [['website', 'no'], ['sells_on', 'none'], ['app', 'no']]) await tick(`consumers/${path}`, value);
  for (const [path, value] of [['software', 'none'], ['e_signature', 'yes'], ['e_contract', 'no'], ['e_invoice', 'yes'], ['orders_by', 'none'], ['importance', '4'], ['foreign', 'no']]) {
    await tick(`business/${path}`, value);
  }
}

