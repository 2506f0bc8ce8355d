// A manager who leads one team: she is invited to it, and then the team is the whole company to her.
import type { Page } from '@playwright/test';
import { Office } from '../support/sign';
import { enterAsFounder, expect, expectNoAxeFindings, settled, test } from '../support/test';

const lena = { email: 'lena@tomt.example', name: 'Lena Väst', password: 'tre gröna hattar' };

// Sweden with the west, where Gothenburg is, and the south; a seller in each, with a deal.
async function settle(office: Office) {
  const team = async (name: string, parent_id: string | null): Promise<string> =>
    (await office.make('/teams', { name, parent_id })).id;
  const sweden = await team('Sverige', null);
  const west = await team('Väst', sweden);
  const gothenburg = await team('Göteborg', west);
  const south = await team('Syd', sweden);
  const sold = async (name: string, team_id: string, kronor: number): Promise<string> => {
    const seller = await office.make('/sellers', { name, team_id });
    const customer = await office.make('/customers', { name: `Kund till ${name}` });
    const signed = await office.make('/deals', {
      customer_id: customer.id,
      signed_on: '2026-11-20',
      shares: [{ seller_id: seller.id, basis_points: 10_000 }],
      lines: [{ volume_per_year: kronor * 100, term: 'one_off' }],
    });
    return signed.id;
  };
  return {
    west,
    majas: await sold('Maja Berg', gothenburg, 300_000),
    veras: await sold('Vera Dal', west, 200_000),
    stens: await sold('Sten Ek', south, 900_000),
  };
}

async function invite(page: Page, team: string): Promise<string> {
  await page.getByRole('button', { name: 'Bjud in' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-post').fill(lena.email);
  await dialog.getByLabel('Roll').selectOption('manager');
  await dialog.getByLabel('Chef för').selectOption(team);
  await expect(dialog.getByText('Ser och ändrar bara teamet')).toBeVisible();
  await expectNoAxeFindings(page, 'inviting who leads a team');
  await dialog.getByRole('button', { name: 'Skapa länken' }).click();
  const link = await dialog.getByLabel('Länken').inputValue();
  await dialog.getByRole('button', { name: 'Klart' }).click();
  return link;
}

test('who leads a team follows up her sellers, and the other teams are not there for her', async ({
  page,
  empty,
  browser,
}) => {
  await enterAsFounder(page, empty.url);
  const { west, majas, stens } = await settle(new Office(page, empty.url));
  await page.goto(`${empty.url}/settings/people`);
  await settled(page);
  const link = await invite(page, west);
  await expect(page.getByText('Säljchef · Väst')).toBeVisible();
  await expectNoAxeFindings(page, 'people with a tree of teams');

  const hers = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await hers.goto(link);
  await hers.getByLabel('Ditt namn').fill(lena.name);
  await hers.getByLabel('Välj ett lösenord').fill(lena.password);
  await hers.getByRole('button', { name: 'Gå med i Tomt AB' }).click();
  await expect(hers.getByRole('heading', { level: 1, name: 'Väst' })).toBeVisible();
  await settled(hers);
  await expect(hers.getByText('Kund till Maja Berg')).toBeVisible();
  await expect(hers.getByText('Kund till Sten Ek')).toHaveCount(0);
  await expect(hers.getByRole('link', { name: 'Budget' })).toHaveCount(0);
  await expectNoAxeFindings(hers, 'her overview');

  await hers.getByRole('link', { name: 'Per kanal, team, säljare och månad' }).click();
  await settled(hers);
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Väst, uppföljning 2026');
  await expect(hers.locator('tbody th').filter({ hasText: 'Maja Berg' })).toBeVisible();
  await expect(hers.locator('tbody th').filter({ hasText: 'Sten Ek' })).toHaveCount(0);
  await expect(hers.locator('tfoot').first()).toContainText('500 000');
  await hers.getByRole('link', { name: 'Team', exact: true }).click();
  await settled(hers);
  const rows = hers.locator('table').first().locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(/Väst.*500\s000/);
  await expect(rows.nth(1)).toContainText(/Göteborg.*300\s000/);

  // She may open and change what her team has sold; the south's deal is as one that never was.
  await hers.goto(`${empty.url}/deals/${majas}`);
  await settled(hers);
  await expect(hers.getByRole('heading', { level: 1 })).toContainText('Kund till Maja Berg');
  const told = async (id: string) => {
    await hers.goto(`${empty.url}/deals/${id}`);
    await settled(hers);
    return hers.locator('main').innerText();
  };
  const nothing = await told('0'.repeat(26));
  expect(await told(stens)).toBe(nothing);
  await hers.goto(`${empty.url}/deals`);
  await settled(hers);
  await expect(hers.getByLabel('Säljare').locator('option')).toHaveCount(3); // all, and hers
  await hers.goto(`${empty.url}/settings/audit`);
  await expect(hers.getByText('Här finns ingenting').first()).toBeVisible();
});
