// What the element's documentation promises to style, listen to and fill is there, and what is there is documented.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { filesBelow } from '../scripts/lib/files.mjs';
import { createManifest, tokensUsed } from '../scripts/lib/manifest.mjs';
import { root } from '../scripts/lib/run.mjs';

const [element, paper] = (await createManifest()).modules.flatMap(({ declarations }) => declarations);
const names = (list) => list.map(({ name }) => name).sort();
const sources = await filesBelow('packages/form/src', (path) => path.endsWith('.ts') && !path.includes('test') && !path.includes('/strings/'));
const read = async (files) => (await Promise.all(files.map((file) => readFile(root + file, 'utf8')))).join('\n').replace(/\/\*\*[\s\S]*?\*\//g, '');
const isPaper = (file) => file.includes('/paper/');
const code = await read(sources.filter((file) => !isPaper(file)));
const paperCode = await read(sources.filter(isPaper));
/** Shared by both elements: what stands where a form cannot be shown. */
const noticeCode = await read(sources.filter((file) => file.endsWith('/notice.ts')));
const unique = (found) => [...new Set(found)].sort();

test('every token of the theme is documented, every documented token is used, and there are at most 30', async () => {
  assert.deepEqual(Object.keys(await tokensUsed()).sort(), names(element.cssProperties));
  assert.ok(element.cssProperties.length <= 30, `${element.cssProperties.length} tokens`);
});

test('the theme reads every token in one place only', () => {
  const places = [...code.matchAll(/var\(\s*(--social-report-[\w-]+)/g)].map(([, name]) => name).sort();
  assert.deepEqual(places, unique(places));
});

test('every part that is drawn is documented, and every documented part is drawn', () => {
  const written = [...code.matchAll(/\bpart="([^"$]+)"/g)].flatMap(([, value]) => value.split(' '));
  const documented = names(element.cssParts);
  assert.deepEqual(unique(written).filter((part) => !documented.includes(part)), []);
  // The box of an error summary is handed its part by who draws it.
  assert.deepEqual(documented.filter((part) => !written.includes(part) && !code.includes(`'${part}'`)), []);
});

test('every slot that is drawn is documented, and every documented slot is drawn', () => {
  assert.deepEqual(unique([...code.matchAll(/<slot name="([^"]+)"/g)].map(([, name]) => name)), names(element.slots));
});

test('the element for paper, too, documents the parts and slots that it draws', () => {
  assert.deepEqual(unique([...paperCode.matchAll(/\bpart="([^"$]+)"/g)].map(([, part]) => part)), names(paper.cssParts));
  assert.deepEqual(unique([...(paperCode + noticeCode).matchAll(/<slot name="([^"]+)"/g)].map(([, name]) => name)), names(paper.slots));
  assert.deepEqual(paper.events.map(({ name }) => name), ['report-error']);
});

test('every event that is emitted is documented, and every documented event is emitted', () => {
  const own = [...code.matchAll(/emit\('([\w-]+)'/g)].map(([, name]) => name);
  assert.deepEqual(unique([...own, 'change', 'input', 'invalid']), names(element.events));
});

test('no size follows the root of the page, and no switch the width of the window', () => {
  const theme = sources.filter((file) => file.includes('/theme/'));
  assert.ok(theme.length > 3);
  assert.doesNotMatch(code, /@media[^{]*(width|height|orientation)/);
  assert.doesNotMatch(code, /\d(rem|vw|vh|vi|dvh|svh)\b/);
});

const themes = await filesBelow('examples/themes', (path) => path.endsWith('.css') && !path.endsWith('/page.css'));

test('the example themes use documented tokens and parts alone, and no force', async () => {
  assert.equal(themes.length, 3);
  for (const file of themes) {
    const css = (await readFile(root + file, 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '');
    const used = (pattern, list) => [...css.matchAll(pattern)].map(([, name]) => name).filter((name) => !names(list).includes(name));
    assert.deepEqual(used(/(--[\w-]+)/g, element.cssProperties), [], file);
    assert.deepEqual(used(/::part\(([\w-]+)\)/g, element.cssParts), [], file);
    assert.doesNotMatch(css, /!important|\drem\b|@import|url\(/, file);
    const name = /([\w-]+)\.css$/.exec(file)[1];
    const selectors = css.replace(/\{[^}]*\}/g, ',').split(',').map((selector) => selector.trim()).filter(Boolean);
    for (const selector of selectors) assert.match(selector, new RegExp(`^(social-report-form)?\\.${name}(::part\\([\\w-]+\\))?$`), file);
  }
});
