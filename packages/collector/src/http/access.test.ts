import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { bearer, makeResponse, start, token } from '../testing/harness.js';

/** A request whose Host and Origin are ours to choose, unlike those of fetch. */
const raw = (url: string, headers: Record<string, string>, method = 'GET'): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end();
  });

test('without tokens it answers to names of this machine only: a name that resolves here is no name of ours', async (t) => {
  const { url } = await start((work) => t.after(work));
  const { port } = new URL(url);
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) assert.equal((await raw(`${url}/v1/responses`, { host })).status, 200, host);
  for (const host of [`evil.example:${port}`, 'evil.example', '127.0.0.1.evil.example', 'localhost.evil.example']) {
    assert.equal((await raw(`${url}/v1/responses`, { host })).status, 403, host);
  }
});

test('a page of the same origin may post, one of a listed origin too, after asking', async (t) => {
  const { url } = await start((work) => t.after(work), { origins: ['https://intranet.example'], tokens: [{ token: token('submit') }] });
  const preflight = (origin: string) =>
    raw(`${url}/v1/responses`, { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' }, 'OPTIONS');
  const listed = await preflight('https://intranet.example');
  assert.equal(listed.status, 204);
  assert.equal(listed.headers['access-control-allow-origin'], 'https://intranet.example');
  assert.match(String(listed.headers['vary']), /Origin/i);
  assert.equal(listed.headers['access-control-allow-credentials'], undefined);
  for (const origin of ['https://evil.example', 'http://intranet.example', 'https://intranet.example.evil.example', 'null']) {
    const refused = await preflight(origin);
    assert.equal(refused.headers['access-control-allow-origin'], undefined, origin);
  }
  assert.equal((await raw(`${url}/healthz`, { origin: url })).status, 200);
});

test('even the refusals can be read by a page of a listed origin', async (t) => {
  const { url, post } = await start((work) => t.after(work), { origins: ['https://intranet.example'], tokens: [{ token: token('submit') }] });
  assert.ok(url);
  const answer = await post(makeResponse(), { origin: 'https://intranet.example', ...bearer('submit') });
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://intranet.example');
  const unknown = await post(makeResponse(), { origin: 'https://intranet.example' });
  assert.equal(unknown.status, 401);
  assert.equal(unknown.headers.get('access-control-allow-origin'), 'https://intranet.example');
  assert.equal(unknown.headers.get('www-authenticate'), 'Bearer');
});

test('no answer may be sniffed or kept', async (t) => {
  const { get } = await start((work) => t.after(work));
  const answer = await get('/v1/responses');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
});
