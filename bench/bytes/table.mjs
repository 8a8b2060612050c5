import { markdownTable } from '../lib/page.mjs';

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** Results as they stand in docs/performance.md. */
export function bytesTable({ bundles, parts, whole }) {
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
  return `
${markdownTable(
  ['kB, brotli', 'goal', 'measured', ''],
  bundles.map(({ name, goal, bytes }) => [name, goal ? kilobytes(goal) : '–', kilobytes(bytes), goal ? (bytes <= goal ? 'met' : '**not met**') : '']),
)}

Of the drop-in's ${kilobytes(whole)} kB, by what it would weigh less without each part (what repeats from part to part costs once, so they add up to ${kilobytes(sum)}):

${markdownTable(['Part', 'kB less, brotli', 'kB, minified'], parts.map(({ name, bytes, plain }) => [name, kilobytes(bytes), kilobytes(plain)]))}`;
}
