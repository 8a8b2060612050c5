// docs/accessibility.md points at what is there: every test that it names, every criterion once, no row without a word.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesBelow } from '../../scripts/lib/files.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/accessibility.md');

/** Rows of every table, as their cells. */
const rows = page.split('\n').filter((line) => /^\| /.test(line) && !/^\| (---|Clause|When)/.test(line)).map((line) => line.slice(1, -1).split(' | ').map((cell) => cell.trim()));
const criteria = rows.filter(([, wcag]) => /^\d\.\d/.test(wcag));
const clauses = rows.filter((row) => row.length === 3);

/** Level A and AA of WCAG 2.2. */
const wanted = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};
/** Those that WCAG 2.1, and with it EN 301 549 v3.2.1, does not have. */
const added = ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'];

/** Links to tests in a text, as `[name, path]` from the root. */
const testsIn = (text) => [...text.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+(?:\.test\.(?:mjs|ts)|\/testing\/contract\.ts))\)/g)].map(([, name, path]) => [name, path]);

/** Whether a file has a test whose name, as written in the file, has these words in it. */
const hasTest = (source, name) => [...source.matchAll(/\b(?:test|it|promise)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].some(([, , title]) => title.includes(name));

test('every criterion of WCAG 2.2 A and AA stands there once, under the number that EN 301 549 gives it', () => {
  const levels = Object.entries(wanted).flatMap(([level, numbers]) => numbers.split(' ').map((number) => `${number} ${level}`));
  assert.deepEqual(criteria.map(([, wcag]) => wcag).sort(), levels.sort());
  for (const [clause, wcag] of criteria) {
    const [number] = wcag.split(' ');
    assert.equal(clause, added.includes(number) ? '–' : `9.${number}`);
  }
});

test('every row names a test, or says why it does not apply or what a person judges', () => {
  for (const row of criteria) {
    const [, wcag, title, shown] = row;
    assert.equal(row.length, 4, `${wcag}: a bar within a cell`);
    assert.ok(title, wcag);
    assert.ok(testsIn(shown).length || /^(Does not apply|A person judges): ./.test(shown), `${wcag} says nothing that could be checked`);
  }
  assert.ok(clauses.length > 8);
  for (const [clause, asked, stands] of clauses) assert.ok(clause && asked && stands.length > 10, clause);
});

test('every test that is named is there', () => {
  const named = testsIn(page);
  assert.ok(named.length > 50);
  const gone = named.filter(([name, path]) => !existsSync(new URL(path, root)) || !hasTest(read(path), name));
  assert.deepEqual(gone.map(([name, path]) => `${path}: ${name}`), []);
});

test('every picture in the documentation has a text', async () => {
  const files = await filesBelow('.', (path) => path.endsWith('.md') && !/(^|\/)(dist|node_modules|\.changeset)\//.test(path));
  const bare = files.flatMap((file) => [...read(file).matchAll(/!\[([^\]]*)\]\(/g)].filter(([, text]) => text.trim().length < 5).map(() => file));
  assert.ok(files.length > 5);
  assert.deepEqual(bare, []);
});
