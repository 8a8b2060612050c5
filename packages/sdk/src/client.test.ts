import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ClientUsageError, createClient, digest, type ClientOptions, type Receipt } from './index.js';
import { acknowledge, reply, report, serve as start, type Handler } from './testing/server.test.support.js';

/** A server that is closed after all tests. */
async function serve(handler: Handler): ReturnType<typeof start> {
  const server = await start(handler);
  after(server.close);
  return server;
}

async function outcome(handler: Handler, options: Partial<ClientOptions> = {}): Promise<Receipt> {
  const { endpoint } = await serve(handler);
  return createClient({ endpoint, ...options }).submit(report);
}

test('sent: the acknowledgement echoes id, form digest and the digest of the bytes', async () => {
  const { endpoint, received } = await serve((_request, body, response) => response.writeHead(201).end(acknowledge(body)));
  const receipt = await createClient({ endpoint }).submit(report);
  assert.equal(received.length, 1);
  assert.deepEqual(JSON.parse(received[0]!.body), report);
  assert.equal(received[0]!.headers['content-type'], 'application/json');
  assert.equal(received[0]!.headers.cookie, undefined);
  assert.deepEqual(receipt, {
    status: 'sent',
    id: report.id,
    formDigest: report.formDigest,
    bodyDigest: digest(received[0]!.body),
    receivedAt: '2026-01-01T10:05:01.000Z',
    replay: false,
    kept: false,
  });
});

test('a 200 with an acknowledgement is a replay', async () => {
  const receipt = await outcome((_request, body, response) => response.writeHead(200).end(acknowledge(body)));
  assert.equal(receipt.status === 'sent' && receipt.replay, true);
});

for (const [what, body] of [
  ['a login page', '<!doctype html><title>Kirjaudu</title>'],
  ['nothing', ''],
  ['JSON that is no object', '[]'],
  ['another id', JSON.stringify({ ...JSON.parse(acknowledge(JSON.stringify(report))), id: 'x' })],
  ['another form digest', JSON.stringify({ ...JSON.parse(acknowledge(JSON.stringify(report))), formDigest: 'x' })],
  ['the digest of other bytes', acknowledge(JSON.stringify(report, null, 1))],
  ['no time', JSON.stringify({ ...JSON.parse(acknowledge(JSON.stringify(report))), receivedAt: undefined })],
] as const) {
  test(`a 200 with ${what} is no acknowledgement`, async () => {
    for (const status of [200, 201]) {
      const receipt = await outcome(reply(status, body));
      assert.equal(receipt.status === 'failed' && receipt.code, 'not-acknowledged');
    }
  });
}

test('204 is no acknowledgement', async () => {
  const receipt = await outcome(reply(204));
  assert.equal(receipt.status === 'failed' && receipt.code, 'not-acknowledged');
});

test('a redirect is not followed', async () => {
  const target = await serve((_request, body, response) => response.writeHead(201).end(acknowledge(body)));
  for (const status of [301, 302, 303, 307, 308]) {
    const receipt = await outcome(reply(status, '', { location: target.endpoint }));
    assert.equal(receipt.status === 'failed' && receipt.code, 'redirect');
  }
  assert.equal(target.received.length, 0);
});

test('422 brings the problem and its violations', async () => {
  const violations = [{ pointer: '/what', rule: 'required', params: {} }];
  const problem = { type: 'about:blank', title: 'Unprocessable', status: 422, violations };
  const receipt = await outcome(reply(422, JSON.stringify(problem), { 'content-type': 'application/problem+json' }));
  assert.deepEqual(receipt, { status: 'rejected', id: report.id, httpStatus: 422, problem, violations, kept: false });
});

test('every other 4xx is a refusal for good', async () => {
  for (const httpStatus of [400, 403, 404, 409, 410, 413, 415]) {
    const receipt = await outcome(reply(httpStatus, '<h1>no</h1>', { 'content-type': 'text/html' }));
    assert.deepEqual(receipt, { status: 'rejected', id: report.id, httpStatus, problem: undefined, violations: [], kept: false });
  }
});

test('408, 425, 429 and 5xx may be tried again, after as long as they ask', async () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    const receipt = await outcome(reply(status, '', { 'retry-after': '7' }));
    assert.ok(receipt.status === 'failed');
    assert.deepEqual([receipt.code, receipt.httpStatus, receipt.retryAfter], ['unavailable', status, 7000]);
  }
  const dated = (date: string, clock: string): Promise<Receipt> =>
    outcome(reply(503, '', { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT', date }), { clock: () => Date.parse(clock) });
  const waits = (receipt: Receipt): unknown => receipt.status === 'failed' && receipt.retryAfter;
  // By the endpoint's own date, whatever the clock here says; where the page may not read that, by the clock, within reason.
  assert.equal(waits(await dated('Thu, 01 Jan 2026 00:00:00 GMT', '2036-01-01T00:00:00Z')), 60_000);
  assert.equal(waits(await dated('', '2026-01-01T00:00:00Z')), 60_000);
  assert.equal(waits(await dated('', '2016-01-01T00:00:00Z')), 300_000);
  assert.equal(waits(await dated('', '2036-01-01T00:00:00Z')), 0);
  const odd = await outcome(reply(503, '', { 'retry-after': 'soon' }));
  assert.equal(odd.status === 'failed' && odd.retryAfter, undefined);
});

test('a 401 asks for headers once more and sends the same bytes', async () => {
  let asked = 0;
  const { endpoint, received } = await serve((request, body, response) => {
    if (request.headers.authorization === 'Bearer 2') response.writeHead(201).end(acknowledge(body));
    else response.writeHead(401).end();
  });
  const receipt = await createClient({ endpoint, headers: async () => ({ Authorization: `Bearer ${++asked}` }) }).submit(report);
  assert.equal(receipt.status, 'sent');
  assert.equal(asked, 2);
  assert.equal(received[0]!.body, received[1]!.body);
});

test('a second 401 is no refusal: the person may sign in again', async () => {
  let asked = 0;
  const receipt = await outcome(reply(401), { headers: () => ({ Authorization: `Bearer ${++asked}` }) });
  assert.ok(receipt.status === 'failed');
  assert.deepEqual([receipt.code, receipt.httpStatus, asked], ['unauthorized', 401, 2]);
});

test('headers that never come are given up in time', async () => {
  const receipt = await outcome(reply(201), { headers: () => new Promise(() => {}), timeout: 50 });
  assert.equal(receipt.status === 'failed' && receipt.code, 'headers');
});

test('headers that fail are told apart, with their cause', async () => {
  const cause = new Error('token endpoint down');
  const receipt = await outcome(reply(201), { headers: () => Promise.reject(cause) });
  assert.ok(receipt.status === 'failed');
  assert.equal(receipt.code, 'headers');
  assert.equal(receipt.error.cause, cause);
});

test('no answer in time', async () => {
  const silent = await outcome(() => {}, { timeout: 50 });
  assert.equal(silent.status === 'failed' && silent.code, 'timeout');
  const stalled = await outcome((_request, _body, response) => void response.writeHead(201).write('{'), { timeout: 50 });
  assert.equal(stalled.status === 'failed' && stalled.code, 'timeout');
});

test('a connection that breaks', async () => {
  const receipt = await outcome((request) => request.socket.destroy());
  assert.ok(receipt.status === 'failed');
  assert.equal(receipt.code, 'network');
  assert.equal(receipt.error.name, 'SendError');
  assert.match(receipt.error.message, /network/);
});

test('cookies stay at home unless asked for', async () => {
  const seen: unknown[] = [];
  const fake = (async (_url: unknown, init?: RequestInit) => {
    seen.push(init?.credentials);
    return new Response('', { status: 500 });
  }) as typeof fetch;
  await createClient({ endpoint: 'https://collector.example/v1/responses', fetch: fake }).submit(report);
  await createClient({ endpoint: 'https://collector.example/v1/responses', fetch: fake, credentials: 'include' }).submit(report);
  assert.deepEqual(seen, ['omit', 'include']);
});

test('wrong use is said at once', async () => {
  for (const endpoint of ['', '/v1/responses', 'ftp://x/y', 'javascript:alert(1)']) {
    assert.throws(() => createClient({ endpoint }), (error) => error instanceof ClientUsageError && error.code === 'bad-endpoint');
  }
  const client = createClient({ endpoint: 'http://127.0.0.1:1/' });
  await assert.rejects(client.submit(undefined as never), (error) => error instanceof ClientUsageError && error.code === 'bad-response');
});
