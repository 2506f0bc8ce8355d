import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('the types are those of the contract; if not: npm run generate', async () => {
  const { contractTypes } = (await import(
    // @ts-expect-error A script without types.
    '../../scripts/contract-types.mjs'
  )) as { contractTypes: () => Promise<string> };
  const now = await readFile(new URL('./types.ts', import.meta.url), 'utf8');
  expect(now).toBe(await contractTypes());
}, 30_000);
