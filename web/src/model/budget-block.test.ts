import { describe, expect, it } from 'vitest';
import { readBlock, writeBlock } from './budget-block';
import { readEntry } from './budget-entry';

const sek = { code: 'SEK', decimals: 2 };
const read = (text: string, was: number | null = null) => readEntry(text, was, sek);

describe('what is typed in a cell', () => {
  it.each([
    ['1,2m', 120_000_000],
    ['1.2m', 120_000_000],
    ['350 tkr', 35_000_000],
    ['4 200 000', 420_000_000],
    ['4,200,000', 420_000_000],
    ['0', 0],
  ])('%s is an amount', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  it.each(['', '  ', '-', '–'])('“%s” is empty, which is not zero', (text) => {
    expect(read(text, 500)).toBeNull();
  });

  it.each([
    ['+5 %', 420_000_000, 441_000_000],
    ['-2,5%', 420_000_000, 409_500_000],
    ['−10 %', 420_000_000, 378_000_000],
    ['+5%', 433_333_300, 455_000_000],
    ['+200k', 420_000_000, 440_000_000],
    ['-200 tkr', 420_000_000, 400_000_000],
    ['+1m', null, 100_000_000],
  ])('%s changes what is there', (text, was, is) => {
    expect(read(text, was)).toBe(is);
  });

  it.each(['tio', '+5 %', '5%', '1.2.3', '+', '-1'])('%s of nothing stays to be mended', (text) => {
    expect(read(text)).toEqual({ wrong: text });
  });
});

describe('a block from a spreadsheet', () => {
  it('reads Swedish and English numbers in text', () => {
    expect(readBlock('', '1\u00a0200,50\t2 000\r\n\t300\r\n', sek)).toEqual([
      [120_050, 200_000],
      [null, 30_000],
    ]);
    expect(readBlock('', '1,200.50\t2,000\n', sek)).toEqual([[120_050, 200_000]]);
  });

  it('lets the clear numbers of a block decide for the doubtful ones', () => {
    expect(readBlock('', '1,200\t12.5', sek)).toEqual([[120_000, 1_250]]);
    expect(readBlock('', '1,250\t12,5', sek)).toEqual([[125, 1_250]]);
    expect(readBlock('', '1.250\t12,5', sek)).toEqual([[125_000, 1_250]]);
  });

  it('reads a table from Excel, with its headings and names left out', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head>
<body><table border=0><!--StartFragment--><col width=87>
<tr height=20><td>Säljare</td><td>Förlängning</td><td>Nyförsäljning</td></tr>
<tr><td class=xl65>Karin &Ouml;st</td><td class=xl66 align=right>1&nbsp;200&nbsp;000</td><td></td></tr>
<tr><td>Jon</td><td align=right x:num="350000.5">350 tkr</td><td>-</td></tr>
<!--EndFragment--></table></body></html>`;
    expect(readBlock(html, 'not this', sek)).toEqual([
      [120_000_000, null],
      [35_000_050, null],
    ]);
  });

  it('takes the exact numbers of LibreOffice and Google', () => {
    const html = `<table><tr><td sdval="1200000" sdnum="1053;"><font>1 200,00 tkr</font></td>
<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:42.5}">43</td></tr></table>`;
    expect(readBlock(html, '', sek)).toEqual([[120_000_000, 4_250]]);
  });

  it('keeps what is no amount to be mended', () => {
    expect(readBlock('', '100\tsnart\n#REF!\t5', sek)).toEqual([
      [10_000, { wrong: 'snart' }],
      [{ wrong: '#REF!' }, 500],
    ]);
  });

  it('writes what a spreadsheet of the language reads, and reads it back itself', () => {
    const rows = [
      [120_050, null],
      [200_000, 0],
    ];
    expect(writeBlock(rows, sek, 'sv')).toEqual({
      text: '1200,5\t\n2000\t0',
      html: '<table><tr><td>1200,5</td><td></td></tr><tr><td>2000</td><td>0</td></tr></table>',
    });
    const english = writeBlock(rows, sek, 'en');
    expect(english.text).toBe('1200.5\t\n2000\t0');
    expect(readBlock(english.html, '', sek)).toEqual(rows);
  });
});
