// Blocks of cells to and from a spreadsheet's clipboard: HTML where there is a table in it, for it may
// carry the exact numbers, else tab-separated text. Swedish and English ways to write a number.
import { readEntry } from './budget-entry';
import type { Value } from './budget-sheet';
import { intlLocale, type Language } from './language';
import type { Currency } from './money';

interface Cell {
  text: string;
  // As the spreadsheet kept it, when it says so.
  exact?: number;
}

export function readBlock(html: string, text: string, currency: Currency): Value[][] {
  const rows = trimmed(html.includes('<t') ? fromHtml(html) : fromText(text));
  const mark = decimalMark(rows.flat().map((cell) => cell.text));
  return rows.map((row) => row.map((cell) => valueOf(cell, mark, currency)));
}

function valueOf({ text, exact }: Cell, mark: string | null, currency: Currency): Value {
  if (exact !== undefined) return readEntry(exact.toFixed(currency.decimals), null, currency);
  return readEntry(mark ? marked(text, mark) : text, null, currency);
}

function fromText(text: string): Cell[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => ({ text: cell.trim().replace(/^"(.*)"$/, '$1') })));
}

function fromHtml(html: string): Cell[][] {
  const rows: Cell[][] = [];
  const body = html.replace(/<!--[\s\S]*?-->|<(style|script)[\s\S]*?<\/\1>/gi, '');
  for (const [, row] of body.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>|$)/gi)) {
    const cells: Cell[] = [];
    for (const [, attributes, inside] of row!.matchAll(
      /<t[dh]\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi,
    )) {
      const text = plain(inside!);
      cells.push({ text, exact: text === '' ? undefined : exactOf(attributes!) });
      const wide = Number(/colspan="?(\d{1,3})/i.exec(attributes!)?.[1] ?? 1);
      for (let more = 1; more < wide; more += 1) cells.push({ text: '' });
    }
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

// LibreOffice's `sdval`, Excel's `x:num`, and Google's value of kind 3.
function exactOf(attributes: string): number | undefined {
  const said =
    /\b(?:sdval|x:num)=["']([-+\d.eE]+)["']/.exec(attributes)?.[1] ??
    /&quot;1&quot;:3,&quot;3&quot;:([-+\d.eE]+)/.exec(attributes)?.[1] ??
    /"1":3,"3":([-+\d.eE]+)/.exec(attributes)?.[1];
  const number = said === undefined ? NaN : Number(said);
  return Number.isFinite(number) ? number : undefined;
}

const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (all, decimal, hex, name) =>
      decimal
        ? String.fromCodePoint(Number(decimal))
        : hex
          ? String.fromCodePoint(parseInt(hex as string, 16))
          : (entities[name as string] ?? (all as string)),
    )
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

const digits = /\d/;

// A row of headings above and a column of names before are no goals.
function trimmed(rows: Cell[][]): Cell[][] {
  const named = (cells: (Cell | undefined)[]) =>
    cells.some((cell) => cell && /\p{L}{2}/u.test(cell.text)) &&
    !cells.some((cell) => cell && digits.test(cell.text));
  let kept = rows;
  if (kept.length > 1 && named(kept[0]!)) kept = kept.slice(1);
  if (kept.some((row) => row.length > 1) && named(kept.map((row) => row[0])))
    kept = kept.map((row) => row.slice(1));
  return kept;
}

// How the block writes a decimal, from those of its numbers that leave no doubt: `1 200` and `1.200.000`
// come from where it is a comma, `1,200.50` and `12.5` from where it is a point.
function decimalMark(texts: string[]): string | null {
  const votes = new Set<string>();
  for (const text of texts) {
    const number = /\d[\d.,\s\u00a0\u202f']*\d/.exec(text)?.[0];
    if (!number) continue;
    const marks = number.replace(/[^.,]/g, '');
    const last = marks.at(-1);
    if (/\d[\s\u00a0\u202f]\d{3}/.test(number)) votes.add(',');
    else if (!last) continue;
    else if (new Set(marks).size === 2) votes.add(last);
    else if (marks.length > 1) votes.add(last === ',' ? '.' : ',');
    else if (number.length - number.lastIndexOf(last) !== 4) votes.add(last);
  }
  return votes.size === 1 ? [...votes][0]! : null;
}

// The same number with nothing left to guess: no grouping, and never just three decimals.
function marked(text: string, mark: string): string {
  const other = mark === ',' ? '.' : ',';
  return text
    .replaceAll(other, '')
    .replace(new RegExp(`${mark === '.' ? '\\.' : mark}(\\d{3})(?!\\d)`), `${mark}$10`);
}

// Numbers without grouping, which every spreadsheet of that language reads.
export function writeBlock(
  rows: Value[][],
  currency: Currency,
  language: Language,
): { html: string; text: string } {
  const write = new Intl.NumberFormat(intlLocale[language], {
    useGrouping: false,
    maximumFractionDigits: currency.decimals,
  });
  const texts = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? write.format(value / 10 ** currency.decimals) : '',
    ),
  );
  const tags = texts.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return {
    html: `<table>${tags.join('')}</table>`,
    text: texts.map((row) => row.join('\t')).join('\n'),
  };
}
