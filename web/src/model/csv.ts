// A list as a file for Excel. Text that a spreadsheet would run as a formula is kept as text.

function cell(value: string | number | null, separator: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

// With the mark that tells Excel it is UTF-8, and line ends of RFC 4180.
export function csvText(rows: (string | number | null)[][], separator: ';' | ','): string {
  return `\ufeff${rows.map((row) => row.map((value) => cell(value, separator)).join(separator)).join('\r\n')}\r\n`;
}
