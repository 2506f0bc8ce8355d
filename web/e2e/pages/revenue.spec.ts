import type { Page } from '@playwright/test';
import { Office } from '../support/sign';
import { enterAsFounder, expect, expectNoAxeFindings, settled, test } from '../support/test';

const voucher = (number: number, day: string, amount: string, objects = '') =>
  `#VER A ${String(number)} ${day}\n{\n#TRANS 1510 {} ${amount}\n#TRANS 3041 {${objects}} -${amount}\n}\n`;
const books =
  '#FLAGGA 0\n#PROGRAM "Provbok" 1.0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20260101 20261231\n' +
  '#DIM 8 "Kund"\n#KONTO 3041 "Konsulttjanster"\n#OBJEKT 8 "22" "Berg & Dal AB"\n' +
  voucher(1, '20260310', '120000', '8 "22"') +
  voucher(2, '20260411', '30000');
const sumOfYear =
  '#FLAGGA 0\n#PROGRAM "Provbok" 1.0\n#FORMAT PC8\n#SIETYP 1\n#RAR 0 20250101 20251231\n' +
  '#KONTO 3041 "Konsulttjanster"\n#RES 0 3041 -1200000.00\n';

const choose = (page: Page, name: string, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function bringIn(page: Page, url: string, name: string, text: string) {
  await page.goto(`${url}/imports`);
  await settled(page);
  await choose(page, name, text);
}

async function expectAccessible(page: Page, where: string) {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNoAxeFindings(page, `${where}, ${theme}`);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${where} at ${String(width)}`).toBeLessThanOrEqual(0);
  }
}

test('a newcomer drops the books, sees what they say, and assigns what nobody answers for', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  const office = new Office(page, empty.url);
  await office.make('/sellers', { name: 'Eva Lund', is_kam: true });
  await page.getByRole('link', { name: 'Omsättning' }).first().click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Ingen omsättning än' })).toBeVisible();
  await expectAccessible(page, 'no revenue');

  await page.getByRole('link', { name: 'Läs in en fil' }).click();
  await settled(page);
  await choose(page, 'bok.se', books);
  await expect(page.getByText('Bokföring från Provbok 1.0')).toBeVisible();
  await expect(page.getByText('En ny kund')).toBeVisible();
  await expect(page.getByRole('row', { name: /^mars 2026/ })).toContainText(/120\s000/);
  await expect(page.getByRole('row', { name: /^Ej fördelat/ })).toContainText(/150\s000/);
  await expect(page.getByRole('row', { name: /^3041/ })).toContainText('Ja');
  await expectAccessible(page, 'books before they are in');

  // Whose it is, is not to be read: then all of it is of no customer; and back, by the keyboard.
  const customer = page.getByRole('group', { name: 'Vad i bokföringen anger kunden?' });
  await customer.getByLabel('Ingen').check();
  await expect(page.getByRole('row', { name: /^Utan kund/ })).toContainText(/150\s000/);
  await expect(customer.getByLabel('Ingen')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('row', { name: /^Utan kund/ })).toContainText(/30\s000/);
  await page.getByRole('button', { name: 'Läs in 2 belopp' }).click();
  await expect(page.getByText('2 belopp är inlästa.')).toBeVisible();

  await page.getByRole('link', { name: 'Till omsättningen' }).click();
  await settled(page);
  await expect(page.getByTestId('revenue-total')).toContainText(/150\s000/);
  await expect(page.getByText('summan stämmer med bokföringen')).toBeVisible();
  const kams = page.getByRole('region', { name: 'Per KAM' });
  await expect(kams.getByRole('row', { name: /^Ej fördelat/ })).toContainText(/150\s000/);
  await expect(kams.getByRole('row', { name: /^Totalt/ })).toContainText(/150\s000/);
  await expectAccessible(page, 'revenue');

  await page.getByRole('button', { name: 'Sätt ansvarig för Berg & Dal AB' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByLabel('Ansvarig')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Ansvarig').selectOption({ label: 'Eva Lund' });
  await expectNoAxeFindings(page, 'who answers for it');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(kams.getByRole('row', { name: /^Eva Lund/ })).toContainText(/120\s000/);
  await expect(kams.getByRole('row', { name: /^Ej fördelat/ })).toContainText(/30\s000/);

  // What is behind: the amounts, with the same sum.
  await kams
    .getByRole('row', { name: /^Ej fördelat/ })
    .getByRole('link')
    .click();
  await settled(page);
  await expect(page.getByTestId('amounts-sum')).toHaveText(/30\s000\skr/);
  await expect(page.getByRole('row', { name: /verifikation A 2/ })).toBeVisible();
  await expect(page.getByLabel('KAM')).toHaveValue('not_assigned');
  await expectAccessible(page, 'amounts');
  await page.getByLabel('KAM').selectOption({ label: 'Eva Lund' });
  await expect(page.getByTestId('amounts-sum')).toHaveText(/120\s000\skr/);
  await page.getByLabel('Månad').selectOption({ label: 'apr 2026' });
  await expect(page.getByText('Inga belopp här')).toBeVisible();
});

test('what must be answered is asked first and holds the button; an import is undone', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  await bringIn(page, empty.url, 'år.se', sumOfYear);
  const button = page.getByRole('button', { name: /^Läs in/ });
  await expect(button).toBeDisabled();
  await expect(page.getByText('Svara på frågan ovan')).toBeVisible();
  await expectAccessible(page, 'a question');
  await page.getByLabel('Jämnt över månaderna').check();
  await expect(button).toBeEnabled();
  await expect(page.getByText('Svara på frågan ovan')).toHaveCount(0);
  await button.click();
  await expect(page.getByText('12 belopp är inlästa.')).toBeVisible();
  await page.getByRole('link', { name: 'Till omsättningen' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Omsättning 2025' })).toBeVisible();
  await expect(page.getByTestId('revenue-total')).toContainText(/1\s200\s000/);

  await page.goto(`${empty.url}/imports`);
  await expect(page.getByRole('row', { name: /år.se/ })).toContainText('12 belopp');
  await page.getByRole('button', { name: 'Ångra inläsningen av år.se' }).click();
  await expect(page.getByRole('dialog')).toContainText('12 belopp tas tillbaka');
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }).click();
  await expect(page.getByRole('row', { name: /år.se/ })).toContainText('ångrad');
});

test('a customer shows its revenue and is handed over from a day; what was before stays', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  const office = new Office(page, empty.url);
  const anna = await office.make('/sellers', { name: 'Anna Ek' });
  await office.make('/sellers', { name: 'Bo Al' });
  const { id } = await office.make('/customers', {
    name: 'Berg & Dal AB',
    owner_seller_id: anna.id,
  });
  await bringIn(page, empty.url, 'bok.se', books);
  await page.getByRole('button', { name: 'Läs in 2 belopp' }).click();
  await expect(page.getByText('2 belopp är inlästa.')).toBeVisible();

  await page.goto(`${empty.url}/customers/${String(id)}`);
  await settled(page);
  await expect(page.getByRole('region', { name: 'Omsättning 2026' })).toContainText(/120\s000/);
  await page.getByRole('button', { name: 'Ändra' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Ansvarar från och med')).toHaveCount(0);
  await dialog.getByLabel('Ansvarig').selectOption({ label: 'Bo Al' });
  await expect(dialog.getByLabel('Ansvarar från och med', { exact: true })).toHaveValue(
    '2026-11-23',
  );
  await dialog.getByLabel('Ansvarar från och med', { exact: true }).fill('2026-04-01');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/till och med 31 mars 2026/)).toBeVisible();
  await expectAccessible(page, 'a customer with revenue');

  await page.goto(`${empty.url}/revenue`);
  const kams = page.getByRole('region', { name: 'Per KAM' });
  await expect(kams.getByRole('row', { name: /^Anna Ek/ })).toContainText(/120\s000/);
});

test('the books of another company are told apart by its number', async ({ page, empty }) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/settings/company`);
  await settled(page);
  await page.getByLabel('Organisationsnummer').fill('556036-0793');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Sparat')).toBeVisible();
  await bringIn(
    page,
    empty.url,
    'fel.se',
    books.replace('#SIETYP 4', '#SIETYP 4\n#ORGNR 556999-9999'),
  );
  await expect(page.getByText('Filen gäller företaget 5569999999')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Läs in/ })).toHaveCount(0);
});
