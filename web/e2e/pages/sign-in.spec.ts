import { expect, settled, test } from '../support/test';

test.describe('the door', () => {
  test('says what is missing, at its field', async ({ page, demo }) => {
    await page.goto(demo.url);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await expect(page.getByLabel('E-post')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('E-post')).toBeFocused();
    await expect(page.getByText('Skriv din e-postadress.')).toBeVisible();
    await expect(page.getByText('Skriv ditt lösenord.')).toBeVisible();
  });

  test('tells a wrong password in a sentence, and lets the right one in', async ({
    page,
    demo,
  }) => {
    await page.goto(demo.url);
    await page.getByLabel('E-post').fill('karin@demo.example');
    await page.getByLabel('Lösenord').fill('gissning');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(/lösenord/i);
    await page.getByLabel('Lösenord').fill('demo-kvartett');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Hej Karin' })).toBeVisible();
  });

  test('stands in front of any page, which is still there when one has come in', async ({
    page,
    enter,
  }) => {
    await enter('Lena Holm', '/customers?status=active');
    await expect(page).toHaveURL(/\/customers\?status=active$/);
    await expect(page.getByRole('heading', { name: 'Kunder' })).toBeVisible();
  });

  test('is where one lands after going out', async ({ page, enter }) => {
    await enter('Karin Öst');
    await page.getByRole('button', { name: /Konto/ }).click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await expect(page.getByRole('button', { name: 'Logga in', exact: true })).toBeVisible();
    await page.goto('/my-year').catch(() => undefined);
    await expect(page.getByRole('button', { name: 'Logga in', exact: true })).toBeVisible();
  });

  test('speaks the language one chooses, and so does everything behind it', async ({
    page,
    enter,
  }) => {
    await enter('Per Strand', '/overview');
    await settled(page);
    await page.getByRole('button', { name: /Konto/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.getByRole('link', { name: 'Overview' }).first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.keyboard.press('Escape');
    await expect(page.getByText(/SEK\s[\d.,]+m/).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Four channels' })).toBeVisible();
    await page.getByRole('button', { name: /Account/ }).click();
    await page.getByRole('menuitemradio', { name: 'Svenska' }).click();
    await expect(page.getByRole('heading', { name: 'Fyra kanaler' })).toBeVisible();
  });
});
