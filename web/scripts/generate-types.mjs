// Writes src/wire/types.ts from the contract. A test fails when the two have drifted apart.
import { writeFile } from 'node:fs/promises';
import { contractTypes } from './contract-types.mjs';

await writeFile(new URL('../src/wire/types.ts', import.meta.url), await contractTypes());
