import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutboxEvent } from '../index.js';
import { setUp, until } from '../testing/client.test.support.js';
import { accept, reply, report, reportNumber, type Handler } from '../testing/server.test.support.js';

const WAITING = 100;

/** A server that knows one token, and the tokens that hosts were asked for. */
function tokens() {
  const state = { valid: 1, asked: [] as { token: number; unauthorized: boolean }[] };
  const handler: Handler = (request, body, response) =>
    (request.headers.authorization === `Bearer ${state.valid}` ? accept : reply(401))(request, body, response);
  const headers = async ({ unauthorized }: { unauthorized: boolean }): Promise<HeadersInit> => {
    state.asked.push({ token: state.valid, unauthorized });
    return { Authorization: `Bearer ${state.valid}` };
  };
  return { state, handler, headers };
}

test('each time that a token expires, headers are asked for once, however many reports wait', async (t) => {
  const { state, handler, headers } = tokens();
  const { client, answer, storage } = await setUp(t, reply(503), { headers });
  for (let number = 1; number <= WAITING; number++) await client.submit(reportNumber(number));
  assert.deepEqual(state.asked, [{ token: 1, unauthorized: false }]);
  let accepted = 0;
  answer((request, body, response) => {
    if (++accepted % 25 === 0) state.valid++;
    handler(request, body, response);
  });
  const expired = state.valid;
  await client.flush();
  assert.deepEqual(await storage.list(''), []);
  assert.deepEqual(state.asked.slice(1).map(({ unauthorized }) => unauthorized), Array.from({ length: state.valid - expired }, () => true));
  const kept = JSON.stringify(await storage.list(''));
  assert.doesNotMatch(kept, /Bearer/);
});

test('many reports sent at once share one renewal', async (t) => {
  const { state, handler, headers } = tokens();
  const { client } = await setUp(t, handler, { headers });
  await client.submit(report);
  state.valid++;
  const receipts = await Promise.all(Array.from({ length: 20 }, (_, at) => client.submit(reportNumber(at + 2))));
  assert.ok(receipts.every(({ status }) => status === 'sent'));
  assert.equal(state.asked.length, 2);
});

test('signed out: reports wait, nothing is tried again by itself, and signing in sends them', async (t) => {
  let asked = 0;
  // Back-offs of a minute: on a slow machine a short one ends while reports are still coming, and the attempt that follows
  // would be the one that `flush` joins.
  const { client, received, answer, storage } = await setUp(t, reply(503), { random: () => 60, headers: () => ({ Authorization: `Bearer ${++asked}` }) });
  for (let number = 1; number <= 20; number++) await client.submit(reportNumber(number));
  answer(reply(401));
  const before = received.length;
  await client.flush();
  assert.equal(asked, 2);
  assert.equal(received.length, before + 2);
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal(received.length, before + 2);
  const items = await client.outbox.list();
  assert.deepEqual([items.length, items.some(({ state }) => state !== 'waiting'), items.some(({ nextAttemptAt }) => nextAttemptAt)], [20, false, false]);
  assert.equal(items.filter(({ code }) => code === 'unauthorized').length, 1);
  // Each time that somebody wants to send, one question, and not two.
  await client.flush();
  assert.equal(asked, 3);
  answer(accept);
  assert.equal((await client.submit(report)).status, 'sent');
  assert.equal(asked, 4);
  await until(async () => !(await storage.list('')).length);
  assert.equal(asked, 4);
});

test('headers that fail are asked for again later', async (t) => {
  let asked = 0;
  const { client, heard, received } = await setUp(t, accept, {
    headers: () => {
      if (++asked < 3) throw new Error('token endpoint down');
      return {};
    },
  });
  const events: OutboxEvent['type'][] = [];
  client.outbox.subscribe(({ type }) => events.push(type));
  const sent = heard('sent');
  const receipt = await client.submit(report);
  assert.equal(receipt.status === 'queued' && receipt.code, 'headers');
  await sent;
  assert.deepEqual([asked, received.length, events], [3, 1, ['waiting', 'waiting', 'sent']]);
});
