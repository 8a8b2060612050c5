// The drop-in with its source map: what of it comes from where.
import { SourceMap } from 'node:module';
import { posix } from 'node:path';
import { rollup } from 'rollup';
import configurations from '../../rollup.config.mjs';
import { exists } from '../../scripts/lib/files.mjs';
import { node, root } from '../../scripts/lib/run.mjs';

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

/** Builds it as it is published. @returns its `code`, and the source map that belongs to it */
export async function dropIn() {
  if (!(await exists('packages/form/dist/social-report-form.js')) && (await node(['scripts/build.mjs']))) process.exit(1);
  process.chdir(root);
  const { output: target, ...input } = configurations.find(({ output }) => output.file?.endsWith('social-report-form.js'));
  const bundle = await rollup(input);
  const [{ code, map }] = (await bundle.generate({ ...target, sourcemap: true })).output;
  // Its sources are named from where the bundle lies.
  map.sources = map.sources.map((source) => posix.join(posix.dirname(target.file), source));
  return { code: code.replace(/^\/\/# sourceMappingURL=.*$/m, '').trimEnd(), map };
}

/** @returns where a place of the bundle, counted from 0, comes from: `source`, its `line`, the `part`, and the `column` where the span of one origin begins */
export function originsOf(map) {
  const where = new SourceMap(map);
  return (line, column) => {
    const { originalSource, originalLine, generatedColumn } = where.findEntry(line, column);
    return { source: originalSource, line: originalLine, part: originalSource && partOf(originalSource), column: generatedColumn };
  };
}
