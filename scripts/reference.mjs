// Writes what the elements' own documentation says to where it is read: the manifest for tools (packages/form/dist/custom-elements.json),
// a page for each element in docs/reference, and the tables of docs/theming.md. `--check` fails when a page of docs is out of date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createManifest } from './lib/manifest.mjs';
import { root } from './lib/run.mjs';

const manifest = await createManifest();
const elements = manifest.modules.flatMap(({ path, declarations }) => declarations.map((element) => ({ ...element, source: `packages/form/${path.replace(/^dist/, 'src').replace(/js$/, 'ts')}` })));

const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const table = (heads, rows) => [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');

const tablesOf = (element) => ({
  attributes: table(['Attribute', 'Property', 'Type', 'Says'], element.attributes.map(({ name, fieldName, type, description, default: value }) => [code(name), code(fieldName), code(type.text), description + (value ? ` Default: ${code(value)}.` : '')])),
  properties: table(
    ['Property', 'Type', 'Says'],
    element.members.filter(({ kind, attribute }) => kind === 'field' && !attribute).map(({ name, type, description, readonly }) => [code(name), code(type.text), `${readonly ? 'Read only. ' : ''}${description}`.trim()]),
  ),
  methods: table(
    ['Method', 'Says'],
    element.members.filter(({ kind }) => kind === 'method').map(({ name, parameters, return: returned, description }) => [code(`${name}(${parameters.map((each) => `${each.name}: ${each.type.text}`).join(', ')}): ${returned.type.text}`), description]),
  ),
  events: table(['Event', 'Detail', 'When'], element.events.map(({ name, type, description }) => [code(name), code(/<(.*)>/.exec(type.text)?.[1]), description])),
  slots: table(['Slot', 'Where'], element.slots.map(({ name, description }) => [code(name), description])),
  parts: table(['Part', 'Is'], element.cssParts.map(({ name, description }) => [code(name), description])),
  tokens: table(['Token', 'Without it', 'Says'], element.cssProperties.map(({ name, description, default: value }) => [code(name), code(value), description])),
});

const withoutRows = /^\|[^\n]*\n\|[ -|]*$/;
const reference = (element) => `# \`<${element.tagName}>\`

<!-- Generated from ${element.source} by \`npm run reference\`: edit the class, not this. -->

${element.description}

${Object.entries(tablesOf(element))
  .filter(([, rows]) => !withoutRows.test(rows))
  .map(([name, rows]) => `## ${name === 'tokens' ? 'Custom properties' : name[0].toUpperCase() + name.slice(1)}\n\n${rows}`)
  .join('\n\n')}

How to use parts and custom properties: [theming](../theming.md).
`;

/** A page with its generated tables between \`<!-- NAME -->\` and \`<!-- /NAME -->\`. */
const tables = tablesOf(elements[0]);
const withTables = (text) => text.replace(/<!-- (\w+) -->\n[\s\S]*?<!-- \/\1 -->/g, (all, name) => (tables[name] ? `<!-- ${name} -->\n\n${tables[name]}\n\n<!-- /${name} -->` : all));

const read = async (file) => (await readFile(root + file, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
const pages = {
  ...Object.fromEntries(elements.map((element) => [`docs/reference/${element.tagName}.md`, reference(element)])),
  'docs/theming.md': withTables(await read('docs/theming.md')),
};

if (process.argv.includes('--check')) {
  for (const [file, wanted] of Object.entries(pages)) {
    if ((await read(file)) === wanted) continue;
    console.error(`${file} does not match the elements' classes and theme: run \`npm run reference\` and commit the result`);
    process.exitCode = 1;
  }
} else {
  await mkdir(`${root}packages/form/dist`, { recursive: true });
  await mkdir(`${root}docs/reference`, { recursive: true });
  await writeFile(`${root}packages/form/dist/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  if (!process.argv.includes('--manifest')) for (const [file, wanted] of Object.entries(pages)) await writeFile(root + file, wanted);
}
