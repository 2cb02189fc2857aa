// Whoever is asked opens a link on a phone: what is typed stays, also without a network, and arrives once.
import { expect, test } from './lib/test.ts';
import { bringForm, fill, linkOf, listed, openSurvey, waiting } from './lib/survey.ts';

test.use({ actionTimeout: 20_000 });

test('answers in two sittings', async ({ page, looks, signIn }) => {
  await signIn('officer');
  const code = await openSurvey(page, 12);
  const [unit] = await waiting(page, code);
  const link = await linkOf(page, unit);
  await page.context().clearCookies({ name: 'session' });
  await page.goto(link);
  await looks('01-link');
  await page.locator('[id="a.firm/firm_name"]').fill('Hợp tác xã Cầu Kè');
  await page.locator('button[value=save]').last().click();
  await expect(page.locator('main')).toContainText(/Đã lưu|Saved/);
  await page.goto(link);
  await expect(page.locator('[id="a.firm/firm_name"]')).toHaveValue('Hợp tác xã Cầu Kè');
  await page.locator('button[value=finish]').last().click();
  await expect(page.locator('.field-error:visible').first()).toBeVisible();
  await looks('02-missing');
  await fill(page);
  await page.locator('button[value=finish]').last().click();
  await expect(page.locator('.note-good')).toBeVisible({ timeout: 30_000 });
  await looks('03-thanks');
});

test('what is typed before the script has come stays', async ({ page, signIn, js }) => {
  test.skip(!js, 'there is no script to wait for');
  await signIn('officer');
  const code = await openSurvey(page, 12);
  const [unit] = await waiting(page, code);
  const link = await linkOf(page, unit);
  let come = () => {};
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/s/model/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(link);
  const name = page.locator('[id="a.firm/firm_name"]');
  await name.fill('Hợp tác xã sớm');
  await page.locator('[name="a.people/hiring"][value="4"]').check();
  await name.focus();
  come();
  await expect(page.locator('.interview-progress')).toBeVisible();
  await expect(name).toHaveValue('Hợp tác xã sớm');
  await expect(name).toBeFocused();
  await expect(page.locator('[name="a.people/hiring"][value="4"]')).toBeChecked();
});

test('without a network answers stay on the phone until there is one', async ({ page, context, looks, signIn, js }) => {
  test.skip(!js, 'a page without a script needs the network');
  await signIn('officer');
  const code = await openSurvey(page, 12);
  const [unit] = await waiting(page, code);
  await page.goto(await linkOf(page, unit));
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await fill(page);
  await page.locator('button[value=finish]').last().click();
  await expect(page.locator('[data-interview-status]')).toContainText(/Đã lưu trên máy này|kept on this device|on this device/i);
  await looks('04-offline');
  await context.setOffline(false);
  await expect(page.locator('.note-good')).toBeVisible({ timeout: 45_000 });
  await signIn('officer');
  await page.goto(`/office/surveys/units/${unit.code}`);
  await expect(page.locator('main')).toContainText('Công ty Dừa Sáp');
});

test('an interviewer asks by telephone, and notes who could not be asked', async ({ page, looks, signIn }) => {
  await signIn('officer');
  const code = await openSurvey(page, 12);
  const [first, second] = await waiting(page, code);
  await page.goto('/office/interviews');
  await looks('05-interviews');
  await page.goto(`/office/interviews/${first.code}`);
  await fill(page);
  await looks('06-interview');
  await page.locator('button[value=finish]').last().click();
  await expect(page.locator('.mark-good').first()).toBeVisible({ timeout: 30_000 });
  await page.goto(`/office/interviews/${second.code}`);
  await page.locator('details.panel-foot summary').click();
  await page.locator('#way').selectOption('phone');
  await page.locator('#result').selectOption('refused');
  await page.locator('form[action$="/tried"] button').click();
  await expect(page.locator('.timeline li')).toHaveCount(1);
  await looks('07-tried');
  expect((await page.request.get(`/office/surveys/${code}`)).ok()).toBe(true);
});

const garden = (title: string) => `survey
,type,name,label,required
,text,owner,Chủ vườn,
,image,photo,Ảnh vườn,yes
,geoshape,plot,Thửa đất,
,file,paper,Giấy chứng nhận,
settings
,form_title,form_id,version
,${title},garden,${title.slice(-8)}
`;

test('a photo answers a question, also without a network', async ({ page, context, looks, signIn, js }) => {
  await signIn('officer');
  const code = await openSurvey(page, 12, { form: await bringForm(page, garden) });
  const [unit] = await listed(page, `/office/surveys/${code}/units?state=waiting`);
  await page.goto(await linkOf(page, { code: unit }));
  await page.waitForLoadState('networkidle');
  const photo = { name: 'vuon.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await page.locator('[id="a.owner"]').fill('Lan');
  await page.locator('[id="a.plot"]').fill('9.9347, 106.3453\n9.9351, 106.3460\n9.9340, 106.3462');
  await looks('08-photo-wanted');
  if (js) await context.setOffline(true);
  else await page.locator('[id="a.photo"]').click();
  if (!js) {
    await page.locator('#file').setInputFiles({ ...photo, buffer: Buffer.alloc(20 * 1024 * 1024) });
    await page.locator('button[value=take]').click();
    await expect(page.locator('main')).toContainText('12 MB');
    await looks('08-photo-too-large');
    await page.locator('main a.btn-primary').click();
  }
  await page.locator(js ? '[id="a.photo"]' : '#file').setInputFiles(photo);
  if (!js) {
    await looks('09-photo-page');
    await page.locator('button[value=take]').click();
  }
  await expect(page.locator('img.interview-photo')).toBeVisible();
  await looks('10-photo-there');
  await page.locator('button[value=finish]').last().click();
  if (js) {
    await expect(page.locator('[data-interview-status]')).toContainText(/trên máy này|on this device/);
    await context.setOffline(false);
  }
  await expect(page.locator('.note-good')).toBeVisible({ timeout: 45_000 });
  await signIn('officer');
  await page.goto(`/office/interviews/${unit}`);
  const seen = page.locator('img.interview-photo');
  await seen.scrollIntoViewIfNeeded();
  await expect(seen).toHaveJSProperty('complete', true);
  expect(await seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  await expect(page.locator('main')).toContainText('9.9347 106.3453; 9.9351 106.3460; 9.9340 106.3462');
  await looks('11-photo-seen');
});

test('whoever has an address is written to, once', async ({ page, looks, signIn }) => {
  await signIn('officer');
  const code = await openSurvey(page, 12);
  const [unit] = await waiting(page, code);
  await page.goto(`/office/surveys/${code}`);
  await expect(page.locator('form[action$="/mails"]')).toHaveCount(0);
  await page.goto(`/office/interviews/${unit.code}`);
  await page.locator('details.panel-foot summary').click();
  await page.locator('#way').selectOption('phone');
  await page.locator('#result').selectOption('not-reached');
  await page.locator('#mail').fill('lan@duasap.example');
  await page.locator('form[action$="/tried"] button').click();
  await expect(page.locator('.timeline li')).toHaveCount(1);
  await page.goto(`/office/surveys/${code}`);
  await page.locator('form[action$="/mails"] button').click();
  await expect(page.locator('.note-good')).toBeVisible();
  await looks('12-mails-asked');
  await expect(async () => {
    await page.goto(`/office/surveys/units/${unit.code}`);
    await expect(page.locator('main')).toContainText(/\(.*1 (thư|mail)/);
  }).toPass({ timeout: 30_000 });
});
