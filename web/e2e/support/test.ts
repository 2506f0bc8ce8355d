// What every spec begins with: the demo for each worker, an empty company for each test, and somebody at the door.
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page, type Request } from '@playwright/test';
import { founder, startDemo, startEmpty, type Server } from './server';

export const people = {
  manager: 'Lena Holm',
  seller: 'Karin Öst',
  viewer: 'Per Strand',
  admin: 'Anna Dahl',
};

interface Tests {
  enter: (person: string, path?: string) => Promise<void>;
  empty: Server;
}

export const test = base.extend<Tests, { demo: Server }>({
  page: async ({ page }, provide) => {
    asksOf(page);
    await provide(page);
  },
  demo: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startDemo();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  empty: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startEmpty();
      await use(server);
      await server.stop();
    },
    { timeout: 60_000 },
  ],
  // Steps in as one of the demo's people, and stands on a page.
  enter: async ({ page, demo }, provide) => {
    await provide(async (person, path = '/') => {
      await page.goto(demo.url + path);
      await page.getByRole('button', { name: new RegExp(`^\\S*\\s*${person}`) }).click();
      await expect(
        page.getByRole('button', { name: `Konto och utseende: ${person}` }),
      ).toBeVisible();
    });
  },
});

export { expect };

// Comes in as the administrator of a company that was just made.
export async function enterAsFounder(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('E-post').fill(founder.email);
  await page.getByLabel('Lösenord').fill(founder.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Konto och utseende/ })).toBeVisible();
}

// Everything that has come, and nothing that is still shimmering.
export async function settled(page: Page): Promise<void> {
  const asks = asksOf(page);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('[class*=skeleton]')).toHaveCount(0);
  await expect(async () => {
    const { begun } = asks;
    await page.waitForTimeout(calmMs);
    expect([[...asks.waiting].map((one) => one.url()), asks.begun]).toEqual([[], begun]);
  }).toPass({ intervals: [0], timeout: 10_000 });
}

const calmMs = 300;

// What a page asks the server for. The network of a page is never silent: its stream of events stays open.
interface Asks {
  waiting: Set<Request>;
  begun: number;
}
const asksByPage = new WeakMap<Page, Asks>();

function asksOf(page: Page): Asks {
  const known = asksByPage.get(page);
  if (known) return known;
  const asks: Asks = { waiting: new Set(), begun: 0 };
  asksByPage.set(page, asks);
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    asks.waiting.add(request);
    asks.begun += 1;
  });
  const end = (request: Request) => asks.waiting.delete(request);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return asks;
}

export async function expectNoAxeFindings(
  page: Page,
  where: string,
  notAsked: string[] = [],
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Where a menu ends, an unseen element takes the focus and hands it on at once. axe cannot know.
    .exclude('[data-base-ui-focus-guard]')

    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(notAsked)
    .analyze();
  const found = violations.map(
    (one) => `${one.id}: ${one.help}\n  ${one.nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found, where).toEqual([]);
}

// `2 742 000` and `SEK 2,742,000` are both 2742000.
export function figure(text: string): number {
  return Number(text.replace(/\D/g, ''));
}
