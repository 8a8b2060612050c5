import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { PendingReportsError, StorageError } from './index.js';
import { setUp } from './testing/client.test.support.js';
import { accept, reply, report, reportNumber } from './testing/server.test.support.js';

const draft = { ...report, answers: { what: 'kesken' } };

test('sends what can be sent, and wipes the drafts of whoever signs out', async (t) => {
  const { client, answer, storage } = await setUp(t, reply(503));
  await client.submit(report);
  await client.drafts.save('a', draft, 0);
  await client.drafts.save('b', draft, 0);
  answer(accept);
  assert.deepEqual(await client.signOut({ scope: 'a' }), []);
  assert.deepEqual([(await client.drafts.list({ scope: 'a' })).length, (await client.drafts.list({ scope: 'b' })).length], [0, 1]);
  assert.deepEqual(await client.signOut(), []);
  assert.deepEqual(await storage.list(''), []);
});

test('reports that would stay unencrypted are for the host to decide about', async (t) => {
  const { client, received } = await setUp(t, reply(503));
  await client.submit(report);
  await client.drafts.save('a', draft, 0);
  await assert.rejects(client.signOut(), (error) => error instanceof PendingReportsError && error.code === 'pending-unencrypted' && error.pending[0]!.id === report.id);
  assert.deepEqual(await client.drafts.list({ scope: 'a' }), []);
  assert.deepEqual((await client.signOut({ keepUnencrypted: true })).map(({ id }) => id), [report.id]);
  const requests = received.length;
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.equal(received.length, requests, 'it rests');
  await client.outbox.remove(report.id);
  assert.deepEqual(await client.signOut(), []);
});

test('encrypted reports stay, and are sent when someone sends again', async (t) => {
  const encryptionKey = (await webcrypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])) as CryptoKey;
  let user = 'A';
  const { client, answer, heard, received, storage } = await setUp(t, reply(503), { encryptionKey, headers: () => ({ Authorization: user }) });
  await client.submit(report);
  assert.deepEqual((await client.signOut()).map(({ id }) => id), [report.id]);
  assert.doesNotMatch(JSON.stringify(await storage.list('')), /köerna|social-report\.example/);
  user = 'B';
  answer(accept);
  const sent = heard('sent', report.id);
  assert.equal((await client.submit(reportNumber(2))).status, 'sent');
  await sent;
  assert.deepEqual(received.slice(-2).map(({ headers }) => headers.authorization), ['B', 'B'], 'the headers of A are forgotten');
});

test('takes no longer than it may, and does not hide that drafts could not be removed', async (t) => {
  const { client, answer } = await setUp(t, reply(503));
  await client.submit(report);
  answer(() => {});
  const started = performance.now();
  assert.equal((await client.signOut({ timeout: 50, keepUnencrypted: true })).length, 1);
  assert.ok(performance.now() - started < 2000);
  client.close();
  await assert.rejects(client.signOut({ timeout: 50 }), (error) => error instanceof StorageError && error.code === 'unavailable');
});
