import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createClient, memoryStorage, type Client, type ClientOptions, type OutboxEvent, type ReportStorage } from '../index.js';
import { accept, reply, report, serve, type Handler } from '../testing/server.test.support.js';

interface Setup {
  readonly client: Client;
  readonly received: Awaited<ReturnType<typeof serve>>['received'];
  readonly storage: ReportStorage;
  readonly endpoint: string;
  /** Answers differently from now on. */
  answer(handler: Handler): void;
  /** Resolves with the next event of this type. */
  heard(type: OutboxEvent['type'], id?: string): Promise<OutboxEvent>;
  open(options?: Partial<ClientOptions>): Client;
}

/** A client with a storage in memory, whose back-offs are short, and a server. */
async function setUp(t: TestContext, handler: Handler, options: Partial<ClientOptions> = {}): Promise<Setup> {
  let current = handler;
  const { endpoint, received, close } = await serve((...all) => current(...all));
  const storage = options.storage === undefined ? memoryStorage() : (options.storage as ReportStorage);
  const opened: Client[] = [];
  const open = (more?: Partial<ClientOptions>): Client => {
    const client = createClient({ endpoint, storage, random: () => 0.02, ...options, ...more });
    opened.push(client);
    return client;
  };
  t.after(() => (opened.forEach((client) => client.close()), close()));
  const client = open();
  return {
    client, received, storage, endpoint, open,
    answer: (next) => (current = next),
    heard: (type, id) =>
      new Promise((resolve) => {
        const end = client.outbox.subscribe((event) => {
          if (event.type === type && (id ?? event.id) === event.id) resolve((end(), event));
        });
      }),
  };
}

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
