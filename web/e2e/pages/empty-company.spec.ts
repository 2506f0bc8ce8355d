import { founder } from '../support/server';
import { expect, settled, test } from '../support/test';
import { NewDealPage } from '../support/newDealPage';

// One company from nothing to its first deal, in the order that it proposes itself.
test('an empty company says what to do next, until the first deal counts', async ({
  page,
  empty,
}) => {
  await page.goto(empty.url);
  await expect(page.getByText('exempelbolag')).toHaveCount(0);
  await page.getByLabel('E-post').fill(founder.email);
  await page.getByLabel('Lösenord').fill(founder.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Så kommer ni igång' })).toBeVisible();

  await page.getByRole('link', { name: 'Lägg till säljarna' }).click();
  await page.getByRole('button', { name: 'Ny säljare' }).click();
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('dialog').getByLabel('Namn')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('dialog').getByLabel('Namn').fill('Första Säljaren');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Första Säljaren' })).toBeVisible();

  await page.getByRole('link', { name: 'Produkter' }).click();
  await page.getByRole('button', { name: 'Ny produkt' }).click();
  await page.getByRole('dialog').getByLabel('Namn').fill('Serviceavtal');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('cell', { name: 'Serviceavtal' }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Budget' }).first().click();
  // November proposes the next year; this one has no goals yet.
  await page.getByRole('combobox', { name: 'År' }).selectOption('2026');
  await page.getByLabel('Hela målet').fill('4 m');
  await page.getByRole('textbox', { name: 'Förlängning' }).fill('1 m');
  await page.getByRole('textbox', { name: 'Merförsäljning' }).fill('0,5 m');
  await page
    .getByRole('row')
    .filter({ hasText: 'Första Säljaren' })
    .getByRole('gridcell')
    .first()
    .click();
  for (const text of ['1 m', '500 tkr', '-', '3 m']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await expect(page.getByText('2 500 000 kr')).toBeVisible();
  await expect(page.getByRole('row', { name: /Täckning/ })).toContainText('120 %');
  await page.getByRole('button', { name: 'Godkänn budgeten' }).click();
  await page.getByRole('button', { name: 'Godkänn', exact: true }).click();
  await expect(page.getByText(/godkänd · version 1/)).toBeVisible();

  await page.getByRole('link', { name: 'Ny affär' }).first().click();
  const deal = new NewDealPage(page);
  await deal.makeCustomer('Allra Första AB');
  await deal.volume.fill('1,2 m');
  await page
    .getByRole('combobox', { name: 'Säljare', exact: true })
    .selectOption({ label: 'Första Säljaren' });
  await expect(deal.after).toHaveText(/3\s300\s000\skr/);
  await deal.sign.click();
  await page.getByRole('link', { name: 'Till översikten' }).click();
  await settled(page);
  await expect(page.getByText(/av 4,0\smkr/)).toBeVisible();
  await expect(page.getByText(/1,2\smkr/).first()).toBeVisible();
});
