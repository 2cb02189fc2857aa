// Started by scripts/browser-tests, which makes a market for it and says where it is.
import { defineConfig } from '@playwright/test';

const widths = [360, 1280];
const languages = ['vi', 'en'];
const scripting = [true, false];

/** What must hold in one variant only, because width, language or scripts change nothing about it. */
const once = /visitor-budget|shopper-app|interviewer-offline/;
/** What changes the demo for good, so that it can be done one time only. */
const alone = /worker-/;
/** In variants that have every pair of width, language and scripts; how shoppers browse and search, in all eight. */
const paired = /official-|person-|respondent-|seller-|visitor-|shopper-(buys|comes-back|pays|returns|saves|talks|tracks)/;
const pairs = ['360-vi-js', '360-en-nojs', '1280-vi-nojs', '1280-en-js'];

const projects = widths.flatMap((width) =>
  languages.flatMap((lang) =>
    scripting.map((js) => ({
      name: `${width}-${lang}-${js ? 'js' : 'nojs'}`,
      testIgnore: [
        ...(lang === 'vi' && js ? [] : [once]),
        ...(lang === 'vi' && js && width === 360 ? [] : [alone]),
        ...(pairs.includes(`${width}-${lang}-${js ? 'js' : 'nojs'}`) ? [] : [paired]),
      ],
      use: {
        lang,
        javaScriptEnabled: js,
        viewport: { width, height: width === 360 ? 740 : 900 },
        isMobile: width === 360,
        hasTouch: width === 360,
      },
    })),
  ),
);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../var/e2e/failures',
  fullyParallel: true,
  workers: Number(process.env.CHONOI_E2E_WORKERS ?? 2),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [
    ['list'],
    ...(process.env.CHONOI_E2E_COUNTS ? ([['json', { outputFile: process.env.CHONOI_E2E_COUNTS }]] as const) : []),
  ],
  use: {
    baseURL: process.env.CHONOI_E2E_MARKET,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'off',
    screenshot: 'only-on-failure',
    serviceWorkers: 'block', // what a page sends and asks is watched; shopper-app.spec.ts has the worker
    launchOptions: {
      executablePath: process.env.CHONOI_TEST_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects,
});
