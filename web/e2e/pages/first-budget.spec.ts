import { enterAsFounder, expect, settled, test } from '../support/test';

// Three sellers, two years: each customer bought last year and renewed, one left, one came this year.
const history = [
  'Avtalsnr;Kund;Säljare;Produkt;Avtalsdatum;Start;Slut;Årsvärde;Uppsägningstid',
  '1;Alfa Bygg AB;Anna Berg;Larm;2025-02-10;2025-03-01;2026-02-28;1 200 000;3',
  '2;Alfa Bygg AB;Anna Berg;Larm;2026-02-12;2026-03-01;2027-02-28;1 250 000;3',
  '3;Beta Frakt AB;Erik Lund;Service;2025-05-20;2025-06-01;2026-05-31;800 000;3',
  '4;Beta Frakt AB;Erik Lund;Service;2026-05-22;2026-06-01;2027-05-31;800 000;3',
  '5;Beta Frakt AB;Erik Lund;Larm;2026-09-03;2026-10-01;2027-09-30;300 000;3',
  '6;Gamma El AB;Sara Ek;Larm;2024-01-15;2024-02-01;2025-01-31;400 000;3',
  '7;Gamma El AB;Sara Ek;Larm;2026-08-14;2026-09-01;2027-08-31;450 000;3',
  '8;Delta Livs AB;Sara Ek;Service;2026-03-19;2026-04-01;2028-03-31;600 000;3',
].join('\r\n');

// What a sales manager does in November, from the deals of an Excel sheet on.
test('a history that was brought in becomes an approved budget', async ({ page, empty }) => {
  await enterAsFounder(page, empty.url);
  await page.getByRole('link', { name: 'Läs in en lista' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'avtal.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(history),
  });
  await page.getByRole('button', { name: 'Läs in 8 affärer' }).click();
  await page.getByRole('link', { name: 'Till översikten' }).click();
  await expect(page.getByRole('heading', { name: '2026 har inget mål än' })).toBeVisible();

  await page.goto(`${empty.url}/budget/2027`);
  await settled(page);
  await page.getByLabel('Hela målet').fill('5 m');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Använd förslaget' }).click();
  // Cross-sales and win-back are those of the last twelve months; renewal comes from the contracts.
  await expect(page.getByRole('textbox', { name: 'Merförsäljning' })).toHaveValue(/300\s000/);
  await expect(page.getByRole('textbox', { name: 'Vinn tillbaka' })).toHaveValue(/450\s000/);
  for (const channel of ['Förlängning', 'Merförsäljning', 'Vinn tillbaka', 'Nyförsäljning']) {
    await page.getByRole('button', { name: 'Fördela målet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kanal', { exact: true }).selectOption({ label: channel });
    await dialog.getByRole('button', { name: 'Använd fördelningen' }).click();
    await expect(dialog).toHaveCount(0);
  }
  await expect(page.getByRole('row', { name: /Täckning/ })).not.toContainText(/\b[0-9]{1,2}\s%/);
  await expect(page.getByText(/utkast · version 1 · sparat/)).toBeVisible();
  await page.getByRole('button', { name: 'Godkänn budgeten' }).click();
  await page.getByRole('button', { name: 'Godkänn', exact: true }).click();
  await expect(page.getByText(/godkänd · version 1/)).toBeVisible();
  await page.getByRole('link', { name: 'Målbrev' }).click();
  await expect(page.getByText('Anna Berg').first()).toBeVisible();
});
