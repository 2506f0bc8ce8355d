// The administrator sees who was refused; nobody else has the page.
import { expect, people, test } from '../support/test';

test('whoever guesses a password is seen by the administrator, with how often', async ({
  page,
  demo,
  enter,
}) => {
  await page.goto(demo.url);
  for (const guess of ['sommaren är kort', 'vintern är lång']) {
    await page.getByLabel('E-post').fill('ekonomi@demo.example');
    await page.getByLabel('Lösenord').fill(guess);
    await page.keyboard.press('Enter');
    await expect(page.getByText('E-posten eller lösenordet är fel.')).toBeVisible();
  }
  await enter(people.admin, '/settings/refusals');
  await expect(page.getByRole('link', { name: 'Nekade försök' })).toBeVisible();
  const line = page.getByRole('listitem').filter({ hasText: 'Fel e-post eller lösenord' });
  await expect(line.first()).toContainText('Per Strand från 127.0.0.1');
  await expect(line.first()).toContainText('2 gånger');
});

test('a manager has no such page', async ({ page, enter }) => {
  await enter(people.manager, '/settings/refusals');
  await expect(page.getByRole('link', { name: 'Nekade försök' })).toHaveCount(0);
  await expect(page.getByText('Nekade försök')).toHaveCount(0);
});
