import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '@social-report/core';
import { memoryStorage, StorageError, type Receipt, type ReportStorage } from '../index.js';
import { codeOf } from '../testing/storage-contract.js';
import { setUp, until } from '../testing/client.test.support.js';
import { accept, acknowledge, reply, report, reportNumber, type Handler } from '../testing/server.test.support.js';

const reset: Handler = (request) => request.socket.destroy();

test('what cannot be sent now is queued, and sent later as the same bytes', async (t) => {
  const { client, received, answer, heard, storage } = await setUp(t, reply(503));
  const sent = heard('sent');
  const receipt = await client.submit(report, { scope: 'worker' });
  assert.deepEqual(receipt, { status: 'queued', id: report.id, code: 'unavailable', httpStatus: 503 });
  const [item, ...others] = await client.outbox.list();
  assert.deepEqual(others, []);
  assert.deepEqual(
    [item!.id, item!.form, item!.formDigest, item!.language, item!.scope, item!.state, item!.httpStatus, item!.code],
    [report.id, report.form, report.formDigest, 'sv', 'worker', 'waiting', 503, 'unavailable'],
  );
  assert.ok(!JSON.stringify(item).includes('köerna'), 'a list never holds answers');
  assert.equal(await client.outbox.export(report.id), received[0]!.body);
  answer(accept);
  const event = await sent;
  assert.equal(event.receipt?.status === 'sent' && event.receipt.receivedAt, '2026-01-01T10:05:01.000Z');
  assert.equal(new Set(received.map(({ body }) => body)).size, 1);
  assert.deepEqual(await storage.list(''), []);
});

for (const [what, handler, code] of [
  ['a broken connection', reset, 'network'],
  ['a redirect', reply(302, '', { location: 'http://127.0.0.1:1/' }), 'redirect'],
  ['a login page', reply(200, '<!doctype html>'), 'not-acknowledged'],
  ...[408, 425, 429, 500, 501, 502, 503, 504, 507].map((status) => [`${status}`, reply(status), 'unavailable'] as const),
] as const) {
  test(`${what}: tried again until it is acknowledged`, async (t) => {
    const { client, received, answer, heard, storage } = await setUp(t, handler);
    const sent = heard('sent');
    const receipt = await client.submit(report);
    assert.equal(receipt.status === 'queued' && receipt.code, code);
    while (received.length < 4) await heard('waiting');
    assert.equal((await storage.list('outbox/')).length, 1);
    answer(accept);
    await sent;
    assert.deepEqual(await client.outbox.list(), []);
  });
}

for (const status of [400, 402, 403, 404, 409, 410, 413, 415, 422]) {
  test(`${status}: kept as refused, not tried again by itself, and in nobody's way`, async (t) => {
    const violations = [{ pointer: '/what', rule: 'maxLength', params: { limit: 3 } }];
    const problem = { title: 'No', status, violations };
    const refuse = reply(status, JSON.stringify(problem), { 'content-type': 'application/problem+json' });
    const { client, received, answer } = await setUp(t, refuse);
    assert.deepEqual(await client.submit(report), { status: 'rejected', id: report.id, httpStatus: status, problem, violations, kept: true });
    answer(accept);
    assert.equal((await client.submit(reportNumber(2))).status, 'sent');
    await client.flush();
    assert.equal(received.length, 2);
    const [{ state, httpStatus, violations: kept, problem: same } = {}] = await client.outbox.list();
    assert.deepEqual([state, httpStatus, kept, same], ['refused', status, violations, problem]);
    assert.deepEqual(JSON.parse((await client.outbox.export(report.id))!), report);
    const receipts = await client.outbox.retry(report.id);
    assert.deepEqual(receipts.map((receipt) => receipt.status), ['sent']);
    assert.deepEqual(await client.outbox.list(), []);
  });
}

test('a refused report that is corrected takes the place of the refused one', async (t) => {
  const { client, received, answer } = await setUp(t, reply(422));
  await client.submit(report);
  const [revision] = [await client.drafts.save('worker', draft, 0)];
  const corrected = { ...report, answers: { what: 'ok' } };
  answer(reply(503));
  assert.equal((await client.submit(corrected, { scope: 'worker', draft: { id: report.id, revision } })).status, 'queued');
  assert.deepEqual(JSON.parse((await client.outbox.export(report.id))!), corrected);
  assert.deepEqual((await client.outbox.list()).map(({ state, attempts }) => [state, attempts]), [['waiting', 1]]);
  assert.deepEqual(await client.drafts.list({ scope: 'worker' }), []);
  answer(accept);
  await client.outbox.retry();
  assert.deepEqual(JSON.parse(received.at(-1)!.body), corrected);
  assert.deepEqual(await client.outbox.list(), []);
});

test('an acknowledgement of what has been replaced meanwhile removes nothing', async (t) => {
  const { client, received, answer } = await setUp(t, reply(422));
  await client.submit(report);
  let finish = (): void => {};
  answer((_request, body, response) => void (finish = () => response.writeHead(201).end(acknowledge(body))));
  const retried = client.outbox.retry(report.id);
  await until(() => received.length === 2);
  const corrected = { ...report, answers: { what: 'ok' } };
  const submitted = client.submit(corrected);
  await until(async () => (await client.outbox.export(report.id)) === JSON.stringify(corrected));
  assert.equal(received.length, 2, 'one at a time');
  answer(reply(409));
  finish();
  assert.deepEqual((await retried).map(({ status }) => status), ['sent']);
  assert.equal((await submitted).status, 'rejected');
  assert.equal(await client.outbox.export(report.id), JSON.stringify(corrected));
});

const draft = { ...report, answers: { what: 'half' } };

test('a draft and its report change places in one write; who comes second is told', async (t) => {
  const { client, open, received, storage } = await setUp(t, reply(503));
  const revision = await client.drafts.save('worker', draft, 0);
  const options = { scope: 'worker', draft: { id: report.id, revision } };
  const other = { ...report, answers: { what: 'from another tab' } };
  const [first, second] = await Promise.all([client.submit(report, options), codeOf(open().submit(other, options))]);
  assert.deepEqual([first.status, second], ['queued', 'conflict']);
  assert.deepEqual((await storage.list('')).map(({ key }) => key), [`outbox/${report.id}`]);
  assert.deepEqual(new Set(received.map(({ body }) => body)), new Set([JSON.stringify(report)]));
});

test('a draft that another tab has sent, or changed, is not sent again', async (t) => {
  const { client, received } = await setUp(t, accept);
  const options = { scope: 'worker', draft: { id: report.id, revision: await client.drafts.save('worker', draft, 0) } };
  assert.equal((await client.submit(report, options)).status, 'sent');
  assert.equal(await codeOf(client.submit({ ...report, language: 'fi' }, options)), 'conflict');
  const revision = await client.drafts.save('worker', draft, 0);
  await client.drafts.save('worker', { ...draft, answers: {} }, revision);
  assert.equal(await codeOf(client.submit(report, { scope: 'worker', draft: { id: report.id, revision } })), 'conflict');
  assert.equal(received.length, 1);
  assert.equal((await client.drafts.list({ scope: 'worker' })).length, 1);
});

test('other answers under an id that waits are refused: they may have arrived', async (t) => {
  const { client } = await setUp(t, reply(503));
  await client.submit(report);
  assert.equal(await codeOf(client.submit({ ...report, answers: {} })), 'conflict');
  assert.deepEqual(JSON.parse((await client.outbox.export(report.id))!), report);
});

test('the same report submitted many times at once is one request and one entry', async (t) => {
  const answers: (() => void)[] = [];
  const { client, received } = await setUp(t, (_request, body, response) => void answers.push(() => response.writeHead(201).end(acknowledge(body))));
  const submitted = Array.from({ length: 5 }, () => client.submit(report));
  const flushed = client.flush();
  await until(() => answers.length > 0);
  assert.equal((await client.outbox.list()).length, 1);
  answers[0]!();
  assert.deepEqual((await Promise.all(submitted)).map(({ status }) => status), Array.from({ length: 5 }, () => 'sent'));
  await flushed;
  assert.equal(received.length, 1);
});

test('what an earlier program left behind is sent when a client is made', async (t) => {
  const { client, storage, open, received, answer } = await setUp(t, reply(503));
  await client.submit(report);
  const before = await storage.list('');
  client.close();
  answer(accept);
  const again = memoryStorage();
  await again.write(before.map(({ key, value }) => ({ key, value })));
  const later = open({ storage: again });
  await new Promise<void>((resolve) => later.outbox.subscribe(({ type }) => type === 'sent' && resolve()));
  assert.equal(new Set(received.map(({ body }) => body)).size, 1);
  assert.deepEqual(await again.list(''), []);
});

test('a report that the endpoint cannot take does not hold up the others', async (t) => {
  const poisoned: Handler = (request, body, response) => (body.includes('0001"') ? reply(500) : accept)(request, body, response);
  const { client, received, answer, storage } = await setUp(t, reply(503));
  for (let number = 1; number <= 30; number++) await client.submit(reportNumber(number));
  answer(poisoned);
  await until(async () => (await storage.list('')).length === 1);
  assert.deepEqual((await client.outbox.list()).map(({ id }) => id), [report.id]);
  assert.equal(new Set(received.map(({ body }) => body)).size, 30);
});

test('Retry-After is obeyed, for all reports, within a tenth', async (t) => {
  const { client, received, answer, heard } = await setUp(t, reply(503, '', { 'retry-after': '1' }), { random: Math.random });
  const sent = Promise.all([heard('sent', report.id), heard('sent', reportNumber(2).id)]);
  await client.submit(report);
  answer(accept);
  // The person is not kept waiting, nor is the endpoint disturbed.
  assert.deepEqual(await client.submit(reportNumber(2)), { status: 'queued', id: reportNumber(2).id });
  await client.flush();
  assert.equal(received.length, 1);
  const [item] = await client.outbox.list();
  assert.ok(Math.abs(Date.parse(item!.nextAttemptAt!) - Date.now() - 1050) < 200);
  await sent;
  const wait = received[1]!.at - received[0]!.at;
  assert.ok(wait >= 990 && wait < 1400, `${wait} ms`);
});

test('retry tries at once, even what the endpoint asked to keep', async (t) => {
  const { client, received, answer } = await setUp(t, reply(429, '', { 'retry-after': '3600' }));
  await client.submit(report);
  answer(accept);
  assert.deepEqual((await client.outbox.retry(report.id)).map(({ status }) => status), ['sent']);
  assert.deepEqual(await client.outbox.retry('nothing'), []);
  assert.equal(received.length, 2);
});

test('a clock that is years off, or jumps, changes nothing', async (t) => {
  const YEARS = 10 * 365 * 86_400_000;
  let jump = 0;
  const clock = (): number => Date.now() + (jump = jump > 0 ? -YEARS : YEARS);
  const { client, received, answer, heard } = await setUp(t, reply(503), { clock });
  const sent = heard('sent');
  await client.submit(report);
  while (received.length < 4) await heard('waiting');
  answer(accept);
  await sent;
  assert.deepEqual(await client.outbox.list(), []);
});

/** A storage that fails as planned: `fault` is asked before each operation. */
function failing(fault: (operation: 'list' | 'write', inside: ReportStorage) => Promise<unknown> | undefined): ReportStorage {
  const inside = memoryStorage();
  return {
    async list(prefix) {
      await fault('list', inside);
      return inside.list(prefix);
    },
    async write(changes, options) {
      await fault('write', inside);
      return inside.write(changes, options);
    },
    close: () => inside.close(),
  };
}

test('where nothing can be kept, a report is sent at once, and its receipt says so', async (t) => {
  for (const error of [new StorageError('full'), new StorageError('unavailable'), new DOMException('No', 'SecurityError')]) {
    const storage = failing(() => Promise.reject(error));
    const { client, received, answer } = await setUp(t, accept, { storage });
    const sent = await client.submit(report);
    assert.deepEqual([sent.status, 'kept' in sent && sent.kept], ['sent', false]);
    answer(reply(503));
    const failed = await client.submit(report);
    assert.deepEqual([failed.status, 'kept' in failed && failed.kept], ['failed', false]);
    answer(reply(422));
    const rejected = await client.submit(report);
    assert.deepEqual([rejected.status, 'kept' in rejected && rejected.kept], ['rejected', false]);
    assert.equal(received.length, 3);
    assert.equal(await codeOf(client.outbox.list()), error instanceof StorageError ? error.code : 'unavailable');
    await client.flush();
  }
});

test('a storage that never answers delays a report by five seconds at most', async (t) => {
  const { client } = await setUp(t, accept, { storage: failing(() => new Promise(() => {})) });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const listed = codeOf(client.outbox.list());
  const submitted = client.submit(report);
  t.mock.timers.tick(5000);
  assert.equal(await listed, 'unavailable');
  assert.equal((await submitted).status, 'sent');
});

test('an acknowledgement that cannot be noted costs one more request, and no report', async (t) => {
  let faults = 0;
  const storage = failing((operation) => (operation === 'write' && faults-- > 0 ? Promise.reject(new StorageError('full')) : undefined));
  const { client, received, answer } = await setUp(t, accept, { storage });
  answer((request, body, response) => {
    if (received.length === 1) faults = 1;
    accept(request, body, response);
  });
  assert.equal((await client.submit(report)).status, 'sent');
  await until(async () => !(await storage.list('')).length);
  assert.equal(received.length, 2);
  assert.equal(received[0]!.body, received[1]!.body);
});

test('a refusal that cannot be noted is not sent again and again', async (t) => {
  let isBroken = false;
  const storage = failing((operation) => (operation === 'write' && isBroken ? Promise.reject(new StorageError('full')) : undefined));
  const { client, received, answer } = await setUp(t, accept, { storage, random: () => 0.2 });
  answer((request, body, response) => {
    isBroken = true;
    reply(422)(request, body, response);
  });
  const receipt = await client.submit(report);
  assert.deepEqual([receipt.status, 'kept' in receipt && receipt.kept], ['rejected', true]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.ok(received.length <= 3, `${received.length} requests`);
  isBroken = false;
  answer(reply(422));
  await client.flush();
  assert.deepEqual((await client.outbox.list()).map(({ state }) => state), ['refused']);
});

test('an endpoint that takes its time does not keep the person waiting', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let finish = (): void => {};
  const { client, received, heard } = await setUp(t, (_request, body, response) => void (finish = () => response.writeHead(201).end(acknowledge(body))));
  let receipt: Receipt | undefined;
  const submitted = client.submit(report).then((found) => (receipt = found));
  while (!received.length) await new Promise((resolve) => setImmediate(resolve));
  t.mock.timers.tick(7900);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(receipt, undefined);
  t.mock.timers.tick(200);
  assert.deepEqual(await submitted, { status: 'queued', id: report.id });
  const sent = heard('sent');
  finish();
  await sent;
  assert.equal(received.length, 1);
});

test('removed by the person: gone, and told', async (t) => {
  const { client, storage, heard } = await setUp(t, reply(422));
  await client.submit(report);
  const told = heard('removed', report.id);
  await client.outbox.remove(report.id);
  await told;
  assert.deepEqual(await storage.list(''), []);
  assert.equal(await client.outbox.export(report.id), undefined);
});

test('a listener that throws, or has left, disturbs nobody', async (t) => {
  const errors = t.mock.method(console, 'error', () => undefined);
  const { client, heard } = await setUp(t, accept);
  client.outbox.subscribe(() => {
    throw new Error('mine');
  });
  client.outbox.subscribe(() => assert.fail('has left'))();
  const sent = heard('sent');
  assert.equal((await client.submit(report)).status, 'sent');
  await sent;
  assert.equal(errors.mock.callCount(), 1);
});

test('what is not ours in the storage stays as it is', async (t) => {
  const { client, storage, received } = await setUp(t, accept);
  const foreign: Json[] = [null, 1, 'x', [], { sealed: 'x' }, { body: 1 }, { body: '{' }, { body: 'null' }, { body: '{}' }];
  await storage.write(foreign.map((value, at) => ({ key: `outbox/${at}`, value })));
  await client.flush();
  assert.deepEqual(await client.outbox.list(), []);
  await client.outbox.retry();
  assert.deepEqual((await storage.list('')).map(({ value }) => value), foreign);
  assert.equal(received.length, 0);
});

test('without a storage there is an empty outbox', async (t) => {
  const { client, open } = await setUp(t, reply(503));
  client.close();
  const bare = open({ storage: null });
  assert.equal((await bare.submit(report)).status, 'failed');
  assert.deepEqual([await bare.outbox.list(), await bare.outbox.retry(), await bare.outbox.export(report.id)], [[], [], undefined]);
  await bare.outbox.remove(report.id);
  await bare.flush();
});

test('all are tried again until an attempt fails', async (t) => {
  const { client, received, answer } = await setUp(t, reply(422));
  for (let number = 1; number <= 5; number++) await client.submit(reportNumber(number));
  answer((request, body, response) => (received.length === 8 ? reply(503) : reply(422))(request, body, response));
  assert.deepEqual((await client.outbox.retry()).map(({ status }) => status), ['rejected', 'rejected', 'queued']);
});

test('a closed client sends nothing more, and leaves what waits', async (t) => {
  const { client, received } = await setUp(t, reply(503));
  await client.submit(report);
  const requests = received.length;
  client.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(received.length, requests);
});
