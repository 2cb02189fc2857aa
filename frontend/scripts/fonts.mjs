// Cuts the fonts of further languages to their script, and Be Vietnam Pro down to the characters of Vietnamese and English and the layout features we use (67 KB → 29 KB).
// The two files per weight stay apart by unicode-range, so that a page without Vietnamese letters loads one of them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subset from 'subset-font';

const weights = [400, 600];
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const characters = {
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + '–—‘’“”…•−≥≤€→←↑↓',
  vietnamese: 'ĂăĐđĨĩŨũƠơƯư₫' + range(0x1ea0, 0x1ef9) + '\u0300\u0301\u0303\u0309\u0323',
};

const from = new URL('../node_modules/@fontsource/be-vietnam-pro/', import.meta.url);
const to = new URL('../.fonts/', import.meta.url);
await mkdir(to, { recursive: true });
for (const weight of weights) {
  for (const [name, text] of Object.entries(characters)) {
    const whole = await readFile(new URL(`files/be-vietnam-pro-${name}-${weight}-normal.woff2`, from));
    const part = await subset(whole, text, {
      targetFormat: 'woff2',
      keepFeatures: ['kern', 'tnum', 'mark', 'ccmp', 'locl'],
      noHinting: true,
    });
    await writeFile(new URL(`be-vietnam-pro-${name}-${weight}.woff2`, to), part);
  }
}

// Letters of further languages (data/languages): one weight each, loaded only by pages that show such letters.
const further = [{ font: 'noto-sans-khmer', script: 'khmer', file: 'km.ftl', text: range(0x1780, 0x17f9) + range(0x19e0, 0x19ff) + '\u200b\u200c\u200d\u25cc' }];
// Their own names stand in every footer: those few letters alone, so that no page loads a whole script for a link.
const name = async (file) => /^language-name = (.*)$/m.exec(await readFile(new URL(`../../data/languages/${file}`, import.meta.url), 'utf8'))[1];
for (const { font, script, text, file } of further) {
  const whole = await readFile(new URL(`../node_modules/@fontsource/${font}/files/${font}-${script}-400-normal.woff2`, import.meta.url));
  await writeFile(new URL(`${font}.woff2`, to), await subset(whole, text, { targetFormat: 'woff2', noHinting: true }));
  await writeFile(new URL(`${font}-name.woff2`, to), await subset(whole, await name(file), { targetFormat: 'woff2', noHinting: true }));
}
