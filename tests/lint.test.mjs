// The bans of eslint.config.mjs, each with the line it must catch: a selector that matches nothing would pass unseen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../scripts/lib/run.mjs';

const eslint = new ESLint({ cwd: root });
const rules = async (text, file = 'packages/form/src/x.ts') =>
  (await eslint.lintText(text, { filePath: root + file }))[0].messages.map(({ ruleId, message }) => ruleId ?? message);

const caught = [
  ['eval("1");', 'no-eval'],
  ['setTimeout("f()", 1);', 'no-implied-eval'],
  ['export const f = new Function("return 1");', 'no-restricted-syntax'],
  ['export const f = Function("return 1");', 'no-restricted-syntax'],
  ['document.body.innerHTML = "<b>";', 'no-restricted-syntax'],
  ['document.body.insertAdjacentHTML("beforeend", "<b>");', 'no-restricted-syntax'],
  ['document.body.setAttribute("style", "color:red");', 'no-restricted-syntax'],
  ['export const t = html`<p style="color:red"></p>`;', 'no-restricted-syntax'],
  ['export const t = html`<p style=${x}></p>`;', 'no-restricted-syntax'],
  ['export const t = html`<style>p{}</style>`;', 'no-restricted-syntax'],
  ['export const t = html`<p .innerHTML=${x}></p>`;', 'no-restricted-syntax'],
  ['import { unsafeHTML } from "lit/directives/unsafe-html.js"; unsafeHTML("");', 'no-restricted-imports'],
  ['import { unsafeSVG } from "lit-html/directives/unsafe-svg.js"; unsafeSVG("");', 'no-restricted-imports'],
  ['import { styleMap } from "lit/directives/style-map.js"; styleMap({});', 'no-restricted-imports'],
  ['export const r = new RegExp(pattern);', 'no-restricted-syntax', 'packages/core/src/schema/x.ts'],
  ['export const now = () => Date.now();', 'no-restricted-syntax', 'packages/core/src/session/x.ts'],
  ['export const now = () => new Date();', 'no-restricted-syntax', 'packages/core/src/session/x.ts'],
  ['export const dice = () => Math.random();', 'no-restricted-syntax', 'packages/core/src/session/x.ts'],
  ['export const page = document.title;', 'no-restricted-globals', 'packages/core/src/session/x.ts'],
  ['export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['console.log("answers");', 'no-console'],
];

for (const [text, rule, file] of caught) {
  test(`lint catches ${text}`, async () => assert.deepEqual(await rules(text, file), [rule]));
}

test('lint says nothing about ordinary code', async () => {
  assert.deepEqual(await rules('export const t = html`<p class="style" title=${x}>${y}</p>`;'), []);
});
