import { readFileSync } from 'node:fs';
import { BudgetPage } from '../support/budgetPage';
import { Office } from '../support/sign';
import { enterAsFounder, expect, settled, test } from '../support/test';

test('goals come in from a list, are undone in one go, and go out and in as a workbook', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  const office = new Office(page, empty.url);
  await office.make('/sellers', { name: 'Anna Ask' });
  await office.make('/sellers', { name: 'Bo Björk' });
  await page.goto(`${empty.url}/budget/2027`);
  await settled(page);
  const budget = new BudgetPage(page);

  await page.getByRole('button', { name: 'Läs in från Excel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'mål.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Säljare;Förlängning;Nyförsäljning\nAnna Ask;1 000 000;\nBo Bjork;;500 000\nBo Björk;;500 000\n' +
        'Bolagets mål;900 000;400 000\n',
    ),
  });
  await expect(dialog.getByText('Anna Ask, Förlängning')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Hela målet/ })).toContainText(/1\s300\s000/);
  await dialog.getByRole('button', { name: 'Använd' }).click();
  await expect(budget.row('Anna Ask')).toContainText(/1\s000\s000/);
  await expect(budget.row('Bo Björk')).toContainText(/500\s000/);
  await budget.saved();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta Excel' }).click();
  const workbook = await (await download).path();
  await page.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(budget.row('Bo Björk')).not.toContainText(/500\s000/);

  await page.getByRole('button', { name: 'Läs in från Excel' }).click();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'budget.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(workbook),
  });
  await dialog.getByRole('button', { name: 'Använd' }).click();
  await expect(budget.row('Bo Björk')).toContainText(/500\s000/);
  await budget.saved();

  await page.getByRole('button', { name: 'Läs in från Excel' }).click();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'fel.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Kund;Belopp\nAcme;5\n'),
  });
  await expect(dialog.getByRole('alert')).toContainText('Det finns inga mål i filen');
  await expect(dialog.getByRole('button', { name: 'Använd' })).toBeDisabled();
});
