// The icons of the installed app, drawn from favicon.svg: `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const svg = readFileSync(`${folder}favicon.svg`, 'utf8');
// A maskable icon may be cut to a circle of four fifths: its ground goes to the edge and its drawing is smaller.
const masked = svg
  .replace('rx="8"', '')
  .replace('<g>', '<g transform="translate(16 16) scale(.72) translate(-16 -16.5)">');
const icons = {
  'icon-180.png': [180, svg.replace('rx="8"', '')],
  'icon-192.png': [192, svg],
  'icon-512.png': [512, svg],
  'icon-maskable-512.png': [512, masked],
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, [size, drawing]] of Object.entries(icons)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(folder + name, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
