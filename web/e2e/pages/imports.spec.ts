import { enterAsFounder, expect, settled, test } from '../support/test';

const list = [
  'Kund;Säljare;Produkt;Årsvärde;Avtalsdatum',
  'Åkers Bruk AB;Anna Ask;Service;100 000;2026-02-01',
  'Berg & Dal AB;Bo Björk;Service;50 000;2026-05-02',
  '',
].join('\n');
const file = (text: string, name = 'avtal.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

test('a new company brings in its list in the browser, sees it counted, and undoes it', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  await page.getByRole('link', { name: 'Läs in en lista' }).click();
  await settled(page);
  await page.locator('input[type=file]').setInputFiles(file(list));
  await expect(page.getByRole('heading', { name: 'avtal.csv' })).toBeVisible();
  await expect(page.getByText('2 nya säljare')).toBeVisible();
  await expect(page.getByRole('row', { name: /Nyförsäljning/ })).toContainText(/150\s000/);
  await expect(page.getByRole('combobox', { name: 'Vad är Årsvärde?' })).toHaveValue(
    'yearly_amount',
  );
  await page.getByRole('button', { name: 'Läs in 2 affärer' }).click();
  await expect(page.getByText('2 affärer är inlästa.')).toBeVisible();
  await page.getByRole('link', { name: 'Affärer', exact: true }).click();
  await expect(page.getByText('Åkers Bruk AB').first()).toBeVisible();

  await page.goto(`${empty.url}/imports`);
  await page.getByRole('button', { name: 'Ångra inläsningen av avtal.csv' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }).click();
  await expect(page.getByRole('row', { name: /avtal.csv/ })).toContainText('ångrad');
});

test('faults are told by row, and a column that was not recognised is pointed out', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/imports`);
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file(list.replace('50 000', 'femtio')));
  await expect(page.getByText(/row 3, column "Årsvärde"|rad 3, kolumn/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Läs in/ })).toHaveCount(0);

  await page.getByRole('link', { name: 'Välj en annan fil' }).click();
  await input.setInputFiles(file(list.replace('Säljare', 'Vem då')));
  await expect(page.getByText('Ett fel måste rättas först.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Vad är Vem då?' }).selectOption('seller');
  await expect(page.getByRole('button', { name: 'Läs in 2 affärer' })).toBeVisible();

  // What was said stays when something else is said, and when the page is loaded anew.
  await page.getByRole('combobox', { name: 'Vad är Produkt?' }).selectOption('');
  await expect(page.getByText('1 nya produkter')).toHaveCount(0);
  await page.getByLabel('Decimaltecken').selectOption('comma');
  await expect(page.getByLabel('Decimaltecken')).toHaveValue('comma');
  await page.reload();
  await expect(page.getByLabel('Decimaltecken')).toHaveValue('comma');
  await expect(page.getByRole('combobox', { name: 'Vad är Produkt?' })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Vad är Vem då?' })).toHaveValue('seller');
});
