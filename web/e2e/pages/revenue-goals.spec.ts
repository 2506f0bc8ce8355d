import { BudgetPage } from '../support/budgetPage';
import { Office } from '../support/sign';
import { enterAsFounder, expect, settled, test } from '../support/test';

test('a Key Account Manager gets a revenue goal beside her volume, in the budget and in her letter', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  const office = new Office(page, empty.url);
  await office.make('/sellers', { name: 'Anna Ask' });
  await office.make('/sellers', { name: 'Eva Lund', is_kam: true });
  await page.goto(`${empty.url}/budget/2027`);
  await settled(page);
  const budget = new BudgetPage(page);
  const card = page.getByRole('region', { name: 'Omsättningsmål för Key Account Managers' });
  await expect(card.getByRole('textbox')).toHaveCount(1);
  await card.getByLabel('Eva Lund').fill('tjugo');
  await page.keyboard.press('Tab');
  await expect(card.getByLabel('Eva Lund')).toHaveAttribute('aria-invalid', 'true');
  await card.getByLabel('Eva Lund').fill('20 m');
  await page.keyboard.press('Tab');
  await budget.type(2, 1, '1 m');
  await expect(card.getByLabel('Eva Lund')).toHaveValue(/20\s000\s000/);
  // Her volume is a million, and nothing of the revenue is in it.
  await expect(budget.row('Eva Lund')).toContainText(/1\s000\s000/);
  await expect(budget.row('Säljarna')).not.toContainText(/21\s000\s000/);
  await budget.saved();
  await page.reload();
  await settled(page);
  await expect(card.getByLabel('Eva Lund')).toHaveValue(/20\s000\s000/);

  await page.getByRole('button', { name: 'Godkänn budgeten' }).click();
  const dialog = page.getByRole('dialog');
  const why = dialog.getByLabel(/Varför godkänns den ändå/);
  if (await why.isVisible()) await why.fill('Ett prov');
  await dialog.getByRole('button', { name: 'Godkänn' }).click();
  await expect(page.getByText(/godkänd · version 1/)).toBeVisible();
  await page.getByRole('link', { name: 'Målbrev' }).click();
  await expect(page.getByRole('article', { name: 'Eva Lund' })).toContainText(/20\s000\s000/);
});
