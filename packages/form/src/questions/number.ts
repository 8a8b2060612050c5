/** What typed digits stand for: a number, or the text itself while it is none. Comma or point, spaces allowed. */
export function parseNumber(raw: string): number | string {
  const plain = raw.replace(/\s/g, '').replace(/\u2212/g, '-').replace(',', '.');
  const number = /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : raw;
}

/** The number as it is written in the language, without grouping; any other value as it is. */
export function formatNumber(value: number | string, locale: string): string {
  return typeof value === 'number' ? new Intl.NumberFormat(locale, { useGrouping: false, numberingSystem: 'latn', maximumFractionDigits: 20 }).format(value) : value;
}
