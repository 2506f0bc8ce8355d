import { Office } from '../support/sign';
import { enterAsFounder, expect, expectNoAxeFindings, settled, test } from '../support/test';

test('a KAM is chosen, her customer is asked, and the score is noted in place and taken back', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  const office = new Office(page, empty.url);
  await page.goto(`${empty.url}/kam`);
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Ingen är KAM än' })).toBeVisible();
  await expectNoAxeFindings(page, 'no KAM');

  const eva = await office.make('/sellers', { name: 'Eva Lund', is_kam: true });
  await page.goto(`${empty.url}/kam/${eva.id}`);
  await settled(page);
  await expect(page.getByText('Äger inga kunder')).toBeVisible();
  await expect(page.getByText('Ingen omsättning att jämföra med än.')).toBeVisible();
  await expect(page.getByText('Inga svar på skalan 0–10 det senaste året.')).toBeVisible();

  const berg = await office.make('/customers', {
    name: 'Berg & Dal AB',
    owner_seller_id: eva.id,
  });
  await office.make('/deals', {
    customer_id: berg.id,
    signed_on: '2026-01-15',
    shares: [{ seller_id: eva.id, basis_points: 10_000 }],
    lines: [{ volume_per_year: 24_000_000, term: 'fixed', months: 24 }],
  });
  await page.goto(`${empty.url}/kam`);
  await settled(page);
  await page.getByRole('link', { name: /Eva Lund/ }).click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Eva Lunds kunder' })).toBeVisible();
  await expect(page.getByText('Ingen kund behöver ett samtal just nu.')).toBeVisible();
  await page.getByText('1 kund har aldrig fått frågan hur nöjd den är').click();
  const all = page.getByRole('region', { name: 'Alla kunder' });
  await expect(all.getByText(/240\s000/)).toBeVisible();
  await expect(all.getByText('aldrig frågad')).toBeVisible();

  // What is not on the scale is told in its field; another scale is converted where one sees it.
  await all.getByRole('button', { name: 'Notera betyg för Berg & Dal AB' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Betyg').fill('12');
  await dialog.getByRole('button', { name: 'Spara betyget' }).click();
  await expect(dialog.getByText('Ange ett betyg på skalan 0–10.')).toBeVisible();
  await dialog.getByLabel('Skala').selectOption({ label: '1–5' });
  await dialog.getByLabel('Betyg').fill('2,2');
  await expect(dialog.getByText('Blir 3,0 av 10.', { exact: false })).toBeVisible();
  await dialog.getByLabel('Vem svarade').fill('Inköp');
  await dialog.getByLabel('Kommentar').fill('Lång väntan');
  await expectNoAxeFindings(page, 'a score');
  await dialog.getByRole('button', { name: 'Spara betyget' }).click();
  await expect(dialog).toHaveCount(0);

  const first = page.getByRole('region', { name: 'Ring först' });
  await expect(first.getByText('Nöjdheten är 3,0 av 10, den 2026-11-23.')).toBeVisible();
  await expect(all.getByText(/^3,0 av 10/)).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expectNoAxeFindings(page, `the page, ${theme}`);
  }
  for (const width of [360, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, String(width)).toBeLessThanOrEqual(0);
  }

  // On the customer's own page it stands too.
  await first.getByRole('link', { name: 'Berg & Dal AB' }).click();
  await settled(page);
  const card = page.getByRole('region', { name: 'Nöjdhet' });
  await expect(card.getByText(/^3,0 av 10/)).toBeVisible();
  await expectNoAxeFindings(page, 'the customer');
  await card.getByRole('link', { name: 'Eva Lunds kunder' }).click();
  await settled(page);

  await first.getByRole('button', { name: 'Notera betyg för Berg & Dal AB' }).click();
  await expect(dialog.getByText('gavs som 2,2 på 1–5 · Inköp')).toBeVisible();
  await dialog.getByRole('button', { name: /^Ta tillbaka svaret/ }).click();
  await dialog.getByRole('button', { name: 'Ja, ta tillbaka' }).click();
  await expect(dialog.getByText('Lång väntan')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(all.getByText('aldrig frågad')).toBeVisible();
});

test('a list of scores asks for its scale, is brought in, shows at the customer and is undone', async ({
  page,
  empty,
}) => {
  await enterAsFounder(page, empty.url);
  const office = new Office(page, empty.url);
  const eva = await office.make('/sellers', { name: 'Eva Lund', is_kam: true });
  await office.make('/customers', { name: 'Berg & Dal AB', owner_seller_id: eva.id });
  await page.goto(`${empty.url}/imports`);
  await settled(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'betyg.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Kund;Betyg;Datum;Kommentar\nBerg & Dal AB;4;2026-03-10;Bra\nOkänd AB;5;2026-03-11;\n',
    ),
  });
  await expect(page.getByText('Lista med nöjdhetsbetyg')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Läs in/ })).toBeDisabled();
  await expectNoAxeFindings(page, 'a scale to say');
  await page.getByLabel('På vilken skala är svaren givna?').selectOption({ label: '1–5' });
  await expect(page.getByRole('row', { name: /^Berg & Dal AB/ })).toContainText('7,5');
  await expect(page.getByText('Okänd AB')).toBeVisible();
  await expectNoAxeFindings(page, 'scores before they are in');
  await page.getByRole('button', { name: 'Läs in ett betyg' }).click();
  await expect(page.getByText('Ett betyg är inläst.')).toBeVisible();
  await page.getByRole('link', { name: 'Till KAM' }).click();
  await settled(page);
  await page.getByRole('link', { name: /Eva Lund/ }).click();
  await settled(page);
  const all = page.getByRole('region', { name: 'Alla kunder' });
  await expect(all.getByText(/^7,5 av 10/)).toBeVisible();

  await page.goto(`${empty.url}/imports`);
  await settled(page);
  await expect(page.getByRole('row', { name: /betyg.csv/ })).toContainText('1 betyg');
  await page.getByRole('button', { name: 'Ångra inläsningen av betyg.csv' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 betyg tas tillbaka.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ångra inläsningen' }).click();
  await expect(page.getByRole('row', { name: /betyg.csv/ })).toContainText('ångrad');
  await page.goto(`${empty.url}/kam/${eva.id}`);
  await settled(page);
  await expect(all.getByText('aldrig frågad')).toBeVisible();
});
