// A signed deal's page, and what one does there, in the words of who uses it.
import type { Page } from '@playwright/test';

export class DealPage {
  constructor(readonly page: Page) {}

  get story() {
    return this.page.getByRole('region', { name: 'Affärens historia' });
  }
  get standing() {
    return this.page.getByRole('region', { name: 'Det som gäller nu' });
  }
  get afterTotal() {
    return this.page.getByTestId('after-total');
  }
  get dialog() {
    return this.page.getByRole('dialog');
  }

  // What has happened to it, the latest first.
  chapters() {
    return this.story.locator('h3');
  }
}
