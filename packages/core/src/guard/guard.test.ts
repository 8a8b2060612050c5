import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { seeded } from '../testing/random.js';
import { sample } from './corpus.test.support.js';
import { findPersonalData, hasIdentityCode } from './find.js';
import type { FindingKind } from './finding.js';

const found = (text: string): string[] => findPersonalData(text).map(({ kind, start, end, certain }) => `${kind}${certain ? '!' : ''} ${text.slice(start, end)}`);

test('identity codes of every century and separator are certain', () => {
  const codes =
    '010594Y9032 020594X903P 030594W903B 040594V9030 050594U903M 020504A902E 010516B903X 020516C903K 030516D9037 010501E9032 020502E902X 020503F9037 290200A901C 010190-900P 010100+900F';
  assert.deepEqual(found(codes), codes.split(' ').map((code) => `identity-code! ${code}`));
});

test('a code is found however it is typed', () => {
  for (const typed of ['010190-900p', '010190–900P', '010190 - 900P', '010190\u2212900P', '010190-\n900P', '010190\u00ad-900P', '01 01 90-900P'])
    assert.deepEqual(found(`Asiakas (${typed}), yksin.`), [`identity-code! ${typed}`], JSON.stringify(typed));
  assert.deepEqual(found('Kyse on 010190-900P:stä.'), ['identity-code! 010190-900P']);
});

test('a code mistyped is still somebody’s, but not certain', () => {
  assert.deepEqual(found('010190-900R 290201A901M 310299-903S 010190900P'), ['identity-code 010190-900R', 'identity-code 290201A901M', 'identity-code 310299-903S', 'identity-code 010190900P']);
  assert.equal(hasIdentityCode('010190-900R 290201A901M 310299-903S 010190900P'), false);
});

test('what only looks like a code is none', () => {
  for (const text of ['101180-287', 'A010190-900P', '010190-900P5', '010190 vuotta 900', '1.1.1990-900', '321390-900P', 'vuodet 010190-900']) assert.deepEqual(found(text), [], text);
});

test('the other kinds, each where it begins and ends', () => {
  assert.deepEqual(found('Soita 040 123 4567 tai (09) 123 4567; +46 70 123 45 67.'), ['phone 040 123 4567', 'phone (09) 123 4567', 'phone +46 70 123 45 67']);
  assert.deepEqual(found('maija@esimerkki.fi, äiti(at)esimerkki.fi.'), ['email maija@esimerkki.fi', 'email äiti(at)esimerkki.fi']);
  assert.deepEqual(found('FI21 1234 5600 0007 85 ja SE45 5000 0000 0583 9825 7466 ABC'), ['iban FI21 1234 5600 0007 85', 'iban SE45 5000 0000 0583 9825 7466']);
  assert.deepEqual(found('Asuu Koivukadulla 7, ennen Storgatan 5 B eli 12 Mill Lane.'), ['address Koivukadulla 7', 'address Storgatan 5 B', 'address 12 Mill Lane']);
  assert.deepEqual(found('Asiakasnumero 12345, dnro 123/05.02.01/2026.'), ['case-number Asiakasnumero 12345', 'case-number dnro 123/05.02.01/2026']);
});

test('hours, dates, laws, amounts, roads and numbers of organisations are left alone', () => {
  for (const text of ['klo 08-10 12-14', '01-02-2026', '1.1.2026-30.6.2026', '0800 98811 ja 020 123 4567', 'laki 1301/2014, HE 9/2026', '1 000 000 euroa', 'Valtatie 3 ja kantatie 52', 'palvelupolku 2', 'Koivukatu 3 kertaa vuodessa', 'tieto 5', '00100 Helsinki'])
    assert.deepEqual(found(text), [], text);
});

test('nothing is found twice, and what is found lies in the text', () => {
  const random = seeded(3);
  for (let turn = 0; turn < 300; turn++) {
    const { text } = sample(random);
    let last = 0;
    for (const { start, end } of findPersonalData(text)) {
      assert.ok(start >= last && end > start && end <= text.length, text);
      last = end;
    }
  }
});

// What took time that grows with the square of the length would not come to its end here.
test('a text of hundreds of thousands of characters is read to its end', { timeout: 120_000 }, () => {
  for (const part of ['a', '0', '0 ', '1', 'FI00', 'a.', 'katu', '12 A', 'asiakasnumero ', 'AA11', '0400 ', '(0', 'a@', '010190-'])
    assert.deepEqual(findPersonalData(`${part.repeat(300_000 / part.length)} 010190-900P`).at(-1)?.kind, 'identity-code', part);
});

interface Tally {
  planted: number;
  seen: number;
  found: number;
  right: number;
}

test('precision and recall on 2,000 texts are what docs/privacy.md says', async () => {
  const random = seeded(2026);
  const tallies = new Map<FindingKind, Tally>();
  const tally = (kind: FindingKind): Tally => tallies.get(kind) ?? tallies.set(kind, { planted: 0, seen: 0, found: 0, right: 0 }).get(kind)!;
  for (let turn = 0; turn < 2_000; turn++) {
    const { text, planted } = sample(random);
    const findings = findPersonalData(text);
    const touches = (a: { kind: string; start: number; end: number }, b: typeof a): boolean => a.kind === b.kind && a.start < b.end && b.start < a.end;
    for (const each of planted) {
      tally(each.kind).planted++;
      if (findings.some((finding) => touches(finding, each))) tally(each.kind).seen++;
    }
    for (const finding of findings) {
      tally(finding.kind).found++;
      if (planted.some((each) => touches(finding, each))) tally(finding.kind).right++;
    }
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, { planted, seen, found, right }]) => `| \`${kind}\` | ${planted} | ${percent(seen, planted)} | ${found} | ${percent(right, found)} |`);
  const table = ['| | planted | found of them (recall) | found in all | right of them (precision) |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
  const page = await readFile(new URL('../../../../docs/privacy.md', import.meta.url), 'utf8');
  assert.ok(page.includes(table), `docs/privacy.md should hold:\n${table}`);
});
