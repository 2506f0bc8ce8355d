// Blocks from real spreadsheets, coverage while it is typed, and a goal handed out and taken back.
import type { Page } from '@playwright/test';
import { BudgetPage } from '../support/budgetPage';
import { asText, fromExcel, fromLibreOffice } from '../support/clipboard';
import { Office } from '../support/sign';
import { founder } from '../support/server';
import { expect, expectNoAxeFindings, figure, settled, test } from '../support/test';

const names = ['Ada', 'Bo', 'Cia', 'Dan', 'Eva', 'Fia', 'Gun', 'Hal', 'Ida', 'Jan'];

async function openBudget(page: Page, url: string): Promise<BudgetPage> {
  await page.goto(url);
  await page.getByLabel('E-post').fill(founder.email);
  await page.getByLabel('Lösenord').fill(founder.password);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await expect(page.getByRole('button', { name: /^Konto och utseende/ })).toBeVisible();
  const office = new Office(page, url);
  for (const name of names) await office.make('/sellers', { name });
  await page.goto(`${url}/budget/2027`);
  await settled(page);
  return new BudgetPage(page);
}

// Ten sellers, four channels; two cells are empty. In thousands.
const block = names.map((_, at) => [
  2_100_000 + at * 10_500,
  1_000_000 + at * 1_234,
  at === 3 ? null : 500_000,
  at === 9 ? null : 550_000.5,
]);
const written = (group: string, decimal: string) =>
  block.map((row) =>
    row.map((value) => {
      if (value === null) return '';
      const [whole, part] = value.toFixed(2).split('.');
      return whole!.replace(/\B(?=(\d{3})+$)/g, group) + decimal + part!;
    }),
  );
const swedish = written(' ', ',');
const english = written(',', '.');
const read = (decimal: string) => (cell: string) =>
  Number(cell.replace(decimal === ',' ? / /g : /,/g, '').replace(',', '.'));

const kinds: [string, Record<string, string>][] = [
  ['Excel in Swedish', fromExcel(swedish)],
  ['Excel in English', fromExcel(english)],
  ['LibreOffice in Swedish', fromLibreOffice(swedish, read(','), 1053)],
  ['LibreOffice in English', fromLibreOffice(english, read('.'), 1033)],
  ['Swedish text', asText(swedish, false)],
  ['English text, quoted', asText(english, true)],
];

test('a block of ten sellers and four channels is pasted as each spreadsheet writes it', async ({
  page,
  empty,
}) => {
  test.setTimeout(120_000);
  const budget = await openBudget(page, empty.url);
  const sum = (column: number) =>
    block.reduce((all, row) => all + Math.round((row[column] ?? 0) * 100), 0);
  for (const [name, clipboard] of kinds) {
    await budget.stand(1, 1);
    await budget.paste(clipboard);
    await expect(budget.cell(10, 2), name).toContainText(/1.011.106/);
    await expect(budget.cell(4, 3), name).toContainText('tom');
    await expect(budget.cell(10, 4), name).toContainText('tom');
    await expect(budget.cell(1, 4), name).toContainText(/550.000,50/);
    await budget.saved();
    const kept = (await (await page.request.get(`${empty.url}/api/v1/budgets/2027`)).json()) as {
      coverage: { channels: Record<string, { assigned: number }> };
      cells: unknown[];
    };
    expect(kept.cells, name).toHaveLength(38);
    expect(
      Object.values(kept.coverage.channels).map(({ assigned }) => assigned),
      name,
    ).toEqual([sum(0), sum(1), sum(2), sum(3)]);
    await page.keyboard.press('Control+z');
    await expect(budget.cell(1, 1), name).toContainText('tom');
    await expect(budget.cell(10, 2), name).toContainText('tom');
  }
});

test('what is copied in the grid is what a spreadsheet reads, and comes back as it was', async ({
  page,
  context,
  empty,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const budget = await openBudget(page, empty.url);
  await budget.stand(1, 1);
  await budget.paste(asText([['1,2m', '350 tkr', '', '99,50']], false));
  await budget.stand(1, 1);
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'])
    await page.keyboard.press(key);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1200000\t350000\t\t99,5');
  await budget.stand(3, 1);
  await page.keyboard.press('Control+v');
  await expect(budget.cell(3, 1)).toContainText(/1.200.000/);
  await expect(budget.cell(3, 3)).toContainText('tom');
  await expect(budget.cell(3, 4)).toContainText('99,50');
});

test('coverage follows each keystroke and names its holes; nothing has to be saved for it', async ({
  page,
  empty,
}) => {
  const budget = await openBudget(page, empty.url);
  await page.getByLabel('Hela målet').fill('10m');
  await page.getByRole('textbox', { name: 'Förlängning' }).fill('4m');
  await page.getByRole('textbox', { name: 'Vinn tillbaka' }).fill('1,2m');
  await page.getByRole('textbox', { name: 'Vinn tillbaka' }).press('Tab');
  const { keyboard } = page;
  const bar = (name: string) => budget.coverage().getByRole('listitem').filter({ hasText: name });
  await expect(budget.coverage()).toContainText('Ingen bär vinn tillbaka.');

  await budget.stand(1, 1);
  await keyboard.type('3,9m');
  // The cell is still open.
  await expect(budget.cell(1, 1).getByRole('textbox')).toBeVisible();
  await expect(bar('Förlängning').last()).toContainText(/98.%.100.tkr fattas/);
  await keyboard.press('Home');
  await keyboard.press('Delete');
  await keyboard.type('9');
  await expect(bar('Förlängning').last()).toContainText(/248.%.för hög, 5,9.mkr över/);
  await keyboard.press('Escape');
  await expect(bar('Förlängning').last()).toContainText(/g0.%.4,0.mkr fattas/);

  // Win-back is carried, but for the months of the summer.
  await budget.type(2, 3, '1,2m');
  await expect(budget.coverage()).not.toContainText('Ingen bär vinn tillbaka');
  await budget.stand(2, 3);
  await page.getByRole('button', { name: 'Månader' }).click();
  const dialog = page.getByRole('dialog');
  for (const month of ['juli 2027', 'aug 2027', 'sep 2027'])
    await dialog.getByRole('textbox', { name: month }).fill('0');
  await dialog.getByRole('textbox', { name: 'sep 2027' }).press('Tab');
  await expect(dialog.getByRole('status')).toHaveText(/300.000.kr kvar att lägga ut/);
  await dialog.getByRole('button', { name: 'Resten på de andra månaderna' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^1.200.000.kr$/);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(budget.coverage()).toContainText('Ingen bär vinn tillbaka i kvartal 3.');
  await budget.saved();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNoAxeFindings(page, `coverage with holes, ${theme}`);
  }
});

test('a goal is handed out by weights to those who work the channel, held cells stay, and it is undone', async ({
  page,
  empty,
}) => {
  const budget = await openBudget(page, empty.url);
  await page.getByLabel('Hela målet').fill('10m');
  await page.getByRole('textbox', { name: 'Förlängning' }).fill('4m');
  await page.getByRole('textbox', { name: 'Förlängning' }).press('Tab');
  await budget.type(1, 1, '1m');
  await budget.stand(1, 1);
  await page.keyboard.press('F4');
  await budget.type(2, 1, '250k');

  await page.getByRole('button', { name: 'Fördela målet' }).click();
  const dialog = page.getByRole('dialog');
  const share = (name: string) => dialog.getByRole('row').filter({ hasText: name });
  // Those who work the channel already; the held one stays as it is.
  await expect(share('Ada').getByRole('checkbox')).toBeDisabled();
  await expect(share('Ada')).toContainText(/låst1.000.000/);
  await expect(share('Bo')).toContainText(/3.000.000/);
  await expect(share('Cia')).toContainText('tom');

  await share('Cia').getByRole('checkbox').check();
  await share('Dan').getByRole('checkbox').check();
  await share('Bo').getByRole('checkbox').uncheck();
  await dialog.getByLabel('Efter').selectOption('by_hand');
  await dialog.getByLabel('Vikt för Cia').fill('1,5');
  await dialog.getByLabel('Vikt för Dan').fill('ett');
  await expect(dialog.getByRole('alert')).toContainText('En vikt är ett tal');
  await expect(dialog.getByRole('button', { name: 'Använd fördelningen' })).toBeDisabled();
  await dialog.getByLabel('Vikt för Dan').fill('1');
  await dialog.getByLabel('Utöver målet').fill('5');
  await expect(share('Cia')).toContainText(/1.920.000/);
  await expect(share('Dan')).toContainText(/1.280.000/);
  await expect(dialog).toContainText(/4.200.000.kr delas ut av 4.000.000.kr/);
  await expectNoAxeFindings(page, 'a goal that is handed out');
  await dialog.getByRole('button', { name: 'Använd fördelningen' }).click();

  await expect(budget.cell(1, 1)).toContainText(/1.000.000/);
  await expect(budget.cell(2, 1)).toContainText('tom');
  await expect(budget.cell(3, 1)).toContainText(/1.920.000/);
  await expect(budget.row('Täckning')).toContainText(/105.%/);
  const notice = page.getByRole('status').filter({ hasText: 'är fördelat' });
  await expect(notice).toContainText(/Förlängning: 4.200.000.kr är fördelat/);
  await notice.getByRole('button', { name: 'Ångra' }).click();
  await expect(budget.cell(2, 1)).toContainText(/250.000/);
  await expect(budget.cell(3, 1)).toContainText('tom');
  await expect(notice).toHaveCount(0);

  // Channel after channel, without leaving.
  await page.getByRole('button', { name: 'Fördela målet' }).click();
  await dialog.getByRole('button', { name: 'Använd, och ta nyförsäljning' }).click();
  await expect(dialog.getByLabel('Kanal', { exact: true })).toHaveValue('new_sales');
  await expect(share('Jan')).toContainText(/600.000/);
  await dialog.getByRole('button', { name: 'Använd fördelningen' }).click();
  await expect(budget.row('Säljarna')).toContainText(/10.000.000/);
  await expect(budget.coverage()).toContainText('Säljarnas mål bär bolagets.');
  expect(figure((await page.getByTestId('new-sales').textContent())!)).toBe(6_000_000);
});
