// What each channel asks to be done, and that it is one press from being begun.
import { Office } from '../support/sign';
import { expect, people, settled, test } from '../support/test';

test('a renewal opens as a new deal on the old terms', async ({ page, enter }) => {
  await enter(people.manager, '/work-lists');
  await settled(page);
  await page.getByRole('radio', { name: /90 dagar/ }).check();
  await expect(page).toHaveURL(/days=90/);
  const row = page.locator('tbody tr').first();
  const customer = await row.getByRole('link').first().innerText();
  const volume = await row.locator('td').nth(4).innerText();
  await row.getByRole('link', { name: `Förläng ${customer}` }).click();
  await expect(page.getByRole('combobox', { name: 'Kund' })).toHaveValue(customer);
  await expect(page.getByLabel('Volym per år')).toHaveValue(volume);
  await expect(page.getByTestId('channel')).toHaveText('Förlängning');
});

test('white space is a list and a map, and opens a deal with what similar customers buy', async ({
  page,
  enter,
}) => {
  await enter(people.seller, '/work-lists/cross_sell');
  await settled(page);
  const row = page.locator('tbody tr').first();
  const customer = await row.getByRole('link').first().innerText();
  await page.getByRole('radio', { name: 'Karta' }).check();
  await expect(page.getByRole('region', { name: 'Karta' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'köper' }).first()).toBeVisible();
  await page
    .getByRole('link', { name: new RegExp(`Ny affär med ${customer}, `) })
    .first()
    .click();
  await expect(page.getByRole('combobox', { name: 'Kund' })).toHaveValue(customer);
  await expect(page.getByRole('combobox', { name: 'Produkt' })).not.toHaveValue('');
  await expect(page.getByTestId('channel')).toHaveText('Merförsäljning');
});

test('win-back and new sales say what there is to win', async ({ page, enter }) => {
  await enter(people.manager, '/work-lists/win_back');
  await settled(page);
  await expect(page.getByText(/Tillsammans köpte de för/)).toBeVisible();
  await page
    .getByRole('link', { name: /Ny affär med/ })
    .first()
    .click();
  await expect(page.getByTestId('channel')).toHaveText('Vinn tillbaka');
  await page.goBack();
  await page.getByRole('link', { name: 'Nyförsäljning' }).click();
  await expect(page.getByTestId('deals-needed')).toContainText(/nya kunder behövs/);
  const contacts = page.locator('dt', { hasText: 'Första kontakter att ta' }).locator('+ dd');
  const five = Number(await contacts.innerText());
  await page.getByLabel('Kontakter per affär').fill('10');
  await expect(contacts).toHaveText(String(five * 2));
});

test('a line whose channel the rules see otherwise is accepted, and moves', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager);
  const office = new Office(page, demo.url);
  const product = await office.product('Serviceavtal');
  const line = { product_id: product.id, notice_months: null, months: 12 };
  const signed = await office.sign('Granskade AB', {}, line);
  // History that comes later, of an earlier day: the rules now say otherwise, and nothing has moved.
  await office.signWith(signed.customer_id, { signed_on: '2026-03-02' }, line);
  await page.goto(`${demo.url}/work-lists/review`);
  await settled(page);
  const row = page.getByRole('row', { name: /Granskade AB/ });
  await expect(row).toContainText('Nyförsäljning');
  await expect(row).toContainText('Förlängning');
  await page.getByRole('button', { name: 'Acceptera Granskade AB' }).click();
  await expect(page.getByText('1 rad flyttades.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.goto(`${demo.url}/deals/${signed.id}`);
  await expect(page.getByText('Flyttad till den kanal som reglerna säger')).toBeVisible();
});
