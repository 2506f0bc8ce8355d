import { expect, figure, people, settled, test } from '../support/test';

test('the year is followed up by channel, team, seller and month, each figure with its entries', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/overview');
  await page.getByRole('link', { name: 'Per kanal, team, säljare och månad' }).click();
  await settled(page);
  const tabs = page.getByRole('navigation', { name: 'Dela upp på' });
  const done = async () => {
    const cells = page.locator('table').first().locator('tbody tr td:nth-child(3)');
    const amounts = await cells.allTextContents();
    return amounts.map((text) => figure(text.split('.')[0]!)).reduce((sum, one) => sum + one, 0);
  };
  const whole = figure((await page.locator('tfoot td:nth-child(3)').textContent())!.split('.')[0]!);
  for (const key of ['Kanal', 'Team', 'Månad', 'Säljare']) {
    await tabs.getByRole('link', { name: key, exact: true }).click();
    await settled(page);
    // Rounded to whole kronor row by row.
    await expect.poll(async () => Math.abs((await done()) - whole)).toBeLessThan(12);
  }
  const karin = page.getByRole('row').filter({ hasText: 'Karin Öst' });
  const link = karin.getByRole('link', { name: /Klart/ });
  const shown = figure((await link.textContent())!.split('.')[0]!);
  await link.click();
  await expect
    .poll(async () => figure((await page.getByTestId('entries-sum').textContent())!))
    .toBe(shown);
});

test('an earlier day has its own figures, and a day that never was is told so', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/follow-up?by=month&on=2026-03-31');
  await settled(page);
  await expect(page.getByText(/^Läget 31 mars 2026/)).toBeVisible();
  const april = page.getByRole('row').filter({ hasText: 'apr 2026' });
  await expect(april.locator('td').nth(1)).toHaveText('0');
  await page.getByRole('textbox', { name: 'Läget den' }).fill('2026-02-30');
  await expect(page.getByText('Skriv en dag som har varit')).toBeVisible();
});

test('the year is drawn for all or for one of those followed up, and the lens shows it as invoicing', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/follow-up?by=team');
  await settled(page);
  const chart = page.getByRole('region', { name: 'Året månad för månad' });
  await chart.getByText('Visa som tabell').click();
  const signed = async () =>
    figure((await chart.locator('tbody tr').nth(5).locator('td').first().textContent())!);
  const all = await signed();
  await chart.getByLabel('Team').selectOption({ label: 'Syd' });
  await expect(page).toHaveURL(/of=/);
  await expect.poll(signed).toBeLessThan(all);
  const lens = chart.getByRole('button', { name: 'Visa som fakturering' });
  await expect(lens).toHaveAttribute(
    'title',
    /1 200 000 kr i volym samma dag.*100 000 kr i månaden/,
  );
  await lens.click();
  await expect(chart.getByText('Som fakturering').first()).toBeVisible();
  // Another division is of all again.
  await page.getByRole('link', { name: 'Kanal', exact: true }).click();
  await expect(page).not.toHaveURL(/of=/);
});
