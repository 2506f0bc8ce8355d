// What happens to a deal after it is signed, and that one sees what it does to the volume before it is done.
import { DealPage } from '../support/dealPage';
import { Office } from '../support/sign';
import { expect, expectNoAxeFindings, figure, people, settled, test } from '../support/test';

test('a deal is corrected: what was wrong is taken back, and it all shows in its story', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager);
  const office = new Office(page, demo.url);
  const signed = await office.sign('Rättelsen AB');
  await page.goto(`${demo.url}/deals/${signed.id}`);
  await settled(page);
  const deal = new DealPage(page);
  await expect(deal.chapters()).toHaveText(['Signerad']);
  await page.getByRole('link', { name: 'Rätta' }).click();
  await expect(page.getByRole('button', { name: 'Spara rättelsen' })).toBeDisabled();

  await page.getByLabel('Volym per år').fill('120 000');
  await expect(deal.afterTotal).toHaveText(/360\s000\skr/);
  await expect(page.getByText('återförs · nyförsäljning')).toBeVisible();
  await expectNoAxeFindings(page, 'a correction being typed');
  await page.getByLabel('Varför rättas den?').fill('Fel i offerten');
  await page.getByRole('button', { name: 'Spara rättelsen' }).click();

  await expect(deal.chapters()).toHaveText(['Rättad', 'Signerad']);
  await expect(deal.story).toContainText('”Fel i offerten”');
  await expect(deal.story).toContainText('Lena Holm');
  await expect(deal.story.getByText(/Volymen ändrades med \+60\s000\skr/)).toBeVisible();
  await deal.story.getByText('3 poster återförda, 3 nya poster').click();
  await expect(deal.story.getByText(/återför post/).first()).toBeVisible();
  await expect(deal.standing.getByRole('listitem')).toHaveCount(3);
  await expect(deal.standing.getByRole('listitem').first()).toContainText(/120\s000/);
  await expectNoAxeFindings(page, 'the story of a deal');
});

test('someone was there first: the correction is not saved over hers', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager);
  const office = new Office(page, demo.url);
  const signed = await office.sign('Samtidigt AB');
  await page.goto(`${demo.url}/deals/${signed.id}/correct`);
  await settled(page);
  await page.getByLabel('Volym per år').fill('90 000');
  await office.make(`/deals/${signed.id}/termination`, { on: '2027-11-19' });
  await page.getByRole('button', { name: 'Spara rättelsen' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'Hämta affären som den är nu' }).click();
  await expect(page.getByLabel('Volym per år')).toHaveValue(/100\s000/);
});

test('a customer leaves, and stays after all: the volume goes and comes back', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager);
  const signed = await new Office(page, demo.url).sign('Uppsagda AB');
  await page.goto(`${demo.url}/deals/${signed.id}`);
  await settled(page);
  const deal = new DealPage(page);
  await expect(deal.standing.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Uppsägning' }).click();
  await deal.dialog.getByRole('textbox', { name: 'Sista dagen' }).fill('2027-11-19');
  await expect(deal.afterTotal).toHaveText(/100\s000\skr/);
  await expectNoAxeFindings(page, 'a termination');
  await deal.dialog.getByRole('button', { name: 'Säg upp' }).click();
  await expect(deal.dialog).toHaveCount(0);
  await expect(deal.chapters()).toHaveText(['Uppsagd', 'Signerad']);
  await expect(deal.standing.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText(/uppsagd till 19 nov 2027/)).toBeVisible();

  await page.getByRole('button', { name: 'Ta tillbaka uppsägningen' }).click();
  await expect(deal.afterTotal).toHaveText(/300\s000\skr/);
  await deal.dialog.getByRole('button', { name: 'Ta tillbaka uppsägningen' }).click();
  await expect(deal.standing.getByRole('listitem')).toHaveCount(3);
  await expect(deal.chapters()).toHaveText(['Uppsägningen togs tillbaka', 'Uppsagd', 'Signerad']);
});

test('a deal that was a mistake is voided, with a reason, and counts for nothing', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager);
  const signed = await new Office(page, demo.url).sign('Misstaget AB');
  await page.goto(`${demo.url}/deals/${signed.id}`);
  await settled(page);
  const deal = new DealPage(page);
  await page.getByRole('button', { name: 'Makulera' }).click();
  await expect(deal.afterTotal).toHaveText(/^0\skr/);
  await deal.dialog.getByRole('button', { name: 'Makulera' }).click();
  await expect(deal.dialog.getByText('Skriv varför.')).toBeVisible();
  await deal.dialog.getByLabel('Varför makuleras den?').fill('Registrerad två gånger');
  await deal.dialog.getByRole('button', { name: 'Makulera' }).click();
  await expect(page.getByText('Makulerad. Affären räknas inte')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rätta' })).toHaveCount(0);
  await expect(deal.standing).toContainText('Inga poster gäller');
  await page.getByRole('link', { name: 'Misstaget AB' }).click();
  await expect(page.getByText('Prospekt')).toBeVisible();
});

test('a seller corrects what she entered and nothing else', async ({ page, enter, demo }) => {
  await enter(people.seller, '/deals');
  const office = new Office(page, demo.url);
  const hers = await office.sign('Karins egen AB');
  await page.goto(`${demo.url}/deals/${hers.id}`);
  await expect(page.getByRole('link', { name: 'Rätta' })).toBeVisible();
  // A colleague's, of which she has a share.
  const karin = await office.seller('Karin Öst');
  const { items } = await office.read('/deals?to=2026-06-30&limit=1000');
  const shared = (items as { id: string; shares: { seller_id: string }[] }[]).find(
    (one) => one.shares[0]!.seller_id !== karin.id,
  );
  await page.goto(`${demo.url}/deals/${shared!.id}`);
  await settled(page);
  await expect(page.getByRole('link', { name: 'Rätta' })).toHaveCount(0);
});

test('a contract in euro shows what it is worth at the rate one types', async ({ page, enter }) => {
  await enter(people.seller, '/deals/new');
  await page.getByRole('combobox', { name: 'Kund' }).fill('Eurokunden');
  await page.getByRole('option', { name: /Lägg till/ }).click();
  await page.getByText('Valuta och externt id').click();
  await page.getByLabel('Valuta', { exact: true }).selectOption('EUR');
  await page.getByLabel('Volym per år').fill('10 000');
  await page.getByLabel(/Kurs, EUR/).fill('11,50');
  await expect(page.getByTestId('after')).toBeVisible();
  await expect(page.getByRole('row', { name: /Räknas nu/ })).toContainText(/115\s000/);
  await page.getByRole('button', { name: 'Signera affären' }).click();
  await page.getByRole('link', { name: 'Visa affären' }).click();
  await expect(page.getByText('Skrivet i EUR, kurs 11,5')).toBeVisible();
});

test('overlay credit stands beside a year and not in it', async ({ page, enter, demo }) => {
  await enter(people.seller, '/my-year');
  await settled(page);
  const before = figure(await page.getByTestId('remaining').innerText());
  const office = new Office(page, demo.url);
  const karin = await office.seller('Karin Öst');
  await page.context().clearCookies();
  await enter(people.manager);
  const eva = await office.seller('Eva Lund');
  await office.sign('Hjälpsamma AB', {
    shares: [{ seller_id: eva.id, basis_points: 10_000 }],
    overlays: [{ seller_id: karin.id, basis_points: 5_000 }],
  });
  await page.context().clearCookies();
  await enter(people.seller, '/my-year');
  await settled(page);
  const card = page.getByRole('region', { name: 'Överlagd kredit' });
  await expect(card).toContainText('Nyförsäljning');
  await expect(card).toContainText(/50\s000/);
  expect(figure(await page.getByTestId('remaining').innerText())).toBe(before);
});
