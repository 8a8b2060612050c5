import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, stock } from './helpers.mjs';
import { stories } from './stories.mjs';

/** Municipalities outside Åland by county at the start of 2026 (Statistics Finland). */
const COUNTS = {
  '01': 7, '02': 6, '03': 10, '04': 2, '05': 27, '06': 16, '07': 11, '08': 23, '09': 10, 10: 6, 11: 9, 12: 11, 13: 19, 14: 13, 15: 22,
  16: 18, 17: 14, 18: 8, 19: 30, 20: 8, 21: 21, 90: 1,
};
const leaf = read('social-report.json');
const options = leaf.$defs.municipality.oneOf.map((option) => option.const);
const codes = options.filter((code) => /^\d{3}$/.test(code));
const judge = stock(leaf);
const offered = (hva) => options.filter((code) => judge({ ...stories[0].answers, hva, kunta: [code], ...(code === 'muu' && { kuntaOther: 'Tukholma' }) }).length === 0);

test('292 municipalities, each code once, in the order of the Finnish alphabet', () => {
  assert.equal(codes.length, 292);
  assert.equal(new Set(codes).size, 292);
  const names = leaf.$defs.municipality.oneOf.flatMap(({ title }) => title ?? []);
  assert.deepEqual([names[0], names.at(-1)], ['Akaa', 'Äänekoski']);
});

test('every county is offered its own municipalities and nobody else’s', () => {
  const seen = new Map();
  for (const [hva, count] of Object.entries(COUNTS)) {
    const own = offered(hva).filter((code) => codes.includes(code));
    assert.equal(own.length, count, `county ${hva}`);
    for (const code of own) {
      assert.ok(!seen.has(code), `${code} is in ${hva} and in ${seen.get(code)}`);
      seen.set(code, hva);
    }
  }
  assert.equal(seen.size, 292);
});

test('the whole area and another municipality can be chosen everywhere, in Helsinki only the latter', () => {
  for (const hva of Object.keys(COUNTS)) {
    assert.ok(offered(hva).includes('muu'), hva);
    assert.equal(offered(hva).includes('koko-alue'), hva !== '90', hva);
  }
});

test('spot checks of codes and names', () => {
  const titles = Object.fromEntries(leaf.$defs.municipality.oneOf.map((option) => [option.const, [option.title, option['x-i18n']?.sv.title]]));
  assert.deepEqual(titles['091'], ['Helsinki', 'Helsingfors']);
  assert.deepEqual(titles['609'], ['Pori', 'Björneborg']);
  assert.deepEqual(titles['499'], ['Mustasaari', 'Korsholm']);
  assert.deepEqual(titles['484'], ['Merikarvia', 'Sastmola']);
  assert.deepEqual(titles['205'], ['Kajaani', 'Kajana']);
  assert.deepEqual(titles['992'], ['Äänekoski', undefined]);
});
