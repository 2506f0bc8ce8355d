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
  await expect(page.getByRole('row', { name: /^Nyförsäljning/ })).toContainText(/150\s000/);
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
  await input.setInputFiles(file(list.replace('Säljare', 'Vem då').replace('50 000', '50 000,00')));
  await expect(page.getByText('Ett fel måste rättas först.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Vad är Vem då?' }).selectOption('seller');
  await expect(page.getByRole('button', { name: 'Läs in 2 affärer' })).toBeVisible();

  // What was said stays when something else is said, and when the page is loaded anew.
  await page.getByRole('combobox', { name: 'Vad är Produkt?' }).selectOption('');
  await expect(page.getByText('1 nya produkter')).toHaveCount(0);
  await page.getByLabel('Decimaltecken').selectOption('comma');
  await expect(page.getByLabel('Decimaltecken')).toHaveValue('comma');
  await expect(page.getByText('Decimalkomma, som du sa.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Decimaltecken')).toHaveValue('comma');
  await expect(page.getByRole('combobox', { name: 'Vad är Produkt?' })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Vad är Vem då?' })).toHaveValue('seller');
});

test('what settled each column is shown, and what nothing settles is asked for where it stands', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/imports`);
  const odd = [
    'Kund;Säljare;Belopp (tkr/mån);Avtalsdatum;Avtalstid',
    'Åkers Bruk AB;Anna Ask;1,5;3/2 2026;3',
    'Berg AB;Bo Björk;2;4/2 2026;2',
    '',
  ].join('\n');
  await page.locator('input[type=file]').setInputFiles(file(odd));
  const column = (heading: string) =>
    page.getByRole('listitem').filter({ has: page.getByLabel(`Vad är ${heading}?`) });
  const amount = column('Belopp (tkr/mån)');
  await expect(amount).toContainText('Decimalkomma: ”1,5” på rad 2 visar det.');
  await expect(amount).toContainText('I tusental, som rubriken säger.');
  await expect(amount).toContainText(/1,5\s*1\s500/);
  const day = column('Avtalsdatum');
  await expect(day).toContainText('”3/2 2026” på rad 2 kan vara två dagar');
  await day.getByLabel('Dagar skrivs').selectOption('day-first');
  await column('Avtalstid').getByRole('button', { name: 'År' }).click();
  await expect(page.getByRole('button', { name: 'Läs in 2 affärer' })).toBeEnabled();
  await expect(column('Avtalsdatum')).toContainText('2026-02-03');
  const first = page.getByRole('row', { name: /Åkers Bruk AB/ });
  await expect(first).toContainText('3 feb 2026');
  await expect(first).toContainText('36 månader');
  await expect(first).toContainText(/18\s000/);
  await expect(first).toContainText('Nyförsäljning');
});

test('a person says whom names mean and what words stand for, and it is remembered', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/imports`);
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file(list));
  await page.getByRole('button', { name: 'Läs in 2 affärer' }).click();
  await expect(page.getByText('2 affärer är inlästa.')).toBeVisible();

  const later = [
    'Kund;Säljare;Produkt;Årsvärde;Avtalsdatum;Läge;Typ av affär',
    'Akers Bruk Aktiebolag;A. Ask;Service;200 000;2026-06-01;Klar sen;Ombokning',
    'Berg & Dal AB;Bo Björk;Service;60 000;2026-06-02;Vunnen;Existing business',
    '',
  ].join('\n');
  await page.getByRole('link', { name: 'Välj en annan fil' }).click();
  await input.setInputFiles(file(later, 'juni.csv'));
  await expect(page.getByRole('button', { name: 'Läs in en affär' })).toBeEnabled();
  await page.getByLabel('Vad betyder Klar sen?').selectOption('won');
  await expect(page.getByRole('button', { name: 'Läs in 2 affärer' })).toBeEnabled();
  await page.getByLabel('Vad betyder Ombokning?').selectOption('renewal');
  await expect(page.getByText('”Ombokning” är ingen kanal')).toHaveCount(0);

  const customer = page.getByRole('group', { name: 'Vem är Akers Bruk Aktiebolag?' });
  await expect(page.getByText('heter nästan som Åkers Bruk AB')).toBeVisible();
  await expect(customer.getByLabel('en annan kund')).toBeChecked();
  await customer.getByText('samma kund').click();
  await expect(customer.getByLabel('samma kund')).toBeChecked();
  await page.getByRole('button', { name: 'Det är Anna Ask' }).click();
  await expect(page.getByLabel('Vem är A. Ask?')).toHaveValue(/./);
  await expect(page.getByText(/nya kunder|nya säljare/)).toHaveCount(0);
  const first = page.getByRole('row', { name: /Åkers Bruk AB/ });
  await expect(first).toContainText('Anna Ask');
  await expect(first).toContainText('Förlängning');

  await page.reload();
  await expect(customer.getByLabel('samma kund')).toBeChecked();
  await page.getByRole('button', { name: 'Läs in 2 affärer' }).click();
  await expect(page.getByText('2 affärer är inlästa.')).toBeVisible();
  await page.goto(`${empty.url}/imports`);
  await input.setInputFiles(file(later.replace('200 000', '210 000'), 'juli.csv'));
  await expect(page.getByText('Rubrikerna är som i en fil')).toBeVisible();
  await expect(page.getByLabel('Vad betyder Klar sen?')).toHaveValue('won');
});

test('the page is told when a file is read, and asks by itself where it cannot listen', async ({
  page,
  empty,
}) => {
  const listening = page.waitForResponse('**/api/v1/events');
  await enterAsFounder(page, empty.url);
  expect((await listening).headers()['content-type']).toContain('text/event-stream');
  await page.route('**/api/v1/events', (route) => route.abort());
  await page.goto(`${empty.url}/imports`);
  await page.locator('input[type=file]').setInputFiles(file(list));
  await expect(page.getByRole('button', { name: 'Läs in 2 affärer' })).toBeEnabled();
});
