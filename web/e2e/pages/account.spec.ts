// One's own account, and coming in by a link: what a person does, in the browser.
import type { Page } from '@playwright/test';
import { phoneCode } from '../http/support/phone';
import { founder, startEmpty, today } from '../support/server';
import { enterAsFounder, expect, expectNoAxeFindings, settled, test } from '../support/test';

const invited = { email: 'ny@tomt.example', name: 'Nya Nilsson', password: 'tre gröna hattar' };

async function invite(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Bjud in' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-post').fill(email);
  await dialog.getByLabel('Roll').selectOption('manager');
  await dialog.getByRole('button', { name: 'Skapa länken' }).click();
  const link = await dialog.getByLabel('Länken').inputValue();
  await dialog.getByRole('button', { name: 'Klart' }).click();
  return link;
}

async function signIn(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('E-post').fill(email);
  await page.getByLabel('Lösenord').fill(password);
  await page.keyboard.press('Enter');
}

test('an administrator invites by a link, and whoever opens it is in', async ({
  page,
  empty,
  browser,
}) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/settings/people`);
  const link = await invite(page, invited.email);
  await expect(page.getByRole('heading', { name: 'Inbjudna' })).toBeVisible();
  await expectNoAxeFindings(page, 'people');

  const other = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'Välkommen till Tomt AB' })).toBeVisible();
  await expect(other.getByLabel('E-post')).toHaveValue(invited.email);
  await expectNoAxeFindings(other, 'invitation');
  await other.getByRole('button', { name: 'Gå med i Tomt AB' }).click();
  await expect(other.getByLabel('Ditt namn')).toHaveAttribute('aria-invalid', 'true');
  await other.getByLabel('Ditt namn').fill(invited.name);
  await other.getByLabel('Välj ett lösenord').fill(invited.password);
  await other.getByRole('button', { name: 'Gå med i Tomt AB' }).click();
  await expect(
    other.getByRole('button', { name: `Konto och utseende: ${invited.name}` }),
  ).toBeVisible();
  await expect(other).toHaveURL(/\/overview$/);

  await other.goto('about:blank');
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'Inbjudan går inte att använda' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('cell', { name: `${invited.name} ${invited.email}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Inbjudna' })).toHaveCount(0);
});

test('somebody with an account says yes to a second company, and goes between them', async ({
  page,
  browser,
}) => {
  const other = 'chef@annat.example';
  const server = await startEmpty([
    { name: 'Tomt AB', admin: founder.email },
    { name: 'Annat AB', admin: other },
  ]);
  await signIn(page, server.url, other, founder.password);
  await expect(page.getByRole('button', { name: /^Konto och utseende/ })).toBeVisible();
  await page.goto(`${server.url}/settings/people`);
  const link = await invite(page, founder.email);

  const hers = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await hers.goto(link);
  await expect(hers.getByText('Du har redan ett konto')).toBeVisible();
  await hers.getByLabel('Ditt lösenord').fill(founder.password);
  await hers.getByRole('button', { name: 'Gå med i Annat AB' }).click();
  await expect(hers.getByLabel('Nytt lösenord')).toHaveAttribute('aria-invalid', 'true');
  await hers.getByLabel('Nytt lösenord').fill('sex svarta hattar');
  await expectNoAxeFindings(hers, 'a second company');
  await hers.getByRole('button', { name: 'Gå med i Annat AB' }).click();
  await expect(hers).toHaveURL(/\/overview$/);

  const menu = hers.getByRole('button', { name: /^Konto och utseende/ });
  await menu.click();
  await expect(hers.getByText('Säljchef · Annat AB')).toBeVisible();
  await hers.getByRole('menuitemradio', { name: 'Tomt AB' }).click();
  await expect(hers.getByText('Administratör · Tomt AB')).toBeVisible();
  await hers.reload();
  await menu.click();
  await expect(hers.getByRole('menuitemradio', { name: 'Tomt AB' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await page.reload();
  await page.getByRole('button', { name: `Ändra ${founder.email}` }).click();
  await expect(page.getByLabel('E-post')).toBeDisabled();
  await server.stop();
});

test('a forgotten password is chosen anew by a link', async ({ page, empty, browser }) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/settings/people`);
  const link = await invite(page, invited.email);
  const other = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await other.goto(link);
  await other.getByLabel('Ditt namn').fill(invited.name);
  await other.getByLabel('Välj ett lösenord').fill(invited.password);
  await other.getByRole('button', { name: 'Gå med i Tomt AB' }).click();
  await expect(other).toHaveURL(/\/overview$/);

  await page.reload();
  await page.getByRole('button', { name: `Ändra ${invited.name}` }).click();
  await page.getByRole('button', { name: 'Länk till nytt lösenord' }).click();
  const reset = await page.getByLabel('Länk till nytt lösenord').inputValue();
  await other.goto(reset);
  await other.getByLabel('Nytt lösenord').fill('fyra blå hattar');
  await other.getByRole('button', { name: 'Byt lösenord' }).click();
  await expect(other.getByRole('heading', { name: 'Lösenordet är bytt' })).toBeVisible();
  await other.getByRole('link', { name: 'Till inloggningen' }).click();
  await other.getByLabel('E-post').fill(invited.email);
  await other.getByLabel('Lösenord').fill('fyra blå hattar');
  await other.keyboard.press('Enter');
  await expect(
    other.getByRole('button', { name: `Konto och utseende: ${invited.name}` }),
  ).toBeVisible();
});

test('a code at sign-in is set up with a picture, asked for at the door, and turned off', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  await page.getByRole('button', { name: /^Konto/ }).click();
  await page.getByRole('menuitem', { name: 'Mitt konto' }).click();
  await settled(page);
  await expectNoAxeFindings(page, 'account');
  await page.getByRole('button', { name: 'Ställ in' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lösenordet du har nu').fill('gissning');
  await dialog.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(dialog.getByText('Det är inte ditt lösenord.')).toBeVisible();
  await dialog.getByLabel('Lösenordet du har nu').fill(founder.password);
  await dialog.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(dialog.getByRole('img', { name: /kodappen/ })).toBeVisible();
  const key = (await dialog.getByTestId('code-key').innerText()).replaceAll(' ', '');
  await expectNoAxeFindings(page, 'the picture');
  await dialog.getByLabel('Skriv koden som appen visar').fill(phoneCode(key, today, -1));
  await dialog.getByRole('button', { name: 'Slå på' }).click();
  await expect(dialog.getByTestId('recovery-codes').getByRole('listitem')).toHaveCount(10);
  const spare = await dialog
    .getByTestId('recovery-codes')
    .getByRole('listitem')
    .first()
    .innerText();
  await dialog.getByRole('button', { name: 'Jag har sparat dem' }).click();
  await expect(page.getByText('10 reservkoder kvar')).toBeVisible();

  await page.getByRole('button', { name: 'Logga ut överallt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Logga ut överallt' }).click();
  await signIn(page, empty.url, founder.email, founder.password);
  await expect(page.getByRole('heading', { name: 'Koden från din telefon' })).toBeVisible();
  await expectNoAxeFindings(page, 'the code at the door');
  await page.getByLabel('Kod').fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Kod')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Kod').fill(phoneCode(key, today));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Konto och utseende/ })).toBeVisible();

  await page.goto(`${empty.url}/account`);
  await page.getByRole('button', { name: 'Stäng av' }).click();
  await dialog.getByLabel('Lösenordet du har nu').fill(founder.password);
  await dialog.getByLabel('Kod från telefonen').fill(spare);
  await dialog.getByRole('button', { name: 'Stäng av' }).click();
  await expect(page.getByText('Av', { exact: true })).toBeVisible();
});

test('a company that wants a code lets nobody past without one', async ({ page, empty }) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/settings/company`);
  await page.getByLabel('Kräv kod vid inloggning').check();
  await page.getByRole('button', { name: 'Spara' }).first().click();
  await expect(page.getByText('Sparat')).toBeVisible();
  await page.getByRole('button', { name: /^Konto/ }).click();
  await page.getByRole('menuitem', { name: 'Logga ut' }).click();
  await signIn(page, empty.url, founder.email, founder.password);
  await expect(page.getByRole('heading', { name: 'Ställ in din kod' })).toBeVisible();
  await page.goto(`${empty.url}/deals`);
  await expect(page.getByRole('heading', { name: 'Ställ in din kod' })).toBeVisible();
  await page.getByLabel('Lösenordet du har nu').fill(founder.password);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  const key = (await page.getByTestId('code-key').innerText()).replaceAll(' ', '');
  await page.getByLabel('Skriv koden som appen visar').fill(phoneCode(key, today));
  await page.getByRole('button', { name: 'Slå på' }).click();
  await page.getByRole('button', { name: 'Jag har sparat dem' }).click();
  await expect(page.getByRole('heading', { name: 'Affärer', exact: true })).toBeVisible();
});

test('a token for a program is shown once, tells what it may, and is taken away', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/account`);
  await page.getByRole('button', { name: 'Ny nyckel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad den är till för').fill('Kassan');
  await dialog.getByRole('button', { name: 'Skapa nyckeln' }).click();
  const secret = await dialog.getByLabel('Nyckeln').inputValue();
  expect(secret).toMatch(/^[\w-]{43}$/);
  await page.keyboard.press('Escape');
  const row = page.getByRole('listitem').filter({ hasText: 'Kassan' });
  await expect(row).toContainText('bara läsa');
  await expect(row).toContainText('aldrig använd');
  const authorization = { authorization: `Bearer ${secret}` };
  const asked = await fetch(`${empty.url}/api/v1/deals`, { headers: authorization });
  expect(asked.status).toBe(200);
  await page.reload();
  await expect(row).toContainText('använd 23 nov');
  await row.getByRole('button', { name: 'Ta bort Kassan' }).click();
  await dialog.getByRole('button', { name: 'Ta bort' }).click();
  await expect(page.getByText('Inga nycklar')).toBeVisible();
});

test('the password is changed by whoever knows it', async ({ page, empty }) => {
  await enterAsFounder(page, empty.url);
  await page.goto(`${empty.url}/account`);
  await page.getByLabel('Lösenordet du har nu').fill('gissning');
  await page.getByLabel('Nytt lösenord').fill('fem gula hattar');
  await page.getByRole('button', { name: 'Byt lösenord' }).click();
  await expect(page.getByText('Det är inte ditt lösenord.')).toBeVisible();
  await page.getByLabel('Lösenordet du har nu').fill(founder.password);
  await page.getByRole('button', { name: 'Byt lösenord' }).click();
  await expect(page.getByText('Lösenordet är bytt.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'den här' })).toBeVisible();
});
