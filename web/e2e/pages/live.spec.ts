// What one person signs moves the pages that others have open.
import { Office } from '../support/sign';
import { expect, settled, test } from '../support/test';

test('a deal that somebody signs moves the open page of everybody else', async ({
  page,
  enter,
  demo,
  browser,
}) => {
  const lenas = await browser.newPage();
  await lenas.goto(demo.url);
  await lenas.getByRole('button', { name: /Lena Holm/ }).click();
  await settled(lenas);
  await enter('Karin Öst', '/my-year');
  await settled(page);

  // Nobody touches either page: Lena signs a deal in Karin's name by another program.
  const line = { volume_per_year: 120_000_000, term: 'one_off', months: null, notice_months: null };
  await new Office(lenas, demo.url).sign('Rör sig AB', { signed_on: '2026-11-23' }, line);
  await expect(page.getByRole('link', { name: /Rör sig AB/ }).first()).toBeVisible();
  await expect(lenas.getByRole('link', { name: /Rör sig AB/ }).first()).toBeVisible();
  await lenas.close();
});

test('who loses contact is told so calmly, and it is over when the server is back', async ({
  page,
  enter,
  context,
}) => {
  await enter('Lena Holm', '/overview');
  await settled(page);
  await context.setOffline(true);
  // A line that is open stays open when the browser is told to go offline: it is looked at anew.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(/Ingen kontakt med servern sedan \d\d:\d\d/)).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
  await context.setOffline(false);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(/Ingen kontakt med servern/)).toHaveCount(0);
});
