// The board on the wall: paired by a code, a moment for a signed deal, and nothing told that it may not tell.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { expect, expectNoAxeFindings, figure, people, settled, test } from '../support/test';
import { Office } from '../support/sign';

const wall = { width: 1920, height: 1080 };

async function screen(browser: Browser, url: string, how: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: wall, locale: 'sv-SE', ...how });
  const page = await context.newPage();
  await page.goto(`${url}/board`);
  return page;
}

async function pairByHand(manager: Page, board: Page, url: string, name: string, shows = 'namn') {
  const code = (await board.getByTestId('pairing-code').textContent())!.trim();
  expect(code).toMatch(/^[2-9A-Z]{6}$/);
  await manager.goto(`${url}/settings/boards`);
  await settled(manager);
  await manager.getByRole('button', { name: 'Para en skärm' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Koden på skärmen').fill(code.toLowerCase());
  await dialog.getByLabel('Vad heter tavlan?').fill(name);
  await dialog.getByLabel('Människor visas med').selectOption({ label: shows });
  await dialog.getByRole('button', { name: 'Para en skärm' }).click();
  await expect(dialog).toBeHidden();
  await expect(board.getByTestId('board')).toBeVisible();
}

interface Draft {
  customer: string;
  volume: number;
  signed_on?: string;
}
async function sign(office: Office, { customer, volume, signed_on = '2026-11-23' }: Draft) {
  const made = await office.make('/customers', { name: customer });
  const karin = await office.seller('Karin Öst');
  await office.make('/deals', {
    customer_id: made.id,
    signed_on,
    shares: [{ seller_id: karin.id, basis_points: 10_000 }],
    lines: [{ volume_per_year: volume * 100, term: 'fixed', months: 12 }],
  });
}

const left = async (board: Page) =>
  figure((await board.getByTestId('board-left').locator('.hidden').textContent())!);

test('a screen is paired by its code, shows where the company stands, and is taken away', async ({
  page,
  browser,
  demo,
  enter,
}) => {
  test.setTimeout(90_000);
  await enter(people.manager);
  const board = await screen(browser, demo.url);
  await expect(board.getByRole('heading', { name: 'Para den här skärmen' })).toBeVisible();
  await expectNoAxeFindings(board, 'pairing');
  await pairByHand(page, board, demo.url, 'Köket');

  await expect(board.getByText('Kvar av 2026')).toBeVisible();
  await expect(board.getByTestId('moment')).toHaveCount(0); // nothing of what was there already
  const labels = await board.locator('[data-channel] h2').allTextContents();
  expect(labels).toEqual(['Förlängning', 'Merförsäljning', 'Vinn tillbaka', 'Nyförsäljning']);
  const overview = await page.request.get(`${demo.url}/api/v1/standing`);
  const { total } = (await overview.json()) as { total: { remaining: number } };
  expect(Math.abs((await left(board)) - total.remaining / 100)).toBeLessThan(1);
  await expectNoAxeFindings(board, 'board');
  const scrolls = await board.evaluate(
    () => document.documentElement.scrollHeight > window.innerHeight,
  );
  expect(scrolls).toBe(false);

  const row = page.getByRole('row').filter({ hasText: 'Köket' });
  await expect(row).toContainText('ansluten');
  await expectNoAxeFindings(page, 'boards in the settings');
  await row.getByRole('button', { name: 'Ändra Köket' }).click();
  await page.getByRole('button', { name: 'Ta bort tavlan' }).click();
  await page.getByRole('button', { name: 'Ja, ta bort den' }).click();
  await expect(row).toHaveCount(0);
  await expect(board.getByTestId('pairing-code')).toBeVisible({ timeout: 25_000 });
});

test('a signed deal has the wall for a moment, and then what is left counts down', async ({
  page,
  browser,
  demo,
  enter,
}) => {
  await enter(people.manager);
  const board = await screen(browser, demo.url, { reducedMotion: 'no-preference' });
  await pairByHand(page, board, demo.url, 'Hallen');
  const before = await left(board);
  const office = new Office(page, demo.url);

  await sign(office, { customer: 'Bergtagen Data AB', volume: 770_000 });
  const moment = board.getByTestId('moment').filter({ hasText: 'Bergtagen Data AB' });
  await expect(moment).toBeVisible();
  await expect(moment).toContainText('Karin Öst har en ny kund');
  await expect(moment).toContainText('770 000');
  await expect(moment).toContainText('Nyförsäljning');
  expect(await left(board)).toBe(before);
  await expect(moment).toHaveCount(0, { timeout: 10_000 });
  await expect.poll(() => left(board), { timeout: 40_000 }).toBe(before - 770_000);
  await expect(board.getByTestId('board-deal').first()).toContainText('Bergtagen Data AB');

  // One that was signed yesterday and told today counts, and is no news.
  await sign(office, { customer: 'Gårdagens AB', volume: 100_000, signed_on: '2026-11-22' });
  await expect.poll(() => left(board)).toBe(before - 870_000);
  await expect(board.getByTestId('moment')).toHaveCount(0);
});

test('who wants no motion gets a calm card instead', async ({ page, browser, demo, enter }) => {
  await enter(people.manager);
  const board = await screen(browser, demo.url, { reducedMotion: 'reduce' });
  await pairByHand(page, board, demo.url, 'Lugna rummet');
  await sign(new Office(page, demo.url), { customer: 'Stilla Vatten AB', volume: 55_000 });
  const moment = board.getByTestId('moment').filter({ hasText: 'Stilla Vatten AB' });
  await expect(moment).toBeVisible();
  const moving = await moment.evaluate(
    (card) =>
      [card, ...card.querySelectorAll('*')].filter(
        (one) =>
          getComputedStyle(one).animationName !== 'none' &&
          getComputedStyle(one).display !== 'none',
      ).length,
  );
  const shown = await moment.locator('i').first().isVisible();
  expect(shown).toBe(false);
  expect(moving).toBeLessThanOrEqual(36); // the rays, which are not drawn
});

test('a board of teams only names no seller, neither in a moment nor in what it is sent', async ({
  page,
  browser,
  demo,
  enter,
}) => {
  await enter(people.manager);
  const board = await screen(browser, demo.url);
  await pairByHand(page, board, demo.url, 'Receptionen', 'bara team');
  await sign(new Office(page, demo.url), { customer: 'Diskreta AB', volume: 60_000 });
  await expect(board.getByTestId('moment').filter({ hasText: 'Diskreta AB' })).toBeVisible();
  const { items } = await new Office(page, demo.url).read('/sellers?limit=1000');
  const sent = await (await board.request.get(`${demo.url}/api/v1/board`)).text();
  const drawn = await board.locator('body').textContent();
  for (const { name } of items as { name: string }[]) {
    expect(sent).not.toContain(`"${name}"`);
    expect(drawn).not.toContain(name);
  }
});

test('five hundred deals leave the page as large as it was', async ({
  page,
  browser,
  demo,
  enter,
}) => {
  test.setTimeout(240_000);
  await enter(people.manager);
  const board = await screen(browser, demo.url);
  await pairByHand(page, board, demo.url, 'Korridoren');
  const office = new Office(page, demo.url);
  const customer = await office.make('/customers', { name: 'Många Bäckar AB' });
  const karin = await office.seller('Karin Öst');
  const me = (await office.read('/me')) as { csrf_token: string };
  const signed = async () => {
    const answer = await page.request.post(`${demo.url}/api/v1/deals`, {
      headers: { 'X-CSRF-Token': me.csrf_token },
      data: {
        customer_id: (customer as { id: string }).id,
        signed_on: '2026-11-23',
        shares: [{ seller_id: karin.id, basis_points: 10_000 }],
        lines: [{ volume_per_year: 10_00, term: 'fixed', months: 12 }],
      },
    });
    expect(answer.status()).toBe(201);
  };
  await signed();
  const still = () => expect(board.getByTestId('moment')).toHaveCount(0, { timeout: 90_000 });
  await expect(board.getByTestId('moment').first()).toBeVisible();
  await still();
  const nodes = () => board.evaluate(() => document.querySelectorAll('*').length);
  const before = await nodes();
  for (let i = 0; i < 500; ++i) await signed();
  await expect(board.getByTestId('board-deal').first()).toContainText('Många Bäckar AB');
  await still();
  expect(Math.abs((await nodes()) - before)).toBeLessThan(40);
});

test('the leaderboard is by attainment, and shows a seller only what the company says', async ({
  page,
  demo,
  enter,
}) => {
  await enter(people.admin, '/leaderboard');
  await settled(page);
  const places = page.getByRole('main').getByRole('listitem');
  const shares = (await places.locator('.num').allTextContents()).map(figure);
  expect(shares.length).toBeGreaterThan(3);
  expect([...shares].sort((a, b) => b - a)).toEqual(shares);
  await expectNoAxeFindings(page, 'leaderboard');
  await page.goto(`${demo.url}/settings/company`);
  await settled(page);
  await page.getByLabel('Topplistan för säljare').selectOption('own_place');
  await page.getByRole('button', { name: 'Spara' }).first().click();
  await expect(page.getByText('Sparat')).toBeVisible();
  await page.context().clearCookies();
  await enter(people.seller, '/my-year');
  await settled(page);
  await page.getByRole('link', { name: 'Topplistan' }).click();
  await settled(page);
  await expect(places).toHaveCount(1);
  await expect(places.first()).toContainText('Karin Öst');
  await expect(places.first()).toContainText(/Plats \d+ av \d+/);
});
