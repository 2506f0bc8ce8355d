// A deal that a story needs, signed over HTTP by whoever has come in on the page.
import type { Page } from '@playwright/test';

interface Known {
  csrf_token: string;
  user: { seller_id: string | null };
}

export class Office {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async read(path: string): Promise<any> {
    return (await this.page.request.get(`${this.url}/api/v1${path}`)).json();
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async make(path: string, data: unknown): Promise<any> {
    const me = (await this.read('/me')) as Known;
    const answer = await this.page.request.post(`${this.url}/api/v1${path}`, {
      data,
      headers: { 'X-CSRF-Token': me.csrf_token },
    });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  }

  async seller(name: string): Promise<{ id: string }> {
    const { items } = await this.read('/sellers?limit=1000');
    return items.find((one: { name: string }) => one.name === name);
  }

  async product(name: string): Promise<{ id: string }> {
    const { items } = await this.read('/products?limit=1000');
    return items.find((one: { name: string }) => one.name === name);
  }

  // Three years at 100 000 a year, with notice, for a customer of its own.
  async sign(customer: string, change: object = {}, line: object = {}) {
    const { id } = await this.make('/customers', { name: customer });
    return this.signWith(id, change, line);
  }

  async signWith(customerId: string, change: object = {}, line: object = {}) {
    const karin = await this.seller('Karin Öst');
    return this.make('/deals', {
      customer_id: customerId,
      signed_on: '2026-11-20',
      shares: [{ seller_id: karin.id, basis_points: 10_000 }],
      lines: [
        { volume_per_year: 10_000_000, term: 'fixed', months: 36, notice_months: 3, ...line },
      ],
      ...change,
    });
  }
}
