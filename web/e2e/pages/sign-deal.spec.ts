import { NewDealPage } from '../support/newDealPage';
import { expect, figure, settled, test } from '../support/test';

test('the founding deal is signed, and the year counts down', async ({ page, enter }) => {
  await enter('Karin Öst', '/my-year');
  await settled(page);
  const before = figure(await page.getByTestId('remaining').locator('.hidden').first().innerText());

  await page.keyboard.press('n');
  const deal = new NewDealPage(page);
  await deal.makeCustomer('Grundexemplet AB');
  await deal.volume.fill('1,2 m');
  await expect(page.getByText('= 1 200 000 kr')).toBeVisible();
  await expect(deal.months).toHaveValue('12');

  await expect(page.getByTestId('channel')).toHaveText('Nyförsäljning');
  await expect(page.getByRole('row', { name: /Räknas nu/ })).toContainText('1 200 000');
  await expect(deal.after).toBeVisible();
  const after = figure(await deal.after.innerText());
  expect(after).toBe(before - 1_200_000);

  await deal.sign.click();
  await expect(
    page.getByRole('heading', { name: 'Grundexemplet AB är signerad' }).last(),
  ).toBeVisible();
  const left = page.getByTestId('remaining').locator('[aria-hidden]').first();
  await expect.poll(async () => figure(await left.innerText())).toBe(after);

  await page.getByRole('link', { name: 'Till mitt år' }).click();
  await settled(page);
  expect(figure(await page.getByTestId('remaining').locator('.hidden').first().innerText())).toBe(
    after,
  );
  await expect(page.getByRole('link', { name: /Grundexemplet AB/ })).toContainText('1 200 000');

  // The lens: all of it in the month of signing; as invoicing, a twelfth a month.
  await page.getByRole('link', { name: /Grundexemplet AB/ }).click();
  await settled(page);
  await page.getByText('Visa som tabell').click();
  const november = page.getByRole('row', { name: /nov 2026/ });
  await expect(november.getByRole('cell').nth(0)).toHaveText(/1,2\smkr/);
  await expect(november.getByRole('cell').nth(1)).toHaveText(/100\stkr/);
  const december = page.getByRole('row', { name: /dec 2026/ });
  await expect(december.getByRole('cell').nth(0)).toHaveText(/^0/);
  await expect(december.getByRole('cell').nth(1)).toHaveText(/100\stkr/);
});

test('what is wrong is said at its field, and nothing is signed', async ({ page, enter }) => {
  await enter('Karin Öst', '/deals/new');
  const deal = new NewDealPage(page);
  await deal.sign.click();
  await expect(page.getByText('Välj en kund.')).toBeVisible();
  await expect(page.getByText('Skriv volymen.')).toBeVisible();
  await expect(deal.customer).toBeFocused();

  await deal.chooseCustomer('Norrlands');
  await deal.volume.fill('mycket');
  await deal.sign.click();
  await expect(deal.volume).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/förstår vi inte som ett belopp/)).toBeVisible();

  await deal.volume.fill('500 000');
  await deal.months.fill('601');
  // The server's own sentence, at the field that it names.
  await expect(deal.months).toHaveAttribute('aria-invalid', 'true');
  await deal.months.fill('24');
  await expect(deal.months).not.toHaveAttribute('aria-invalid', 'true');

  await page.getByRole('button', { name: 'Dela med någon' }).click();
  await page.getByLabel('Andel, %').last().fill('20');
  await page
    .getByRole('combobox', { name: 'Säljare', exact: true })
    .last()
    .selectOption({ label: 'Eva Lund' });
  await expect(page.getByText(/Andelarna blir 70/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Dela lika' }).click();
  await expect(deal.after.first()).toBeVisible();
});

test('another channel is chosen with a reason, which the deal keeps', async ({ page, enter }) => {
  await enter('Karin Öst', '/deals/new');
  const deal = new NewDealPage(page);
  await deal.makeCustomer('Egen Kanal AB');
  await deal.volume.fill('100 000');
  await expect(page.getByTestId('channel')).toHaveText('Nyförsäljning');
  await page.getByRole('button', { name: 'Byt kanal' }).click();
  await page.getByLabel('Egen kanal').selectOption({ label: 'Vinn tillbaka' });
  await page.getByLabel('Varför den kanalen?').fill('Kund hos oss före 2019.');
  await expect(page.getByTestId('channel')).toHaveText('Vinn tillbaka');
  await deal.sign.click();
  await page.getByRole('link', { name: 'Visa affären' }).click();
  await expect(page.getByText(/Kund hos oss före 2019/)).toBeVisible();
  await expect(page.getByText(/Reglerna sa Nyförsäljning/)).toBeVisible();
});

test('a deal is signed with the keyboard alone', async ({ page, enter }) => {
  await enter('Karin Öst', '/my-year');
  await settled(page);
  await page.keyboard.press('n');
  const deal = new NewDealPage(page);
  await expect(deal.customer).toBeFocused();
  await page.keyboard.type('Tangentbordet AB');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(
    /Lägg till ”Tangentbordet AB”/,
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(deal.customer).toHaveValue('Tangentbordet AB');
  for (let tabs = 0; tabs < 8; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await deal.volume.evaluate((field) => field === document.activeElement)) break;
  }
  await expect(deal.volume).toBeFocused();
  await page.keyboard.type('250 tkr');
  await expect(deal.after).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: /Tangentbordet AB är signerad/ }).last(),
  ).toBeVisible();
});

test('a contract that ends is renewed on the same terms', async ({ page, enter }) => {
  await enter('Lena Holm', '/overview');
  await settled(page);
  await page
    .getByRole('link', { name: /^Förläng / })
    .first()
    .click();
  const deal = new NewDealPage(page);
  await expect(deal.customer).not.toHaveValue('');
  await expect(page.getByTestId('channel')).toHaveText('Förlängning');
});
