// `npm run bench:engine`: one full validation, our engine beside Ajv compiled and others, by turns in one process.
// `--rounds 20` for more of them; `--dry` writes nothing.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exists, filesBelow } from '../../scripts/lib/files.mjs';
import { npm, root } from '../../scripts/lib/run.mjs';
import ours from '../contestants/ours/contestant.mjs';
import { machine } from '../lib/machine.mjs';
import { publish } from '../lib/page.mjs';
import { questionnaire } from '../questionnaire.mjs';
import { engineTable } from './table.mjs';

const { values: flags } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, dry: { type: 'boolean', default: false } } });
const rounds = Number(flags.rounds);

if (!(await exists('bench/engine/node_modules'))) await npm(['ci', '--omit=optional'], { cwd: `${root}bench/engine` });
// Only now is it known what there is.
const { contestants } = await import('./contestants.mjs');
const { measure, RESPONSES } = await import('./measure.mjs');

const { list, missing } = await contestants();
const readJson = async (path) => JSON.parse(await readFile(root + path, 'utf8'));
const version = async (name, at = '') => [name, (await readJson(`${at}node_modules/${name}/package.json`)).version];

/** What the browser bench asks, too: the mix of the field, without the long lists of options that the shipped forms have. */
const mixed = JSON.parse(JSON.stringify(ours.translate(questionnaire(60))));

const before = machine();
const forms = [await measure('the questionnaire of the browser bench', mixed, list, rounds)];
console.log(forms[0].name);
// A base is composed by others and judges nothing whole.
for (const file of await filesBelow('examples/forms', (path) => /^examples\/forms\/[^/.]*\.json$/.test(path))) {
  const name = file.split('/').at(-1).replace('.json', '');
  forms.push(await measure(name, await readJson(file), list, rounds));
  console.log(name);
}
const versions = Object.fromEntries([
  await version('ajv'),
  ...(await Promise.all(['@cfworker/json-schema', '@hyperjump/json-schema'].filter((name) => !missing.includes(name)).map((name) => version(name, 'bench/engine/')))),
]);
const results = { goal: 2, rounds, responses: RESPONSES, machine: { before, after: machine() }, versions, missing, forms };
const table = engineTable(results);
console.log(table);
if (!flags.dry) await publish('engine', results, table);
