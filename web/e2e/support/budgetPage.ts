// The budget's grid as a person at the keyboard meets it.
import type { Page } from '@playwright/test';
import { expect } from './test';

export class BudgetPage {
  constructor(readonly page: Page) {}

  // The first row of goals is the second of the grid; the names are its first column.
  cell(row: number, column: number) {
    return this.page.locator(
      `[role=grid] [aria-rowindex="${String(row + 1)}"] [aria-colindex="${String(column + 1)}"]`,
    );
  }

  row(name: string) {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  coverage() {
    return this.page.getByRole('region', { name: 'Täckning' });
  }

  async stand(row: number, column: number) {
    await this.cell(row, column).click();
    await expect(this.cell(row, column)).toHaveAttribute('aria-selected', 'true');
  }

  async type(row: number, column: number, text: string) {
    await this.stand(row, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  // How the proposal is reckoned: folded away once there are goals.
  async proposal() {
    const card = this.page.getByRole('region', { name: 'Förslag från avtalen' });
    await expect(card.getByRole('button', { name: 'Använd förslaget' })).toBeVisible();
    const folded = card.locator('details:not([open]) > summary');
    if ((await folded.count()) > 0) await folded.click();
    return card;
  }

  async saved() {
    await expect(this.page.getByRole('status').first()).toHaveText(/· sparat$/);
  }

  // As a spreadsheet leaves it: the same block in several kinds.
  async paste(kinds: Record<string, string>) {
    await this.page.evaluate((data) => {
      const clipboard = new DataTransfer();
      for (const [kind, text] of Object.entries(data)) clipboard.setData(kind, text);
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
    }, kinds);
  }
}
