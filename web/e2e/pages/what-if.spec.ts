// The sales manager asks what happens if: today and then stand beside each other, and nothing is written.
import { expect, people, settled, test } from '../support/test';

test('what if every goal is raised by a tenth: a ready example, kept in the address, and removed again', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/budget/2026/try');
  await settled(page);
  await expect(page.getByText('ingenting sparas')).toBeVisible();
  await page.getByRole('button', { name: /^Alla mål höjs 10/ }).click();
  const total = page.getByRole('region', { name: 'Totalt: i dag och då' });
  const goal = total.getByRole('row', { name: /^Mål/ });
  await expect(goal.getByRole('cell').nth(2)).toHaveText(/^\+/);
  await page.reload();
  await expect(goal.getByRole('cell').nth(2)).toHaveText(/^\+/);

  await page.getByRole('button', { name: 'Lägg till' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Affär stängs' }).check();
  await dialog.getByLabel('Belopp').fill('1m');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await expect(
    total
      .getByRole('row', { name: /^Signerat/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText(/^\+1.000.000$/);

  for (let left = 2; left > 0; --left)
    await page
      .getByRole('button', { name: /^Ta bort: / })
      .first()
      .click();
  await expect(page.getByText('Vad vill du pröva?')).toBeVisible();
});

test('what if a contract is lost: what it would have brought later is gone, and an impossible day is said in its place', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/budget/2027/try');
  await settled(page);
  await page.getByRole('button', { name: 'Lägg till' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Avtal' }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  const total = page.getByRole('region', { name: 'Totalt: i dag och då' });
  const landing = total.getByRole('row', { name: /^(Landar|Prognos)/ });
  await expect(landing.getByRole('cell').nth(2)).toHaveText(/^−/);

  // The same contract lost before it was signed.
  const url = new URL(page.url());
  const [kind, line] = url.searchParams.get('if')!.split('~');
  url.searchParams.set('if', [kind, line, '2019-01-01'].join('~'));
  await page.goto(url.href);
  await expect(page.getByRole('listitem').filter({ hasText: 'Vi tappar' })).toContainText(
    'Avtalet',
  );
  await expect(total).toHaveCount(0);
});
