// The page where a deal is signed, in the words of who uses it.
import { expect, type Page } from '@playwright/test';

export class NewDealPage {
  constructor(readonly page: Page) {}

  get customer() {
    return this.page.getByRole('combobox', { name: 'Kund' });
  }
  get volume() {
    return this.page.getByLabel('Volym per år');
  }
  get months() {
    return this.page.getByLabel('Antal månader');
  }
  get after() {
    return this.page.getByTestId('after');
  }
  get sign() {
    return this.page.getByRole('button', { name: 'Signera affären' });
  }

  async chooseCustomer(name: string) {
    await this.customer.fill(name);
    const choice = this.page.getByRole('option', { name }).first();
    await expect(choice).toBeVisible();
    await choice.click();
  }

  async makeCustomer(name: string) {
    await this.customer.fill(name);
    await this.page.getByRole('option', { name: `Lägg till ”${name}” som ny kund` }).click();
    await expect(this.customer).toHaveValue(name);
  }
}
