import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, people, settled, test } from '../support/test';

const pages: [string, string, string][] = [
  ['my year', people.seller, '/my-year'],
  ['overview', people.manager, '/overview'],
  ['follow-up by channel', people.manager, '/follow-up'],
  ['follow-up by seller', people.manager, '/follow-up?by=seller'],
  ['new deal', people.seller, '/deals/new'],
  ['deals', people.manager, '/deals'],
  ['customers', people.manager, '/customers'],
  ['budget', people.manager, '/budget'],
  ['a budget in force', people.manager, '/budget/2026'],
  ['earlier years', people.manager, '/budget/2027/earlier'],
  ['renewals of a year', people.manager, '/work-lists/renewal?year=2027'],
  ['versions of the budget', people.manager, '/budget/2026/versions'],
  ['what if, empty', people.manager, '/budget/2026/try'],
  ['what if', people.manager, '/budget/2026/try?if=raise_goal~all~1000'],
  ['people', people.admin, '/settings/people'],
  ['products', people.admin, '/settings/products'],
  ['company', people.admin, '/settings/company'],
  ['months', people.admin, '/settings/months'],
  ['rates', people.admin, '/settings/rates'],
  ['boards', people.admin, '/settings/boards'],
  ['leaderboard', people.seller, '/leaderboard'],
  ['the log', people.admin, '/settings/audit'],
  ['renewals', people.seller, '/work-lists'],
  ['white space', people.manager, '/work-lists/cross_sell'],
  ['the map of white space', people.manager, '/work-lists/cross_sell?view=map'],
  ['win-back', people.manager, '/work-lists/win_back'],
  ['new sales', people.manager, '/work-lists/new_sales'],
  ['channel review', people.manager, '/work-lists/review'],
  ['the calendar', people.manager, '/calendar?month=2026-12'],
  ['key figures', people.manager, '/key-figures'],
  ['revenue', people.manager, '/revenue'],
  ['amounts of revenue', people.manager, '/revenue/entries'],
  ['matching', people.manager, '/revenue/matching?only=all'],
  ['entries', people.manager, '/entries?channel=win_back'],
  ['duplicates', people.manager, '/customers/duplicates'],
  ['nothing', people.seller, '/nothing'],
];

async function wear(page: Page, theme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

async function expectNoSideways(page: Page, where: string) {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${where} is wider than its screen`).toBeLessThanOrEqual(0);
}

test('axe finds nothing at the door', async ({ page, demo }) => {
  await page.goto(demo.url);
  await expect(page.getByRole('button', { name: /Karin/ })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    await expectNoAxeFindings(page, `the door, ${theme}`);
  }
});

for (const [name, person, path] of pages) {
  test(`axe finds nothing on ${name}, light and dark, and it fits every width`, async ({
    page,
    enter,
  }) => {
    await enter(person, path);
    await settled(page);
    for (const theme of ['light', 'dark'] as const) {
      await wear(page, theme);
      await expectNoAxeFindings(page, `${name}, ${theme}`);
    }
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSideways(page, `${name} at ${String(width)}`);
      if (width === 360) await expectNoAxeFindings(page, `${name} on a phone`);
    }
  });
}

test('axe finds nothing on a deal, a customer, and a preview being typed', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/deals');
  await settled(page);
  await page.locator('tbody a').first().click();
  await settled(page);
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    await expectNoAxeFindings(page, `a deal, ${theme}`);
  }
  await page.locator('h1 a').click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Affärer' })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    await expectNoAxeFindings(page, `a customer, ${theme}`);
  }
  await page.getByRole('link', { name: 'Ny affär med kunden' }).click();
  await page.getByLabel('Volym per år').fill('1,2 m');
  await page
    .getByRole('combobox', { name: 'Säljare', exact: true })
    .selectOption({ label: 'Karin Öst' });
  await expect(page.getByTestId('after')).toBeVisible();
  await page.getByText('Fler villkor').click();
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme);
    await expectNoAxeFindings(page, `a preview, ${theme}`);
  }
});

test('axe finds nothing in a dialog or the account menu', async ({ page, enter }) => {
  await enter(people.admin, '/settings/people');
  await settled(page);
  await page.getByRole('button', { name: 'Ny säljare' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoAxeFindings(page, 'a dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Konto/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  // An open menu lies beside the page's landmarks: that is the pattern.
  await expectNoAxeFindings(page, 'the account menu', ['region']);
});

test('the browser has nothing to complain about', async ({ page, enter }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Asking who one is before one has come in is answered 401, and the browser says so.
    if (message.type() === 'error' && !message.text().includes('401'))
      complaints.push(message.text());
  });
  await enter(people.manager, '/overview');
  await settled(page);
  for (const path of [
    'Affärer',
    'Kunder',
    'Arbetslistor',
    'Nyckeltal',
    'Omsättning',
    'Budget',
    'Inställningar',
    'Ny affär',
  ]) {
    await page.getByRole('link', { name: path }).first().click();
    await settled(page);
  }
  expect(complaints).toEqual([]);
});
