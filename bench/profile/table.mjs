import { machineInWords } from '../lib/machine.mjs';
import { markdownTable } from '../lib/page.mjs';

/** Milliseconds, or kilobytes of a heap. */
const words = (value, isHeap) => (value === undefined ? '' : isHeap ? (value / 1024).toFixed(0) : value.toFixed(value < 10 ? 1 : 0));

/** Results as they stand in docs/performance.md. */
export function profileTable({ columns, loads, machine, chromium }) {
  const sum = (shares) => Object.values(shares).reduce((total, value) => total + value, 0);
  // The greatest share in any column: what matters anywhere comes first.
  const weight = (name) => Math.max(...columns.map((column) => (column.shares[name] ?? 0) / sum(column.shares)));
  const names = [...new Set(columns.flatMap(({ shares }) => Object.keys(shares)))].filter((name) => weight(name) >= 0.01).sort((one, other) => weight(other) - weight(one));
  return `
${markdownTable(
  ['', ...columns.map(({ name, isHeap }) => `${name}, ${isHeap ? 'KiB' : 'ms'}`)],
  [...names.map((name) => [name, ...columns.map(({ shares, isHeap }) => words(shares[name], isHeap))]), ['**all**', ...columns.map(({ shares, isHeap }) => words(sum(shares), isHeap))], ['static HTML, all', ...columns.map(({ limit, isHeap }) => words(sum(limit), isHeap))]],
)}

${machineInWords(machine)} Chromium ${chromium}. Medians of ${loads} loads. What the browser does for the profile alone is left out; the rest still takes longer than without one.`;
}
