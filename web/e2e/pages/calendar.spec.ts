// The days of contracts: a month on the wall, day by day on a phone, and in the calendar that she has already.
import { enterAsFounder, expect, expectNoAxeFindings, settled, test } from '../support/test';

test('a manager looks a month ahead by keyboard, chooses a day, and sends the view to somebody', async ({
  page,
  enter,
}) => {
  await enter('Lena Holm', '/calendar');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'november 2026' }).first()).toBeVisible();
  const grid = page.getByRole('grid');
  await expect(grid.locator('[aria-current=date]')).toContainText('23');
  await grid.locator('[aria-current=date]').focus();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/month=2026-12/);
  await expect(grid.locator('[data-day="2026-12-23"]')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(grid.locator('[data-day="2026-12-21"]')).toBeFocused();
  await page.keyboard.press('t');
  await expect(grid.locator('[data-day="2026-11-23"]')).toBeFocused();
  await expect(page).not.toHaveURL(/month=/);

  await page.goto(page.url().replace(/\/calendar.*/, '/calendar?month=2026-12'));
  await settled(page);
  const listed = page.locator('ol[class*=agenda] li[data-kind]');
  const all = await listed.count();
  expect(all).toBeGreaterThan(2);
  const busy = grid.getByRole('button', { name: /[1-9]\d* händelse/ }).first();
  await busy.click();
  expect(await listed.count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Hela månaden' }).click();
  await expect(listed).toHaveCount(all);

  const seller = page.getByLabel('Säljare');
  await seller.selectOption({ label: 'Karin Öst' });
  await expect(page).toHaveURL(/seller_id=/);
  await settled(page);
  const hers = await listed.count();
  expect(hers).toBeLessThan(all);
  await page.reload();
  await settled(page);
  await expect(listed).toHaveCount(hers);
  await expectNoAxeFindings(page, 'calendar');
});

test('from a notice day the contract is renewed or terminated where one decides that', async ({
  page,
  enter,
}) => {
  await enter('Lena Holm', '/calendar?month=2026-12');
  await settled(page);
  const notice = page.locator('li[data-kind=notice]').first();
  await notice.getByRole('link', { name: /^Uppsägning/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/\/deals\/.*ask=terminate/);
  await page.keyboard.press('Escape');
  await page.goBack();
  await settled(page);
  await notice.getByRole('link', { name: /^Förläng/ }).click();
  await expect(page).toHaveURL(/\/deals\/new\?deal_id=.*renews_line_id=/);
});

test('a seller subscribes with a private link, and takes it away again', async ({
  page,
  enter,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter('Karin Öst', '/calendar');
  await settled(page);
  await expect(page.getByLabel('Säljare')).toHaveCount(0);
  await page.getByRole('button', { name: 'Prenumerera' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Outlook');
  await expectNoAxeFindings(page, 'subscribe');
  await dialog.getByRole('button', { name: 'Skapa en privat länk' }).click();
  const address = await dialog.getByLabel('Din privata adress').inputValue();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1\/calendar\/[\w-]{43}\.ics$/);
  await dialog.getByRole('button', { name: 'Kopiera' }).click();
  await expect(dialog.getByRole('button', { name: 'Kopierad' })).toBeVisible();
  const read = () => fetch(address); // a calendar program: no cookie comes along
  const feed = await read();
  expect(feed.status).toBe(200);
  expect(await feed.text()).toContain('X-WR-CALNAME:Kvartett – Karin Öst');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Prenumerera' }).click();
  await expect(dialog).toContainText('Du har en länk, skapad 23 nov 2026');
  await expect(dialog.getByLabel('Din privata adress')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Ta bort länken' }).click();
  await expect(dialog).toContainText('Länken är borttagen.');
  expect((await read()).status).toBe(404);
});

test('on a phone it is day by day, and nothing is wider than the screen', async ({
  page,
  enter,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter('Lena Holm', '/calendar?month=2026-12');
  await settled(page);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.locator('li[data-kind]').first()).toBeVisible();
  for (const width of [360, 390, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, String(width)).toBeLessThanOrEqual(0);
  }
});

test('a company without contracts is told what will be here', async ({ page, empty }) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/calendar`);
  await settled(page);
  await expect(page.getByText('Inget att bevaka den här månaden')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNoAxeFindings(page, `empty calendar, ${theme}`);
  }
});
