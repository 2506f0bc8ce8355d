import { expect, settled, test } from '../support/test';

test('a list keeps its filters in the address', async ({ page, enter }) => {
  await enter('Lena Holm', '/deals');
  await settled(page);
  await page.getByLabel('Kanal').selectOption({ label: 'Vinn tillbaka' });
  await expect(page).toHaveURL(/channel=win_back/);
  await expect(page.locator('tbody tr').first()).toContainText('Vinn tillbaka');
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Kanal')).toHaveValue('win_back');
  await expect(page.locator('tbody')).not.toContainText('Nyförsäljning');

  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByText('Ingen affär passar urvalet')).toBeVisible();
  await page.getByRole('button', { name: 'Rensa urvalet' }).click();
  await expect(page.locator('tbody tr').first()).toBeVisible();
  await expect(page).toHaveURL(/\/deals$/);
});

test('the list comes as a file for Excel', async ({ page, enter }) => {
  await enter('Lena Holm', '/deals?channel=win_back');
  await settled(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta som CSV' }).click();
  expect((await download).suggestedFilename()).toBe('kvartett-affarer-2026-11-23.csv');
});

test('keys lead everywhere, and a question mark tells which', async ({ page, enter }) => {
  await enter('Lena Holm', '/overview');
  await settled(page);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { name: 'Affärer' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('g');
  await expect(page).toHaveURL(/q=g/);
  await page.getByRole('heading', { name: 'Affärer' }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what is not there, and what is not yours, look the same', async ({ page, enter }) => {
  await enter('Karin Öst', '/deals/aaaaaaaaaaaaaaaaaaaaaaaaaa');
  await expect(page.getByRole('heading', { name: 'Här finns ingenting' }).last()).toBeVisible();
  await page.goto(new URL('/ingenstans', page.url()).href);
  await expect(page.getByRole('heading', { name: 'Här finns ingenting' }).last()).toBeVisible();
});

test('a chart is read with the arrow keys', async ({ page, enter }) => {
  await enter('Lena Holm', '/overview');
  await settled(page);
  const chart = page.getByRole('slider', { name: 'Årets kurva' });
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', /^jan 2026: Signerat /);
  await page.keyboard.press('ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuetext', /^feb 2026: Signerat /);
});
