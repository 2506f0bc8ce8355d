// The books: every figure opens its entries, closed months hold, and the log knows who did what.
import { Office } from '../support/sign';
import { expect, figure, people, settled, test } from '../support/test';

test('any figure opens the entries that it is the sum of', async ({ page, enter }) => {
  await enter(people.manager, '/customers');
  await settled(page);
  await page.goto(page.url().replace('/customers', '/overview'));
  await settled(page);
  await page.getByRole('link', { name: /Vinn tillbaka: visa posterna/ }).click();
  await expect(page).toHaveURL(/\/entries\?.*channel=win_back/);
  await settled(page);
  await expect(page.getByTestId('entries-sum')).toBeVisible();
  const sum = figure(await page.getByTestId('entries-sum').innerText());
  const amounts = await page.locator('tbody td:last-child').allInnerTexts();
  expect(amounts.map(figure).reduce((a, b) => a + b, 0)).toBe(sum);
  expect(sum).toBeGreaterThan(0);
});

test("a customer's figure and its entries agree", async ({ page, enter, demo }) => {
  await enter(people.manager);
  const signed = await new Office(page, demo.url).sign('Poster AB');
  await page.goto(`${demo.url}/customers/${signed.customer_id}`);
  await settled(page);
  await page.getByRole('link', { name: /Totalt: visa posterna/ }).click();
  await expect(page.getByTestId('entries-sum')).toHaveText(/100\s000\skr/);
  await page.getByRole('button', { name: 'Visa alla, inte bara Poster AB' }).click();
  await expect(page).not.toHaveURL(/customer_id/);
});

test('a month is closed and opened, and a correction respects it', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager);
  const office = new Office(page, demo.url);
  const signed = await office.sign('Stängda AB', { signed_on: '2026-10-05' });
  await page.goto(`${demo.url}/settings/months`);
  await page.getByRole('button', { name: 'Stäng till och med okt 2026' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng', exact: true }).last().click();
  await expect(page.getByTestId('closed-through')).toHaveText('Stängt till och med okt 2026.');

  await page.goto(`${demo.url}/deals/${signed.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'Makulera' }).click();
  await expect(page.getByRole('dialog').getByText('1 nov 2026')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(`${demo.url}/settings/months`);
  await page.getByRole('button', { name: 'Öppna från och med okt 2026' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Öppna', exact: true }).click();
  await expect(page.getByTestId('closed-through')).not.toContainText('okt 2026');
});

test('customers that are the same one are merged, and unmerged', async ({ page, enter, demo }) => {
  await enter(people.manager);
  const office = new Office(page, demo.url);
  const kept = await office.sign('Tvillingar Bygg AB');
  await office.sign('Tvillingar Bygg Aktiebolag');
  await page.goto(`${demo.url}/customers/duplicates`);
  await settled(page);
  const group = page.getByRole('region', { name: 'Samma namn' }).filter({ hasText: 'Tvillingar' });
  await group.getByRole('radio', { name: 'Behåll Tvillingar Bygg AB', exact: true }).check();
  await group.getByRole('button', { name: 'Slå ihop till Tvillingar Bygg AB' }).click();
  await expect(page.getByText('Sammanslagna till Tvillingar Bygg AB.')).toBeVisible();

  await page.goto(`${demo.url}/customers/${kept.customer_id}`);
  await settled(page);
  await expect(page.getByText('Tvillingar Bygg Aktiebolag')).toBeVisible();
  await expect(page.getByText(/^Volym per år/).locator('..')).toContainText(/200\s000/);
  await page
    .getByRole('button', { name: 'Ångra sammanslagningen av Tvillingar Bygg Aktiebolag' })
    .click();
  await expect(page.getByText('Sammanslagna hit')).toHaveCount(0);
  await expect(page.getByText(/^Volym per år/).locator('..')).toContainText(/100\s000/);
});

test('the log says who did what, from what to what, and is a file', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager);
  const office = new Office(page, demo.url);
  const signed = await office.sign('Loggade AB');
  await office.make(`/deals/${signed.id}/void`, { reason: 'Dubblett i loggen' });
  await page.goto(`${demo.url}/settings/audit`);
  await settled(page);
  await page.getByLabel('Vad').selectOption({ label: 'Affär makulerad' });
  await expect(page).toHaveURL(/kind=deal_voided/);
  const item = page.locator('ol > li').filter({ hasText: 'Loggade AB' });
  // The earlier list, with the signing too, stays until the narrower one has come.
  await expect(item).toHaveCount(1);
  await expect(item).toContainText('Lena Holm');
  await expect(item).toContainText('”Dubblett i loggen”');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
});

test('a rate is typed, and a file says what it was', async ({ page, enter }) => {
  await enter(people.manager, '/settings/rates');
  await settled(page);
  await page.getByLabel('Valuta', { exact: true }).fill('eur');
  await page.getByLabel('Kurs', { exact: true }).fill('elva');
  await page.getByRole('button', { name: 'Spara kursen' }).click();
  await expect(page.getByText('Skriv kursen som ett tal')).toBeVisible();
  await page.getByLabel('Kurs', { exact: true }).fill('11,3545');
  await page.getByRole('button', { name: 'Spara kursen' }).click();
  await expect(page.getByRole('row', { name: /EUR/ })).toContainText('11,3545');
  await page.setInputFiles('input[type=file]', {
    name: 'kurser.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('vad som helst\n1;2\n'),
  });
  await expect(page.getByRole('alert')).toBeVisible();
});

test('each key figure says how it is worked out', async ({ page, enter }) => {
  await enter(people.manager, '/key-figures');
  await settled(page);
  const card = page.getByRole('region', { name: 'Förlängningsgrad', exact: true });
  await expect(card.getByTestId('renewal_rate')).toHaveText(/\d\s%/);
  await expect(card).toContainText(/\d\s% samma dag 2025/);
  await card.getByText('Så räknas det').click();
  await expect(card.locator('details p')).not.toBeEmpty();
  await page.getByLabel('Dela upp på').selectOption({ label: 'Säljare' });
  await expect(page.getByRole('rowheader', { name: 'Karin Öst' })).toBeVisible();
});
