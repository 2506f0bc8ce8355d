// The pictures of the readme, made from the demo: the founding example, 1,200,000 in volume on the day the customer
// signs beside twelve times 100,000 as invoicing. `npm run pictures`, when the program is built.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.KVARTETT_BIN ?? `${root}build/dev/kvartett`;
const signedOn = '2026-03-10';

const server = spawn(program, ['demo', '--listen', '127.0.0.1:0', '--today', signedOn], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve, reject) => {
  let said = '';
  server.stdout.on('data', (bytes) => {
    said += bytes;
    const address = /http:\/\/[\d.]+:\d+/.exec(said);
    if (address) resolve(address[0]);
  });
  server.once('exit', () => reject(new Error(`${program} ended: ${said}`)));
});

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 720 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const api = async (method, path, data) => {
    const me = await (await page.request.get(`${url}/api/v1/me`)).json();
    const answer = await page.request.fetch(`${url}/api/v1${path}`, {
      method,
      data,
      headers: { 'X-CSRF-Token': me.csrf_token },
    });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };

  await page.goto(url);
  await page.getByRole('button', { name: /Karin Öst/ }).click();
  await page.locator('#content h1').waitFor();
  await api('PATCH', '/me', { locale: 'en' });
  const { user } = await api('GET', '/me');
  const { items: products } = await api('GET', '/products');
  const customer = await api('POST', '/customers', { name: 'Founding Example AB' });
  const deal = await api('POST', '/deals', {
    customer_id: customer.id,
    signed_on: signedOn,
    shares: [{ seller_id: user.seller_id, basis_points: 10_000 }],
    lines: [
      { product_id: products[0].id, volume_per_year: 120_000_000, term: 'fixed', months: 12 },
    ],
  });
  await page.goto(`${url}/deals/${deal.id}`);
  await page.locator('canvas').last().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000); // the chart has drawn itself
  const content = await page.locator('#content').boundingBox();
  await page.screenshot({
    path: `${root}docs/pictures/founding-example.png`,
    fullPage: true,
    clip: { x: 0, y: 0, width: 1200, height: Math.min(900, content.y + content.height) },
  });
} finally {
  await browser.close();
  server.removeAllListeners('exit');
  server.kill();
}
