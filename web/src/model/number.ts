// A small number as it is typed, `2`, `2,5` or `0.75`, in ten thousandths; null when it is none. Digits are
// moved, so nothing is lost.
export function readTenThousandths(text: string): number | null {
  const match = /^(\d{1,8})(?:[.,](\d{1,4}))?$/.exec(text.replace(/[\s\u00a0\u202f%]/g, ''));
  return match ? Number(match[1]! + (match[2] ?? '').padEnd(4, '0')) : null;
}
