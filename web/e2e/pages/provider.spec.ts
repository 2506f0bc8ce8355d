// Signing in with the account one has at the company already.
import type { Page } from '@playwright/test';
import { phoneCode } from '../http/support/phone';
import { IdentityProvider } from '../support/provider';
import { founder, freePort, startEmpty, type Server } from '../support/server';
import { enterAsFounder, expect, expectNoAxeFindings, test as base } from '../support/test';

interface House {
  server: Server;
  provider: IdentityProvider;
}

const test = base.extend<{ house: House }>({
  house: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const port = await freePort();
      const home = `http://127.0.0.1:${String(port)}`;
      const provider = await IdentityProvider.open({ home });
      const companies = [{ name: 'Tomt AB', admin: founder.email }];
      // By the machine's clock: what the provider says is of now.
      const server = await startEmpty(companies, provider.options, { port, clock: [] });
      await use({ server, provider });
      await server.stop();
      provider.close();
    },
    { timeout: 60_000 },
  ],
});

const byIntra = (page: Page) => page.getByRole('button', { name: 'Logga in med Intra' });

test('one press, and she is where she was going; her account tells it and lets her out of it', async ({
  page,
  house: { server, provider },
}) => {
  provider.add({ sub: '1', name: 'Greta Grundare', email: founder.email, email_verified: true });
  await page.goto(`${server.url}/customers?status=active`);
  await expect(byIntra(page)).toBeVisible();
  await expectNoAxeFindings(page, 'the door');
  await byIntra(page).click();
  await page.getByRole('link', { name: 'Greta Grundare' }).click();
  await expect(page).toHaveURL(`${server.url}/customers?status=active`);
  await expect(page.getByRole('heading', { name: 'Kunder' })).toBeVisible();

  await page.goto(`${server.url}/account`);
  await expect(page.getByText('Kopplat', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Inloggning med Intra' })).toBeVisible();
  await expectNoAxeFindings(page, 'the account');
  await page.getByRole('button', { name: 'Koppla från' }).click();
  await page.getByRole('dialog').getByLabel('Lösenordet du har nu').fill(founder.password);
  await page.getByRole('dialog').getByRole('button', { name: 'Koppla från' }).click();
  await expect(page.getByText('Inte kopplat')).toBeVisible();
});

test('somebody unknown, and somebody who turns back, are told so calmly, and nothing is left in the address', async ({
  page,
  house: { server, provider },
}) => {
  provider.add({ sub: '2', name: 'Okänd', email: 'okand@tomt.example', email_verified: true });
  await page.goto(server.url);
  await byIntra(page).click();
  await page.getByRole('link', { name: 'Okänd' }).click();
  await expect(page.getByRole('heading', { name: 'Du är inte inloggad' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(
    'Ingen i Kvartett har adressen okand@tomt.example',
  );
  await expect(page).toHaveURL(`${server.url}/signed-in`);
  await expectNoAxeFindings(page, 'not in');
  await page.getByRole('link', { name: 'Till inloggningen' }).click();

  provider.accounts.clear();
  await page.context().clearCookies();
  await byIntra(page).click();
  await page.getByRole('link', { name: 'Avbryt' }).click();
  await expect(page.getByRole('alert')).toContainText('Du blev inte inloggad hos Intra');
  await page.getByRole('link', { name: 'Till inloggningen' }).click();
  await expect(page.getByLabel('Lösenord')).toBeVisible();
});

test('an invitation is accepted with it, with no password; one is chosen when the provider has told who she is', async ({
  page,
  house: { server, provider },
}) => {
  provider.add({ sub: '3', name: 'Nya Nora', email: 'nora@tomt.example', email_verified: true });
  await enterAsFounder(page, server.url);
  const me = (await (await page.request.get(`${server.url}/api/v1/me`)).json()) as {
    csrf_token: string;
  };
  const made = await page.request.post(`${server.url}/api/v1/invitations`, {
    headers: { 'x-csrf-token': me.csrf_token },
    data: { email: 'nora@tomt.example', role: 'viewer' },
  });
  const { path } = (await made.json()) as { path: string };
  await page.context().clearCookies();
  await page.goto(server.url + path);
  await page.getByRole('button', { name: 'Gå med via Intra' }).click();
  await page.getByRole('link', { name: 'Nya Nora' }).click();
  await expect(page.getByRole('button', { name: 'Konto och utseende: Nya Nora' })).toBeVisible();

  // Later, from another day's session: it takes showing Intra who she is.
  await page.context().clearCookies();
  await page.goto(`${server.url}/account`);
  await byIntra(page).click();
  await page.getByRole('link', { name: 'Nya Nora' }).click();
  await page.getByRole('button', { name: 'Visa det hos Intra' }).first().click();
  await page.getByRole('link', { name: 'Nya Nora' }).click();
  await page.getByLabel('Nytt lösenord').fill('tio gröna stolar');
  await page.getByRole('button', { name: 'Välj lösenord' }).click();
  await expect(page.getByLabel('Lösenordet du har nu')).toBeVisible();
});

test('the code of her phone is asked for when the provider has told who she is', async ({
  page,
  house: { server, provider },
}) => {
  provider.add({ sub: '4', name: 'Greta Grundare', email: founder.email, email_verified: true });
  await enterAsFounder(page, server.url);
  const me = (await (await page.request.get(`${server.url}/api/v1/me`)).json()) as {
    csrf_token: string;
  };
  const post = async (to: string, data: object) =>
    (
      await page.request.post(`${server.url}/api/v1/account/${to}`, {
        headers: { 'x-csrf-token': me.csrf_token },
        data,
      })
    ).json();
  const { key } = (await post('second-factor', { current_password: founder.password })) as {
    key: string;
  };
  const { recovery_codes } = (await post('second-factor/confirmation', {
    totp: phoneCode(key, Date.now()),
  })) as { recovery_codes: string[] };
  await page.context().clearCookies();
  await page.goto(server.url);
  await byIntra(page).click();
  await page.getByRole('link', { name: 'Greta Grundare' }).click();
  await page.getByLabel('Kod', { exact: true }).fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Koden är fel, eller redan använd')).toBeVisible();
  await page.getByLabel('Kod', { exact: true }).fill(recovery_codes[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Konto och utseende/ })).toBeVisible();
});
