// Generates schemas/*.schema.json from core's types, for editors; `--check` fails when they are out of date.
// The one place that knows typescript-json-schema.
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { root } from './lib/run.mjs';

const TJS = createRequire(import.meta.url)('typescript-json-schema');

const targets = [
  { type: 'FormDefinition', source: 'packages/core/src/types/definition.ts', file: 'schemas/definition.schema.json', title: 'Form definition' },
  { type: 'ReportResponse', source: 'packages/core/src/types/response.ts', file: 'schemas/response.schema.json', title: 'Response' },
];

function generate({ type, source, title }) {
  const options = { strictNullChecks: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', types: [], skipLibCheck: true };
  const program = TJS.getProgramFromFiles([root + source], options, root);
  const schema = TJS.generateSchema(program, type, { required: true, noExtraProps: true, titles: false, strictNullChecks: true });
  if (!schema) throw new Error(`typescript-json-schema found no type ${type} in ${source}`);
  const { $schema, ...rest } = schema;
  const $comment = `Generated from ${source} by \`npm run schemas\`: edit the types, not this.`;
  return JSON.stringify({ $schema, $comment, title, ...rest }, null, 2) + '\n';
}

const check = process.argv.includes('--check');
for (const target of targets) {
  const wanted = generate(target);
  const present = await readFile(root + target.file, 'utf8').catch(() => '');
  if (present.replaceAll('\r\n', '\n') === wanted) continue;
  if (check) {
    console.error(`${target.file} does not match ${target.source}: run \`npm run schemas\` and commit the result`);
    process.exitCode = 1;
  } else {
    await writeFile(root + target.file, wanted);
    console.log(`wrote ${target.file}`);
  }
}
