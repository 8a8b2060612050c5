// Who needs less than ours, and for what: what a reader would otherwise look for in the table of each size.
import { names } from '../lib/contestants.mjs';
import { markdownTable } from '../lib/page.mjs';

const others = names.filter((name) => !/^(static|ours)/.test(name));
const costs = { start: ({ start }) => start.cpu, key: ({ key }) => key.cpu, submit: ({ submit }) => submit.cpu, heap: ({ heap }) => heap };

/** As times the drop-in, by cost and size; of a submit also how many errors are shown where some are missing. */
export function aheadTable({ contestants, figures, sizes }) {
  const ahead = (cost, { ours, errorsExpected, ...measured }) => {
    if (!ours) return 'ours took no part';
    const ratio = (name) => costs[cost](measured[name]) / costs[cost](ours);
    const words = (name) => {
      const { errors } = measured[name].submit;
      return `${contestants[name].title} ${ratio(name).toFixed(2)} ×${cost === 'submit' && errors < errorsExpected ? ` (${errors} of ${errorsExpected} errors)` : ''}`;
    };
    return others.filter((name) => measured[name] && ratio(name) < 1).sort((a, b) => ratio(a) - ratio(b)).map(words).join('; ') || '–';
  };
  return markdownTable(['times the drop-in', ...sizes.map((size) => `${size} questions`)], Object.keys(costs).map((cost) => [cost, ...sizes.map((size) => ahead(cost, figures[size]))]));
}
