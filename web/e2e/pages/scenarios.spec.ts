import { BudgetPage } from '../support/budgetPage';
import { Office } from '../support/sign';
import { enterAsFounder, expect, settled, test } from '../support/test';

test('two budgets are put side by side, and the one that is chosen becomes the draft', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  const office = new Office(page, empty.url);
  await office.make('/sellers', { name: 'Anna Ask' });
  await page.goto(`${empty.url}/budget/2027/scenarios`);
  await settled(page);
  await expect(page.getByText('Inget scenario ännu')).toBeVisible();
  await expect(page.getByText('Skriv årets mål först')).toBeVisible();

  await page.goto(`${empty.url}/budget/2027`);
  await settled(page);
  const budget = new BudgetPage(page);
  await budget.type(1, 1, '1 m');
  await budget.saved();
  await page.getByRole('link', { name: 'Scenarier' }).click();
  await page.getByRole('button', { name: 'Lägg undan budgeten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lägg undan budgeten' }).click();
  await expect(dialog.getByText('Ge det ett namn.')).toBeVisible();
  await dialog.getByLabel('Namn').fill('Försiktig');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /Försiktig/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Anna Ask/ })).toContainText('lika');

  // She goes on with the draft and looks again.
  await page.getByRole('link', { name: 'Till budgeten' }).click();
  await settled(page);
  await budget.type(1, 1, '3 m');
  await page.getByRole('link', { name: 'Scenarier' }).click();
  const anna = page.getByRole('row', { name: /Anna Ask/ });
  await expect(anna).toContainText(/3\s000\s000.*1\s000\s000.*[−-]2\s000\s000/);

  await page.getByRole('button', { name: 'Använd Försiktig' }).click();
  await expect(page.getByText('Utkastet är nu som scenariot Försiktig.')).toBeVisible();
  await expect(budget.row('Anna Ask')).toContainText(/1\s000\s000/);
  await page.getByRole('button', { name: 'Ångra' }).first().click();
  await expect(budget.row('Anna Ask')).toContainText(/3\s000\s000/);

  await page.getByRole('link', { name: 'Scenarier' }).click();
  await page.getByRole('button', { name: 'Byt namn på Försiktig' }).click();
  await dialog.getByLabel('Namn').fill('Lugn');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /Lugn/ })).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort Lugn' }).click();
  await dialog.getByRole('button', { name: 'Ta bort' }).click();
  await expect(page.getByText('Inget scenario ännu')).toBeVisible();
});
