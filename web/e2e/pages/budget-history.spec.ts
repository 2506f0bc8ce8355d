// November in a company with a history: next year first, each figure with its list, an earlier year to start
// from, and letters to sign when it is decided.
import { BudgetPage } from '../support/budgetPage';
import { expect, figure, people, settled, test } from '../support/test';

interface Proposal {
  renewal: {
    already_dated: { amount: number };
    expiring: { lines: number; volume_per_year: number };
  };
  cross_sell: { amount: number };
  win_back: { amount: number };
}

test('in November the budget is next year’s, and each figure of its proposal opens its list', async ({
  page,
  enter,
  demo,
}) => {
  await enter(people.manager, '/budget');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Budget 2027');
  await settled(page);
  const known = (await (
    await page.request.get(`${demo.url}/api/v1/budgets/2027/proposal`)
  ).json()) as Proposal;
  const proposal = await new BudgetPage(page).proposal();
  const sum = page.getByTestId('entries-sum');
  const kronor = (minor: number) => Math.round(minor / 100);
  for (const [link, amount] of [
    [proposal.getByRole('link', { name: /ligger redan på året/ }), known.renewal.already_dated],
    [proposal.getByRole('link', { name: /^Som / }).first(), known.cross_sell],
    [proposal.getByRole('link', { name: /^Som / }).last(), known.win_back],
  ] as const) {
    await link.click();
    await expect.poll(async () => figure((await sum.textContent())!)).toBe(kronor(amount.amount));
    await page.goBack();
  }
  await proposal.getByRole('link', { name: /avtalsrader går ut/ }).click();
  await expect(page.getByRole('radio', { name: /^hela 2027/ })).toBeChecked();
  await expect
    .poll(async () => figure((await page.getByText(/^Summa: /).textContent())!))
    .toBe(kronor(known.renewal.expiring.volume_per_year));
  await page.getByRole('radio', { name: /^90 dagar/ }).check();
  await expect(page.getByRole('radio', { name: /^hela/ })).toHaveCount(0);

  // The running year is a choice away, and leads back.
  await page.goto(`${demo.url}/budget/2026`);
  await settled(page);
  await page.getByRole('link', { name: 'Planera 2027' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Budget 2027');
});

test('an earlier year is seen by seller and month, and becomes the starting point, once', async ({
  page,
  enter,
}) => {
  await enter(people.manager, '/budget/2027');
  await settled(page);
  const total = await page.getByLabel('Hela målet').inputValue();
  await page.getByRole('link', { name: 'Tidigare år, per säljare och månad' }).click();
  // The last year that is over; the running one is a choice.
  await expect(page.getByLabel('År', { exact: true })).toHaveValue('2025');
  const sellers = page.getByRole('group', { name: '2025 per säljare' });
  const karin = sellers.getByRole('row', { name: /^Karin Öst/ });
  const renewals = figure((await karin.getByRole('link').first().textContent())!);
  await karin.getByRole('link').first().click();
  await expect
    .poll(async () => figure((await page.getByTestId('entries-sum').textContent())!))
    .toBe(renewals);
  await page.goBack();
  await expect(page.getByLabel('År', { exact: true })).toHaveValue('2025');
  const months = page.getByRole('group', { name: '2025 per månad' });
  await expect(months.getByRole('row')).toHaveCount(13);

  await page.getByRole('button', { name: 'Utgå från 2025' }).click();
  const budget = new BudgetPage(page);
  const notice = page.getByRole('status').filter({ hasText: 'Budgeten utgår nu från 2025' });
  await expect(notice).toBeVisible();
  await expect(budget.row('Karin Öst')).toContainText(
    new RegExp(renewals.toLocaleString('sv-SE').replace(/\s/g, '.')),
  );
  await budget.saved();
  await notice.getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByLabel('Hela målet')).toHaveValue(total);
  await page.reload();
  await settled(page);
  await expect(notice).toHaveCount(0);
});

test('a company without a history is told what to type, and what to read in', async ({
  page,
  empty,
}) => {
  await page.goto(empty.url);
  await page.getByLabel('E-post').fill('grundare@tomt.example');
  await page.getByLabel('Lösenord').fill('ett-langt-losenord');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Konto och utseende/ })).toBeVisible();
  await page.goto(`${empty.url}/budget/2027/earlier`);
  await expect(page.getByRole('heading', { name: 'Ingen historik ännu' })).toBeVisible();
  await page.getByRole('link', { name: 'Skriv budgeten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Budget 2027');
});

test('the goal letters are a sheet each when they are printed', async ({ page, enter }) => {
  await enter(people.manager, '/budget/2026/letters');
  await settled(page);
  const letters = page.getByRole('article');
  const count = await letters.count();
  expect(count).toBeGreaterThan(5);
  const karin = page.getByRole('article', { name: 'Karin Öst' });
  const goal = figure((await karin.locator('header b').textContent())!);
  expect(figure((await karin.locator('tfoot td').last().textContent())!)).toBe(goal);
  await expect(karin.getByText('Datum och underskrift')).toBeVisible();
  const asked = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        window.print = () => {
          resolve(true);
        };
      }),
  );
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  expect(await asked).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(count);
});
