// On a phone where the line comes and goes: the app opens, and a deal that is signed is sent once.
import { NewDealPage } from '../support/newDealPage';
import { expect, settled, test } from '../support/test';

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 }, hasTouch: true });

test('a deal signed without contact waits on the phone, and is sent once', async ({
  page,
  enter,
  context,
  demo,
}) => {
  // The app and what a deal is made of come to the phone when she has had what she came for.
  const known = page.waitForResponse((answer) => answer.url().includes('/customers?limit=1000'));
  await enter('Karin Öst', '/my-year');
  await settled(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await known;
  await page.waitForTimeout(2_500); // it is written down now and then

  await context.setOffline(true);
  await page.goto(`${demo.url}/deals/new`);
  const deal = new NewDealPage(page);
  await deal.customer.fill('Norrlands');
  await page
    .getByRole('option', { name: /^Norrlands .*/ })
    .first()
    .click();
  await deal.volume.fill('350 000');
  await expect(page.getByText(/Signera ändå/)).toBeVisible();
  await deal.sign.click();
  await expect(page.getByRole('heading', { name: /är sparad här/ }).last()).toBeVisible();
  await expect(page.getByTestId('waiting')).toContainText('En affär väntar på att skickas');

  // The app is closed and opened again, still without contact: it waits on.
  await page.reload();
  await expect(page.getByTestId('waiting')).toContainText('350 000');

  const before = await signedToNorrlands();
  await context.setOffline(false);
  await expect(page.getByText(/är skickad och räknas/)).toBeVisible();
  await expect(page.getByTestId('waiting')).toHaveCount(0);
  expect(await signedToNorrlands()).toBe(before + 1);
  await page.reload();
  await settled(page);
  expect(await signedToNorrlands()).toBe(before + 1);

  async function signedToNorrlands(): Promise<number> {
    const answer = await context.request.get(`${demo.url}/api/v1/deals?q=Norrlands&limit=1000`);
    return ((await answer.json()) as { items: unknown[] }).items.length;
  }
});

test('what the server refuses when it is sent is told, and can be put right', async ({
  page,
  enter,
  context,
}) => {
  await enter('Karin Öst', '/deals/new');
  const deal = new NewDealPage(page);
  await deal.chooseCustomer('Norrlands');
  await deal.volume.fill('90 000');
  await deal.months.fill('601'); // more than a contract may have; only the server says so
  await expect(deal.months).toHaveAttribute('aria-invalid', 'true');
  await context.setOffline(true);
  await deal.sign.click();
  await expect(page.getByRole('heading', { name: /är sparad här/ }).last()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Kunde inte signeras')).toBeVisible();
  await page.getByRole('link', { name: 'Rätta' }).click();
  await expect(deal.customer).toHaveValue(/Norrlands/);
  await deal.months.fill('12');
  await deal.sign.click();
  await expect(page.getByRole('heading', { name: /är signerad/ }).last()).toBeVisible();
  await expect(page.getByText('Kunde inte signeras')).toHaveCount(0);
});

test('a new customer is named without contact, and added with her deal', async ({
  page,
  enter,
  context,
  demo,
}) => {
  await enter('Karin Öst', '/deals/new');
  const deal = new NewDealPage(page);
  await expect(deal.customer).toBeVisible();
  await context.setOffline(true);
  await deal.makeCustomer('Parkeringen AB');
  await deal.volume.fill('120 000');
  await expect(page.getByText(/Signera ändå/)).toBeVisible();
  await deal.sign.click();
  await expect(
    page.getByRole('heading', { name: 'Parkeringen AB är sparad här' }).last(),
  ).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Parkeringen AB är skickad och räknas.')).toBeVisible();
  const found = await context.request.get(`${demo.url}/api/v1/customers?q=Parkeringen`);
  expect(((await found.json()) as { items: unknown[] }).items).toHaveLength(1);
});
