// The package line and the line inside core, read from the imports themselves: DESIGN section 4.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { filesBelow } from '../scripts/lib/files.mjs';
import { root } from '../scripts/lib/run.mjs';

/** What each package may import: packages of ours (`types` only where it says so), of others, and Node itself. */
const PACKAGES = {
  core: { ours: {}, others: [], node: false },
  sdk: { ours: { core: 'types' }, others: [], node: false },
  form: { ours: { core: 'all', sdk: 'all' }, others: ['lit', 'lit-html', '@lit/localize', '@lit/reactive-element'], node: false },
  collector: { ours: { core: 'all' }, others: ['ajv', 'fastify', '@fastify/cors', 'better-sqlite3'], node: true },
};

/** Inside core: a folder may import itself and those before it; an outside one everything on the line, and the outside ones before it. */
const CORE_LINE = ['types', 'json', 'guard', 'pattern', 'schema', 'definition', 'session'];
const CORE_OUTSIDE = ['messages', 'testing'];

/** Every import, export-from, dynamic import and import type of a source, and whether only types pass. */
function importsOf(file, text) {
  const found = [];
  const visit = (node) => {
    const from = node.moduleSpecifier ?? (ts.isImportTypeNode(node) ? node.argument.literal : undefined);
    if (from && ts.isStringLiteral(from)) {
      const named = node.importClause?.namedBindings?.elements ?? node.exportClause?.elements;
      const eachType = named?.length > 0 && !node.importClause?.name && named.every((element) => element.isTypeOnly);
      const onlyTypes = ts.isImportTypeNode(node) || node.importClause?.isTypeOnly || node.isTypeOnly || eachType;
      found.push({ specifier: from.text, onlyTypes: Boolean(onlyTypes) });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({ specifier: argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)', onlyTypes: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Whether folder `from` of core must not import folder `to`; `''` is the root, where the export lists stand. */
function againstCore(from, to) {
  if (from === to || from === '') return false;
  const order = [...CORE_LINE, ...CORE_OUTSIDE];
  return !order.includes(to) || order.indexOf(from) < order.indexOf(to);
}

/** Sentences about imports of one file (`packages/x/src/…`) that go the wrong way. */
function faultsOf(file, text) {
  const [, name, inside] = /^packages\/([^/]+)\/src\/(.*)$/.exec(file);
  const rules = PACKAGES[name];
  if (!rules) return [`${file}: package ${name} has no place in the package line`];
  // Tests and what supports them may use any tool; our own packages keep their order in them, too.
  // What packages publish for tests of others, core, sdk and form, is not among them.
  const published = name === 'core' || name === 'sdk' || (name === 'form' && inside !== 'testing/fixture.ts');
  const isTest = /\.test(\.support)?\.ts$/.test(file) || (!published && inside.startsWith('testing/'));
  const folder = (path) => (path.includes('/') ? path.split('/')[0] : '');
  const faults = [];
  for (const { specifier, onlyTypes } of importsOf(file, text)) {
    const say = (why) => faults.push(`${file} imports ${specifier}: ${why}`);
    if (specifier.startsWith('.')) {
      const target = posix.join(`packages/${name}/src`, posix.dirname(inside), specifier);
      const to = folder(target.slice(`packages/${name}/src/`.length));
      if (!target.startsWith(`packages/${name}/src/`)) say('leaves its package');
      else if (name === 'sdk' && to === 'node' && folder(inside) !== 'node' && !isTest) say('what needs Node stays out of the browser');
      else if (name === 'core' && !isTest && againstCore(folder(inside), to)) {
        say('against the line inside core');
      }
      continue;
    }
    const ours = /^@social-report\/([^/]+)/.exec(specifier)?.[1];
    if (ours) {
      const allowed = rules.ours[ours];
      if (!allowed) say('against the package line');
      else if (allowed === 'types' && !onlyTypes) say('only types may pass');
      else if (/\/messages$/.test(specifier) && name === 'form') say('sentences for developers stay out of the browser');
    } else if (!isTest) {
      const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier);
      const other = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];
      // The sdk has one folder for Node alone, with an export of its own.
      const mayNode = rules.node || (name === 'sdk' && folder(inside) === 'node');
      if (isNode ? !mayNode : !rules.others.includes(other)) say('not among what this package may use');
    }
  }
  return faults;
}

test('every import goes along the package line', async (t) => {
  const files = await filesBelow('packages', (path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path));
  assert.ok(files.length > 10, 'the sources were found');
  const faults = [];
  for (const file of files) faults.push(...faultsOf(file, await readFile(root + file, 'utf8')));
  t.diagnostic(`${files.length} source files read`);
  assert.deepEqual(faults, []);
});

const planted = [
  ['packages/core/src/schema/x.ts', `import { createClient } from '@social-report/sdk';`],
  ['packages/core/src/schema/x.ts', `import { readFile } from 'node:fs';`],
  ['packages/core/src/schema/x.ts', `import fs from 'fs';`],
  ['packages/core/src/schema/x.ts', `import Ajv from 'ajv';`],
  ['packages/core/src/schema/x.ts', `import { createSession } from '../session/create.js';`],
  ['packages/core/src/json/x.ts', `import type { View } from '../session/view.js';`],
  ['packages/core/src/types/x.ts', `export * from '../json/equal.js';`],
  ['packages/core/src/session/x.ts', `import { explain } from '../messages/index.js';`],
  ['packages/core/src/messages/x.ts', `import { Person } from '../testing/index.js';`],
  ['packages/core/src/session/x.ts', `type T = import('../testing/index.js').Person;`],
  ['packages/core/src/session/x.ts', `import { all } from '../index.js';`],
  ['packages/sdk/src/x.ts', `import { compileSchema } from '@social-report/core';`],
  ['packages/sdk/src/x.ts', `import { html } from 'lit';`],
  ['packages/sdk/src/x.ts', `import { a } from '../../core/src/types/json.js';`],
  ['packages/sdk/src/x.ts', `import { fileStorage } from './node/file-storage.js';`],
  ['packages/sdk/src/outbox/x.ts', `import { readFile } from 'node:fs/promises';`],
  ['packages/sdk/src/x.test.ts', `import { SocialReportForm } from '@social-report/form';`],
  ['packages/form/src/x.ts', `const c = await import('@social-report/collector');`],
  ['packages/form/src/x.ts', `import { explain } from '@social-report/core/messages';`],
  ['packages/form/src/x.ts', `const c = await import(name);`],
  ['packages/collector/src/x.ts', `import '@social-report/form';`],
  ['packages/form/src/testing/x.ts', `import { expect } from '@open-wc/testing';`],
  ['packages/collector/src/x.ts', `import express from 'express';`],
  ['packages/nowhere/src/x.ts', ``],
];

for (const [file, text] of planted) {
  test(`reports ${file}: ${text}`, () => assert.equal(faultsOf(file, text).length, 1));
}

test('says nothing about imports that are in order', () => {
  const good = [
    ['packages/core/src/session/x.ts', `import { pick } from '../definition/text.js'; import type { Json } from '../types/json.js';`],
    ['packages/core/src/messages/x.ts', `import type { Problem } from '../types/violation.js';`],
    ['packages/core/src/schema/x.test.ts', `import assert from 'node:assert/strict'; import Ajv from 'ajv/dist/2020.js';`],
    ['packages/sdk/src/x.ts', `import type { ReportResponse } from '@social-report/core'; import { type Json } from '@social-report/core';`],
    ['packages/sdk/src/node/x.ts', `import { readFile } from 'node:fs/promises'; import { StorageError } from '../errors.js';`],
    ['packages/form/src/x.ts', `import { html } from 'lit'; import { digest } from '@social-report/sdk';`],
    ['packages/collector/src/x.ts', `import Fastify from 'fastify'; import { explain } from '@social-report/core/messages';`],
  ];
  for (const [file, text] of good) assert.deepEqual(faultsOf(file, text), []);
});
