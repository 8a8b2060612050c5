// What a bundle consists of: the characters of each part, by the source map, and what the bundle would weigh without them.
import { SourceMap } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';

/** The parts, in words, by the files that they come from; the first that fits counts. */
const parts = [
  ['Lit', /node_modules/],
  ['texts in three languages', /form\/dist\/strings\/tables\//],
  ['theme', /form\/dist\/theme\//],
  ['questions: one file for each type, and what they share', /form\/dist\/questions\//],
  ['personal-data guard', /(core|form)\/dist\/guard\//],
  ['drafts', /(sdk|form)\/dist\/drafts\//],
  ['sending, outbox and storage', /sdk\/dist\/|form\/dist\/sending\//],
  ['rules that only an unsound definition meets', /core\/dist\/definition\/rules\//],
  ['reading a definition', /core\/dist\/(definition|json)\//],
  ['engine: keywords, references, patterns', /core\/dist\/(schema|pattern)\//],
  ['session', /core\/dist\//],
  ['the element, its pages, focus and languages', /form\/dist\//],
];
const partOf = (source) => parts.find(([, files]) => files.test(source))?.[0];

export const brotli = (code) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length } }).length;

/**
 * @param code a bundle, and its source map as JSON
 * @returns rows, the heaviest first: `name`, `plain` characters, and `bytes` that brotli saves when they are left out. They
 * add up to less than the whole: what repeats from part to part costs once, whoever is left out.
 */
export function partsOf(code, map) {
  const where = new SourceMap(map);
  const spans = new Map();
  let at = 0;
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; ) {
      const { originalSource, generatedColumn } = where.findEntry(line, column);
      const name = originalSource && partOf(originalSource);
      let end = column + 1;
      // To where the next mark stands: all between belongs together.
      while (end < text.length && where.findEntry(line, end).generatedColumn === generatedColumn) end++;
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
