import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearer, definition, formDigest, makeResponse, start, token } from '../testing/harness.js';

const tokens = (['submit', 'read', 'forms'] as const).map((scope) => ({ token: token(scope), scopes: [scope] }));
const json = { 'content-type': 'application/json', ...bearer('forms') };

test('a definition is published once, listed, and given back in its order', async (t) => {
  const running = await start((work) => t.after(work), { tokens });
  const put = (value: unknown) => running.request('PUT', '/v1/forms', { body: JSON.stringify(value), headers: json });
  const first = await put(definition);
  assert.equal(first.status, 201);
  const published = (await first.json()) as { id: string; digest: string };
  assert.deepEqual([published.id, published.digest], [definition.$id, formDigest]);
  assert.equal((await put(definition)).status, 200);
  assert.deepEqual((await (await running.get('/v1/forms')).json()) as unknown, { forms: [published] });
  const given = await running.get(`/v1/forms/${formDigest}`);
  assert.equal(await given.text(), JSON.stringify(definition));
  assert.match(given.headers.get('cache-control') ?? '', /immutable/);
});

test('an $id never changes its content', async (t) => {
  const running = await start((work) => t.after(work), { tokens });
  const put = (value: unknown) => running.request('PUT', '/v1/forms', { body: JSON.stringify(value), headers: json });
  await put(definition);
  assert.equal((await put({ ...definition, title: 'Other' })).status, 409);
  assert.equal((await put({ ...definition, title: 'Other', $id: definition.$id.replace('1.0.0', '1.0.1') })).status, 201);
  assert.equal(((await (await running.get('/v1/forms')).json()) as { forms: unknown[] }).forms.length, 2);
});

test('a definition that is not sound is refused with pointers, codes and sentences', async (t) => {
  const running = await start((work) => t.after(work), { tokens });
  for (const [value, status] of [
    [{ ...definition, unevaluatedProperties: undefined }, 422],
    [{ ...definition, properties: { what: { type: 'string', tittle: 'x' } } }, 422],
    [{}, 422],
    [[], 422],
    [true, 422],
  ] as const) {
    const answer = await running.request('PUT', '/v1/forms', { body: JSON.stringify(value), headers: json });
    assert.equal(answer.status, status);
    const { problems } = (await answer.json()) as { problems: { pointer: string; code: string; message: string }[] };
    assert.ok(problems.length > 0);
    for (const { pointer, code, message } of problems) {
      assert.equal(typeof pointer, 'string');
      assert.match(code, /^[a-z-]+$/);
      assert.ok(message.length > 10);
    }
  }
  assert.equal((await running.request('PUT', '/v1/forms', { body: '{"a":1,"a":2}', headers: json })).status, 400);
  assert.equal((await running.request('PUT', '/v1/forms', { body: '{}', headers: { ...json, 'content-type': 'text/plain' } })).status, 415);
  assert.deepEqual(await (await running.get('/v1/forms')).json(), { forms: [] });
});

test('publishing needs a token for it', async (t) => {
  const running = await start((work) => t.after(work), { tokens });
  const put = (headers: Record<string, string>) => running.request('PUT', '/v1/forms', { body: JSON.stringify(definition), headers: { 'content-type': 'application/json', ...headers } });
  assert.equal((await put({})).status, 401);
  assert.equal((await put(bearer('submit'))).status, 403);
  const open = await start((work) => t.after(work), {});
  assert.equal((await open.request('PUT', '/v1/forms', { body: JSON.stringify(definition), headers: json })).status, 403);
});

test('health and the description are open, and the description tells of every route', async (t) => {
  const running = await start((work) => t.after(work), { tokens });
  assert.deepEqual(await (await running.get('/healthz')).json(), { status: 'ok' });
  const { openapi, paths } = (await (await running.get('/openapi.json')).json()) as { openapi: string; paths: Record<string, Record<string, { responses: object }>> };
  assert.match(openapi, /^3\.1/);
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) {
      const answer = await running.request(method.toUpperCase(), path.replace(/\{\w+\}/, 'x'), {});
      const { type = '' } = answer.status === 200 ? {} : ((await answer.json()) as { type?: string });
      assert.ok(answer.status < 500 && !(answer.status === 404 && type === ''), `${method} ${path}: ${answer.status}`);
      assert.ok(String(answer.status) in methods[method]!.responses, `${method} ${path} answers ${answer.status}, which is not described`);
    }
  }
});

test('the exports need a token for it, and CSV has its columns without any response', async (t) => {
  const running = await start((work) => t.after(work), { tokens });
  await running.request('PUT', '/v1/forms', { body: JSON.stringify(definition), headers: json });
  assert.equal((await running.get('/v1/responses')).status, 401);
  assert.equal((await running.get('/v1/responses', bearer('submit'))).status, 403);
  const read = async (query: string): Promise<Response> => running.get(`/v1/responses${query}`, bearer('read'));
  const empty = await read('?format=csv');
  assert.match(empty.headers.get('content-type') ?? '', /^text\/csv/);
  assert.match(await empty.text(), /"\/what","\/where","\/whereOther"/);
  const bodies = [];
  for (const what of ['=1+1', 'Köer']) {
    const response = makeResponse({ answers: { what } });
    bodies.push(response);
    assert.equal((await running.post(response, bearer('submit'))).status, 201);
  }
  const lines = (await (await read('')).text()).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(lines.map(({ bodyDigest, receivedAt, ...response }) => (void [bodyDigest, receivedAt], response)), bodies);
  const csv = await (await running.get('/v1/responses', { ...bearer('read'), accept: 'text/csv' })).text();
  assert.equal(csv.split('\r\n').length, 4);
  assert.match(csv, /"'=1\+1"/);
  assert.equal(await (await read('?form=https://x.example/1.0.0')).text(), '');
  assert.equal((await read('?format=xlsx')).status, 400);
  assert.equal((await read('?form=a&form=b')).status, 400);
});
