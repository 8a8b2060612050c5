// The bad network is as bad as it says.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seeded } from '@social-report/core/testing';
import { startCollector } from './lib/collector.mjs';
import { startEndpoint } from './lib/endpoint.mjs';
import { mishaps } from './lib/mishaps.mjs';
import { aReport } from './lib/reports.mjs';

let collector;
before(async () => (collector = await startCollector()));
after(() => collector.stop());

/** What a sender sees: the status and the body, `broken` when the connection was, `silence` when nothing comes. */
async function sends(address, report, patience = 10_000) {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(report), redirect: 'manual', signal: AbortSignal.timeout(patience) };
  try {
    const response = await fetch(address, request);
    return { status: response.status, wait: response.headers.get('retry-after'), text: await response.text() };
  } catch (error) {
    return { status: error.name === 'TimeoutError' ? 'silence' : 'broken' };
  }
}

/** Status, and whether the collector has it. */
const seen = {
  408: [408, false], 425: [425, false], 429: [429, false], 500: [500, false], 501: [501, false], 502: [502, false], 503: [503, false], 504: [504, false],
  'no answer': ['silence', false],
  'reset before the body': ['broken', false],
  'reset after the body': ['broken', false],
  'stored, answer lost': ['broken', true],
  'stored, no answer': ['silence', true],
  'stored, gateway says 504': [504, true],
  'stored, answer cut off': ['broken', true],
  'stored, answer shortened': [201, true],
  'stored, login page instead': [200, true],
  'login page': [200, false],
  'to a login page': [302, false],
  'to a login page, body and all': [307, false],
  'nothing, and content with it': [204, false],
  ok: [200, false],
  'somebody else’s acknowledgement': [201, false],
  'an acknowledgement of other bytes': [201, true],
};

test('every mishap is known here', () => assert.deepEqual(Object.keys(seen).sort(), Object.keys(mishaps).sort()));

for (const [name, [status, stored]] of Object.entries(seen)) {
  test(`${name}: ${status}${stored ? ', and stored' : ''}`, async (t) => {
    const random = seeded(Object.keys(seen).indexOf(name));
    const endpoint = await startEndpoint({ collector: collector.url, random, share: 1, among: [name] });
    t.after(() => endpoint.stop());
    const report = aReport(random);
    const answer = await sends(endpoint.address, report, status === 'silence' ? 1000 : undefined);
    assert.equal(answer.status, status);
    const rows = () => collector.rows().filter(({ id }) => id === report.id);
    assert.equal(rows().length, Number(stored));
    assert.equal(endpoint.visits.some(({ acknowledged }) => acknowledged), false);

    endpoint.heal();
    const healed = await sends(endpoint.address, report);
    assert.equal(healed.status, stored ? 200 : 201);
    assert.equal(JSON.parse(healed.text).id, report.id);
    assert.deepEqual(rows().map(({ body }) => body), [JSON.stringify(report)]);
    assert.equal(endpoint.visits.at(-1).acknowledged, true);
  });
}
