import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDefinition } from '@social-report/core';
import { definition, makeResponse } from '../testing/harness.js';
import { answerColumns } from './columns.js';
import { cell, csvHead, csvLine } from './csv.js';

const parsed = parseDefinition(JSON.stringify(definition));
assert.ok(parsed.ok);
const columns = answerColumns([parsed.model]);

const stored = (answers: Record<string, unknown>) => {
  const body = JSON.stringify(makeResponse({ answers }));
  return { tenant: 'default', id: 'a', form: definition.$id, formDigest: '', bodyDigest: '', receivedAt: '2026-01-01T00:00:00.000Z', body };
};

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\r') {
      rows.at(-1)!.push(field);
      field = '';
      if (char === '\r') rows.push([]), at++;
    } else field += char;
  }
  return rows.slice(0, -1);
}

test('what a spreadsheet would run is made text', () => {
  const attacks = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00A0=1', '\uFEFF=1', '＝1', '＋1', '－1', '＠x', '|calc', '%0A=1', '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"];
  for (const attack of attacks) assert.ok(cell(attack).startsWith(`"'`), attack);
  for (const value of [['=1+1'], ['-1', 'b'], '=x']) assert.match(cell(value), /^"'/);
});

test('ordinary text, numbers and nothing stay what they are', () => {
  assert.equal(cell('jonot – köer'), '"jonot – köer"');
  assert.equal(cell('a=b'), '"a=b"');
  assert.equal(cell(-5), '-5');
  assert.equal(cell(false), 'false');
  assert.equal(cell(undefined), '');
  assert.equal(cell(['home', 'other']), '"home; other"');
});

test('quotes, commas and line breaks survive', () => {
  const text = 'He said "no", then\r\nleft; 100,5';
  const rows = readCsv(csvHead(columns) + csvLine(stored({ what: text }), columns));
  assert.equal(rows.length, 2);
  assert.equal(rows[1]![rows[0]!.indexOf('/what')], text);
});

test('one column for each question, in order, whatever was answered', () => {
  assert.deepEqual(columns, ['/what', '/where', '/whereOther', '/impact/money', '/impact/time', '/rows']);
  const all = { what: 'x', where: ['other'], whereOther: 'y', impact: { money: 3 }, rows: [{ text: 'a' }] };
  for (const answers of [{ what: 'x' }, all]) {
    const [head, row] = readCsv(csvHead(columns) + csvLine(stored(answers), columns));
    assert.equal(row!.length, head!.length);
  }
  const [head, row] = readCsv(csvHead(columns) + csvLine(stored(all), columns));
  const value = (name: string): string => row![head!.indexOf(name)]!;
  assert.deepEqual([value('/where'), value('/whereOther'), value('/impact/money'), value('/impact/time')], ['other', 'y', '3', '']);
  assert.deepEqual(JSON.parse(value('/rows')), [{ text: 'a' }]);
  assert.equal(value('receivedAt'), '2026-01-01T00:00:00.000Z');
});
