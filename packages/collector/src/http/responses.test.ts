import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test, type TestContext } from 'node:test';
import { createJudging, type Judging } from '../judge/judging.js';
import type { CollectorOptions } from '../options.js';
import { openSqliteStore } from '../store/sqlite.js';
import { StoreUnavailableError, type Store } from '../store/store.js';
import { bearer, bytesDigest, definition, makeResponse, start, temporaryFolder, token, type Running } from '../testing/harness.js';

async function ready(t: TestContext, options: CollectorOptions = {}, store?: Store, judging?: Judging): Promise<Running> {
  const forms = 'tokens' in options ? bearer('forms') : undefined;
  const withForms = { ...options, tokens: options.tokens ?? [] };
  const running = await start((work) => t.after(work), withForms, store, judging);
  if (forms) {
    const published = await running.request('PUT', '/v1/forms', { body: JSON.stringify(definition), headers: { 'content-type': 'application/json', ...forms } });
    assert.equal(published.status, 201);
  }
  return running;
}

const scoped = (scope: 'submit' | 'read' | 'erase' | 'forms', tenant = 'default') => ({ token: token(scope), tenant, scopes: [scope] });
const tokens = [scoped('submit'), scoped('read'), scoped('erase'), scoped('forms')];

/** With tokens, so that the form can be published over HTTP. */
const secured = (t: TestContext, options: CollectorOptions = {}): Promise<Running> => ready(t, { tokens, ...options });
const submit = (running: Running, value: unknown, headers = {}): Promise<Response> => running.post(value, { ...bearer('submit'), ...headers });

async function problem(answer: Response, status: number, kind: string): Promise<Record<string, unknown>> {
  const body = (await answer.json()) as Record<string, unknown>;
  assert.equal(answer.status, status, JSON.stringify(body));
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.match(String(body['type']), new RegExp(`/${kind}$`));
  assert.equal(body['status'], status);
  assert.ok(String(body['detail']).length > 10);
  return body;
}

test('201: stored exactly as sent, and acknowledged with the digest of the bytes', async (t) => {
  const running = await secured(t);
  const body = JSON.stringify(makeResponse({ answers: { what: 'Jonot – köerna 👩‍👧' } }), null, 1);
  const answer = await submit(running, body);
  assert.equal(answer.status, 201);
  const { id, formDigest } = JSON.parse(body) as Record<string, string>;
  const { receivedAt, ...rest } = (await answer.json()) as Record<string, string>;
  assert.deepEqual(rest, { id, formDigest, bodyDigest: bytesDigest(body) });
  assert.ok(Math.abs(Date.parse(receivedAt!) - Date.now()) < 60_000);
  assert.deepEqual(running.rows().map((row) => ({ ...row })), [{ tenant: 'default', id, body, body_digest: bytesDigest(body) }]);
});

test('200: a replay is acknowledged with the first time, and stored once', async (t) => {
  const running = await secured(t);
  const body = JSON.stringify(makeResponse());
  const first = await (await submit(running, body)).json();
  const second = await submit(running, body);
  assert.equal(second.status, 200);
  assert.deepEqual(await second.json(), first);
  assert.equal(running.rows().length, 1);
});

test('of the same bytes sent fifty times at once, one is a 201', async (t) => {
  const running = await secured(t);
  const body = JSON.stringify(makeResponse());
  const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await submit(running, body)).status));
  assert.deepEqual(statuses.filter((status) => status === 201).length, 1);
  assert.deepEqual(statuses.filter((status) => status === 200).length, 49);
  assert.equal(running.rows().length, 1);
});

test('409: other content under an id, the stored row unchanged', async (t) => {
  const running = await secured(t);
  const response = makeResponse();
  await submit(running, response);
  await problem(await submit(running, { ...response, answers: { what: 'Other' } }), 409, 'id-conflict');
  assert.deepEqual(running.rows().map(({ body }) => body), [JSON.stringify(response)]);
});

test('410: an erased id stays taken, and nothing of it is left', async (t) => {
  const running = await secured(t);
  const response = makeResponse();
  await submit(running, response);
  const path = `/v1/responses/${response['id']}`;
  assert.equal((await running.request('DELETE', path, { headers: bearer('erase') })).status, 204);
  assert.equal((await running.request('DELETE', path, { headers: bearer('erase') })).status, 204);
  await problem(await submit(running, response), 410, 'erased');
  await problem(await submit(running, { ...response, answers: { what: 'Other' } }), 410, 'erased');
  assert.deepEqual(running.rows().map(({ body }) => body), [null]);
  assert.equal(await (await running.get('/v1/responses', bearer('read'))).text(), '');
});

/** What must never be stored: a name, what is sent, and the refusal expected. */
const refused: [what: string, body: (running: Running) => unknown, status: number, kind: string, headers?: Record<string, string>][] = [
  ['malformed JSON', () => '{"id":', 400, 'malformed-json'],
  ['nothing at all', () => '', 400, 'malformed-json'],
  ['a byte order mark', () => `\uFEFF${JSON.stringify(makeResponse())}`, 400, 'malformed-json'],
  ['bytes that are not UTF-8', () => new Uint8Array([0x7b, 0xff, 0x7d]), 400, 'malformed-json'],
  ['a name twice', () => JSON.stringify(makeResponse()).replace('{', '{"answers":{},'), 400, 'malformed-json'],
  ['a name twice inside the answers', () => JSON.stringify(makeResponse()).replace('"what"', '"what":"x","what"'), 400, 'malformed-json'],
  ['nesting beyond reason', () => '['.repeat(100_000), 400, 'malformed-json'],
  ['an array', () => [], 400, 'malformed-response'],
  ['null', () => null, 400, 'malformed-response'],
  ['an unknown member', () => makeResponse({ userAgent: 'x' }), 400, 'malformed-response'],
  ['a member missing', () => makeResponse({ startedAt: undefined }), 400, 'malformed-response'],
  ['an id that is no UUID', () => makeResponse({ id: '../../etc/passwd' }), 400, 'malformed-response'],
  ['a time that does not exist', () => makeResponse({ startedAt: '2026-13-45T00:00:00Z' }), 400, 'malformed-response'],
  ['answers that are no object', () => makeResponse({ answers: [] }), 400, 'malformed-response'],
  ['a form nobody knows', () => makeResponse({ form: 'https://x.example/forms/other/1.0.0' }), 404, 'unknown-form'],
  ['another digest of a known form', () => makeResponse({ formDigest: `sha256-${'0'.repeat(64)}` }), 422, 'wrong-digest'],
  ['a form and the digest of nothing', () => makeResponse({ form: 'https://x.example/f/1.0.0', formDigest: `sha256-${'0'.repeat(64)}` }), 404, 'unknown-form'],
  ['more bytes than allowed', () => makeResponse({ answers: { what: 'x'.repeat(20_000) } }), 413, 'too-large'],
  ['plain text', () => JSON.stringify(makeResponse()), 415, 'wrong-media-type', { 'content-type': 'text/plain' }],
  ['a form post', () => 'answers=1', 415, 'wrong-media-type', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['another charset', () => JSON.stringify(makeResponse()), 415, 'wrong-media-type', { 'content-type': 'application/json; charset=latin1' }],
  ['a compressed body', () => JSON.stringify(makeResponse()), 415, 'wrong-media-type', { 'content-encoding': 'gzip' }],
  ['no token', () => makeResponse(), 401, 'token-missing', { authorization: '' }],
  ['an unknown token', () => makeResponse(), 401, 'token-unknown', { authorization: 'Bearer submit-token-of-the-tesT' }],
  ['a token in another scheme', () => makeResponse(), 401, 'token-missing', { authorization: `Basic ${token('submit')}` }],
  ['a token for something else', () => makeResponse(), 403, 'not-allowed', bearer('read')],
  ['a page of an origin that is not listed', () => makeResponse(), 403, 'origin-not-listed', { origin: 'https://evil.example' }],
  ['a sandboxed page', () => makeResponse(), 403, 'origin-not-listed', { origin: 'null' }],
];

for (const [what, body, status, kind, headers] of refused) {
  test(`${status}: ${what}; nothing stored, and the next response is taken`, async (t) => {
    const running = await secured(t, { bodyLimit: what.startsWith('nesting') ? 200_000 : 10_000 });
    await problem(await submit(running, body(running), headers), status, kind);
    assert.deepEqual(running.rows(), []);
    assert.equal((await submit(running, makeResponse())).status, 201);
  });
}

/** Answers that break the definition, with the pointers and rules expected. */
const invalid: [what: string, changes: Record<string, unknown>, expected: string[]][] = [
  ['a required answer missing', { answers: { where: ['home'] } }, ['/what required']],
  ['a text too long', { answers: { what: 'x'.repeat(201) } }, ['/what maxLength']],
  ['an option that is not offered', { answers: { what: 'x', where: ['elsewhere'] } }, ['/where/0 ']],
  ['an answer nobody asks for', { answers: { what: 'x', secret: 1 } }, ['/secret unevaluatedProperties']],
  ['an answer to a question that is not shown', { answers: { what: 'x', where: ['home'], whereOther: 'y' } }, ['/whereOther unevaluatedProperties']],
  ['a shown question left out', { answers: { what: 'x', where: ['other'] } }, ['/whereOther required']],
  ['a number out of range in a group', { answers: { what: 'x', impact: { money: -1 } } }, ['/impact/money minimum']],
  ['a row with a member too many', { answers: { what: 'x', rows: [{ text: 'a' }, { text: 'b', more: 1 }] } }, ['/rows/1/more unevaluatedProperties']],
  ['several at once', { answers: { where: ['home', 'home'], secret: 1 } }, ['/secret ', '/what required', '/where uniqueItems']],
  ['an empty group', { answers: { what: 'x', impact: {} } }, ['/impact ']],
  ['an empty choice', { answers: { what: 'x', where: [] } }, ['/where ']],
  ['a name from the prototype', { answers: JSON.parse('{"what":"x","__proto__":{"a":1}}') as unknown }, ['/__proto__ unevaluatedProperties']],
  ['another one', { answers: { what: 'x', toString: 'y' } }, ['/toString unevaluatedProperties']],
];

for (const [what, changes, expected] of invalid) {
  test(`422: ${what}`, async (t) => {
    const running = await secured(t);
    const { violations } = (await problem(await submit(running, makeResponse(changes)), 422, 'invalid-answers')) as { violations: { pointer: string; rule: string; params: object }[] };
    const found = violations.map(({ pointer, rule }) => `${pointer} ${rule}`).sort();
    assert.equal(found.length, expected.length, found.join(', '));
    for (const [index, start] of expected.entries()) assert.ok(found[index]!.startsWith(start), `${found[index]} should start with ${start}`);
    assert.ok(violations.every(({ params }) => typeof params === 'object'));
    assert.deepEqual(running.rows(), []);
  });
}

test('422: context outside x-context, and a valid identity code in a guarded text', async (t) => {
  const running = await secured(t);
  for (const changes of [{ context: { unit: 'x'.repeat(41) } }, { context: { user: 'anna' } }, { answers: { what: 'Asiakas 131052-308T kertoi' } }]) {
    await problem(await submit(running, makeResponse(changes)), 422, 'invalid-answers');
  }
  assert.deepEqual(running.rows(), []);
  assert.equal((await submit(running, makeResponse({ context: { unit: 'Keskusta' }, answers: { what: 'Asiakas 131052-308U kertoi' } }))).status, 201);
});

test('429: more requests than a token may make, with Retry-After, and as before afterwards', async (t) => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const running = await secured(t, { rateLimit: 3, clock: () => now });
  const statuses = [];
  for (let index = 0; index < 4; index++) statuses.push((await submit(running, makeResponse())).status);
  assert.deepEqual(statuses, [201, 201, 201, 429]);
  const answer = await submit(running, makeResponse());
  assert.equal(answer.headers.get('retry-after'), '20');
  await problem(answer, 429, 'too-many-requests');
  assert.equal((await running.get('/v1/responses', bearer('read'))).status, 200);
  now += 20_000;
  assert.equal((await submit(running, makeResponse())).status, 201);
  assert.equal(running.rows().length, 4);
});

test('503: the database cannot be written, with Retry-After; nothing is acknowledged, and it goes on when it can', async (t) => {
  const path = `${await temporaryFolder((work) => t.after(work))}/x.sqlite`;
  const store = openSqliteStore(path);
  let failing = true;
  const failed = new StoreUnavailableError('The database cannot be written now.');
  const running = await ready(t, { tokens }, { ...store, insert: async (response) => (failing ? Promise.reject(failed) : store.insert(response)) });
  const response = makeResponse();
  const answer = await submit(running, response);
  assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
  await problem(answer, 503, 'unavailable');
  failing = false;
  assert.equal((await submit(running, response)).status, 201);
});

test('503: the thread that judges has ended, with Retry-After; nothing is stored, the log says so, and the next is judged', async (t) => {
  const running = await ready(t, { tokens }, undefined, createJudging(new URL('../testing/ending-thread.js', import.meta.url)));
  const ending = makeResponse({ answers: { what: 'the end' } });
  const answer = await submit(running, ending);
  assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
  await problem(answer, 503, 'unavailable');
  assert.deepEqual(running.rows(), []);
  assert.deepEqual(running.log.filter(({ level }) => level === 'error').map(({ event, id }) => [event, id]), [['judging-failed', ending['id']]]);
  assert.equal((await submit(running, makeResponse())).status, 201);
});

test('503: more requests at once than allowed', async (t) => {
  const store = openSqliteStore(`${await temporaryFolder((work) => t.after(work))}/x.sqlite`);
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  let waiting = 0;
  const full = new Promise<void>((resolve) => {
    store.insert = ((insert) => async (response) => {
      if (++waiting === 2) resolve();
      await gate;
      return insert(response);
    })(store.insert);
  });
  const running = await ready(t, { tokens, maxInFlight: 2 }, store);
  const slow = [submit(running, makeResponse()), submit(running, makeResponse())];
  await full;
  await problem(await submit(running, makeResponse()), 503, 'unavailable');
  release();
  assert.deepEqual((await Promise.all(slow)).map(({ status }) => status), [201, 201]);
  assert.equal((await submit(running, makeResponse())).status, 201);
});

test('500: a fault of ours says nothing of the answers, in the answer and in the log', async (t) => {
  const store = openSqliteStore(`${await temporaryFolder((work) => t.after(work))}/x.sqlite`);
  store.insert = async ({ body }) => Promise.reject(new Error(`cannot insert ${body}`));
  const running = await ready(t, { tokens }, store);
  const answer = await submit(running, makeResponse({ answers: { what: 'canary-4711' } }));
  const body = await problem(answer, 500, 'internal');
  assert.ok(running.log.some(({ event }) => event === 'internal'));
  assert.ok(!JSON.stringify([running.log, body]).includes('canary-4711'));
});

test('404 and the like are problem documents, too', async (t) => {
  const running = await secured(t);
  await problem(await running.get('/nowhere'), 404, 'not-found');
  await problem(await running.get('/v1/forms/sha256-0'), 404, 'not-found');
  await problem(await running.request('DELETE', '/v1/responses/x', { headers: bearer('erase') }), 404, 'not-found');
  await problem(await running.get('/%E0%A4%A'), 400, 'malformed-request');
});

test('a request cut off half way stores nothing and harms nobody', async (t) => {
  const running = await secured(t);
  const body = JSON.stringify(makeResponse());
  const { port } = new URL(running.url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      const head = `POST /v1/responses HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nAuthorization: Bearer ${token('submit')}\r\nContent-Length: ${body.length}\r\n\r\n`;
      socket.write(head + body.slice(0, 40), () => socket.destroy());
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
  assert.equal((await submit(running, makeResponse())).status, 201);
  assert.equal(running.rows().length, 1);
});

test('tenants: one id each, and nobody reads or erases what is another\'s', async (t) => {
  const other = { token: 'other-tenant-all-scopes', tenant: 'other', scopes: ['submit', 'read', 'erase'] as const };
  const running = await secured(t, { tokens: [...tokens, other] });
  const auth = { authorization: `Bearer ${other.token}` };
  const response = makeResponse();
  assert.equal((await submit(running, response)).status, 201);
  assert.equal(await (await running.get('/v1/responses', auth)).text(), '');
  await problem(await running.request('DELETE', `/v1/responses/${response['id']}`, { headers: auth }), 404, 'not-found');
  assert.equal((await running.post({ ...response, answers: { what: 'theirs' } }, auth)).status, 201);
  assert.deepEqual(running.rows().map(({ tenant }) => tenant), ['default', 'other']);
});

test('no answer, address or token gets into the log, or the database beside the body', async (t) => {
  const running = await secured(t);
  await submit(running, makeResponse({ answers: { what: 'canary-4711' } }), { 'user-agent': 'canary-agent', 'x-forwarded-for': '192.0.2.99' });
  await submit(running, makeResponse({ answers: { what: 'canary-4711', 'canary-4711': 1 } }));
  await submit(running, '{"canary-4711":');
  const log = JSON.stringify(running.log);
  assert.match(log, /"route":"\/v1\/responses"/);
  assert.doesNotMatch(log, /canary|127\.0\.0\.1:(?!\d+","database)|192\.0\.2\.99|token-of/);
  const row = JSON.stringify(running.rows());
  assert.doesNotMatch(row, /canary-agent|192\.0\.2\.99|127\.0\.0\.1/);
});
