// What a bundle consists of: the characters of each part, by the source map, and what the bundle would weigh without them.
import { brotli } from '../../scripts/lib/brotli.mjs';
import { originsOf } from '../lib/drop-in.mjs';

/**
 * @param code a bundle, and its source map as JSON
 * @returns rows, the heaviest first: `name`, `plain` characters, and `bytes` that brotli saves when they are left out. They
 * add up to less than the whole: what repeats from part to part costs once, whoever is left out.
 */
export function partsOf(code, map) {
  const originOf = originsOf(map);
  const spans = new Map();
  let at = 0;
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; ) {
      const { part: name, column: begin } = originOf(line, column);
      let end = column + 1;
      // To where the next mark stands: all between belongs together.
      while (end < text.length && originOf(line, end).column === begin) end++;
      if (name) spans.set(name, [...(spans.get(name) ?? []), [at + column, at + end]]);
      column = end;
    }
    at += text.length + 1;
  }
  const whole = brotli(code);
  const without = (cuts) => cuts.reduce(({ kept, from }, [start, end]) => ({ kept: kept + code.slice(from, start), from: end }), { kept: '', from: 0 });
  return [...spans]
    .map(([name, cuts]) => {
      const { kept, from } = without(cuts);
      return { name, plain: cuts.reduce((sum, [start, end]) => sum + end - start, 0), bytes: whole - brotli(kept + code.slice(from)) };
    })
    .sort((one, other) => other.bytes - one.bytes);
}
