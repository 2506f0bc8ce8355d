// Invoices that found the wrong contract, or none, are put right by one click, and one click takes that back.
import type { Page } from '@playwright/test';
import { Office } from '../support/sign';
import { enterAsFounder, expect, expectNoAxeFindings, settled, test } from '../support/test';

const voucher = (number: number, day: string, amount: string, object: string) =>
  `#VER A ${String(number)} ${day}\n{\n#TRANS 1510 {} ${amount}\n#TRANS 3041 {${object}} -${amount}\n}\n`;
const books =
  '#FLAGGA 0\n#PROGRAM "Provbok" 1.0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20260101 20261231\n' +
  '#DIM 8 "Kund"\n#KONTO 3041 "Konsulttjanster"\n#OBJEKT 8 "1" "Berg AB"\n#OBJEKT 8 "2" "Dal AB"\n' +
  voucher(1, '20260310', '90000', '8 "1"') +
  voucher(2, '20260411', '30000', '8 "2"') +
  voucher(3, '20260420', '500', '');

async function settle(page: Page, url: string): Promise<void> {
  await enterAsFounder(page, url);
  const office = new Office(page, url);
  const eva = await office.make('/sellers', { name: 'Eva Lund' });
  const service = await office.make('/products', { name: 'Service' });
  const licence = await office.make('/products', { name: 'Licens' });
  const berg = await office.make('/customers', { name: 'Berg AB' });
  await office.make('/customers', { name: 'Dal AB' });
  for (const product of [service, licence])
    await office.make('/deals', {
      customer_id: berg.id,
      signed_on: '2026-01-15',
      shares: [{ seller_id: eva.id, basis_points: 10_000 }],
      lines: [{ product_id: product.id, volume_per_year: 10_000_000, term: 'fixed', months: 12 }],
    });
  await page.goto(`${url}/imports`);
  await settled(page);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bok.se', mimeType: 'text/plain', buffer: Buffer.from(books) });
  await page.getByRole('button', { name: 'Läs in 3 belopp' }).click();
  await expect(page.getByText('3 belopp är inlästa.')).toBeVisible();
}

test('an invoice that two contracts share is given to one by a click, and back by Ctrl+Z', async ({
  page,
  empty,
}) => {
  await settle(page, empty.url);
  await page.goto(`${empty.url}/revenue/matching`);
  await settled(page);
  // What belongs to no contract, and its sum.
  await expect(page.getByTestId('not-matched')).toHaveText(/30\s500\skr/);
  await expect(page.locator('[data-testid^=amount-]')).toHaveCount(2);
  await expect(page.getByText('Kunden har inga avtal.')).toBeVisible();
  await expect(page.getByText('filen säger inte vems det är')).toBeVisible();

  await page.getByRole('radio', { name: 'Alla belopp' }).check();
  await expect(page).toHaveURL(/only=all/);
  const amount = page.locator('[data-testid^=amount-]').filter({ hasText: 'Berg AB' });
  await expect(amount).toContainText('Service');
  await expect(amount.getByText(/därav/)).toHaveCount(2);
  await expectNoAxeFindings(page, 'matching');
  await amount.getByRole('button', { name: /hör till Service/ }).click();
  await expect(page.getByRole('status').first()).toContainText('Service');
  await expect(amount.getByText(/därav/)).toHaveCount(0);
  await expect(amount).toContainText('för hand');
  await expect(amount.getByRole('button', { name: /hör till Service/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await amount.getByRole('button', { name: /hör inte till något avtal/ }).click();
  await expect(page.getByTestId('not-matched')).toHaveText(/120\s500\skr/);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('not-matched')).toHaveText(/30\s500\skr/);
  await expect(amount).toContainText('för hand');
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByText('Ångrat.')).toBeVisible();
  await expect(amount.getByText(/därav/)).toHaveCount(2);

  for (const width of [360, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, String(width)).toBeLessThanOrEqual(0);
  }
});

test('from the estimates that missed most one opens the deal, and its invoices', async ({
  page,
  enter,
}) => {
  await enter('Lena Holm', '/accuracy');
  await settled(page);
  const worst = page.getByRole('region', { name: 'Längst från skattningen' }).getByRole('listitem');
  const customer = await worst.first().getByRole('link').first().innerText();
  await worst.first().getByRole('link', { name: 'Fakturor på avtalet' }).click();
  await settled(page);
  await expect(page.getByText(`Det som hör till avtalet med ${customer}`)).toBeVisible();
  const amounts = page.locator('[data-testid^=amount-]');
  expect(await amounts.count()).toBeGreaterThan(0);
  await expect(amounts.first()).toContainText(customer);
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await expect(page.getByTestId('not-matched')).toBeVisible();
});

test('whoever may only look sees what matched how, and has nothing to press', async ({
  page,
  enter,
}) => {
  await enter('Per Strand', '/revenue/matching?only=all');
  await settled(page);
  await expect(page.locator('[data-testid^=amount-]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /hör till/ })).toHaveCount(0);
});
