// The sales manager asks what happens if: today and then stand beside each other, and nothing is written.
import { expect, people, settled, test } from '../support/test';

test('what if every goal is raised by a tenth: a ready example, kept in the address, and removed again', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/budget/2026/try');
  await settled(page);
  await expect(page.getByText('ingenting sparas')).toBeVisible();
  await page.getByRole('button', { name: /^Alla kanaler: målet ändras/ }).click();
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
