// A server whose disk is full: said at the top of every page, and no longer when there is room.
import { expect, test } from '../support/test';

test('a full disk is told calmly, everything can be read, and it passes by itself', async ({
  page,
  enter,
}) => {
  let isFull = true;
  await page.route('**/readyz', (route) =>
    isFull ? route.fulfill({ status: 503, json: {} }) : route.continue(),
  );
  await enter('Karin Öst', '/my-year');
  await expect(page.getByTestId('read-only')).toContainText('Servern kan inte spara');
  await page.getByRole('link', { name: 'Affärer' }).first().click();
  await expect(page.getByTestId('read-only')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  isFull = false;
  await expect(page.getByTestId('read-only')).toBeHidden({ timeout: 15_000 });
});
