import { expect, it } from 'vitest';
import { csvText } from './csv';

it('quotes what must be quoted, and lets no text run as a formula', () => {
  expect(
    csvText(
      [
        ['Kund', 'Volym'],
        ['Berg; "Söner"', '1200,50'],
        ['=1+1', null],
      ],
      ';',
    ),
  ).toBe('\ufeffKund;Volym\r\n"Berg; ""Söner""";1200,50\r\n\'=1+1;\r\n');
});
