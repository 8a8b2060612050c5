// A network as bad as it gets, in front of a real collector: an HTTP server that hands requests on, or does them a mishap.
import { createHash } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import { mishaps, named } from './mishaps.mjs';

const bytesOf = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** @typedef {{ at: number, id: string, mishap?: string, digest?: string, stored?: number, acknowledged?: boolean, wait?: number, ended?: boolean, headers?: object }} Visit */

/**
 * @param options `collector`: address of the one behind; `random`; `share` of requests that meet a mishap, 0 to 1; `now`;
 * `among`: names of the mishaps that happen; `before(visit)`: called as each request arrives; what it returns, or promises,
 * is the name of the mishap instead, `''` none, `undefined` as drawn; `answers(path, request, response)`: true when it has
 * answered a request by itself
 */
export async function startEndpoint({ collector, random, share = 0.7, now = Date.now, among = Object.keys(mishaps), before, answers }) {
  /** Every request for a report, in order. @type {Visit[]} */
  const visits = [];
  let logins = 0;
  let working = 0;
  let healed = share === 0;
  const held = new Set();
  let lastAnswer = '{}';

  function toCollector(method, path, headers, body) {
    return new Promise((resolve, reject) => {
      const { connection: _connection, ...rest } = headers;
      const handed = httpRequest(collector + path, { method, headers: rest }, (answer) => {
        bytesOf(answer).then((bytes) => resolve({ code: answer.statusCode, headers: answer.headers, bytes, body: bytes.toString() }), reject);
      });
      handed.on('error', reject);
      handed.end(body);
    });
  }

  async function post(request, response) {
    const { url, headers } = request;
    // The id stands in the body; until that is read the visit has none.
    const visit = { at: now(), id: '' };
    const draw = healed || random.next() >= share ? undefined : random.pick(among);
    if (draw === 'reset before the body') {
      visit.mishap = draw;
      visits.push(visit);
      return request.socket.destroy();
    }
    const body = await bytesOf(request);
    try {
      visit.id = JSON.parse(body.toString()).id;
    } catch {
      visit.id = 'unreadable';
    }
    visit.digest = `sha256-${createHash('sha256').update(body).digest('hex')}`;
    visit.headers = headers;
    visits.push(visit);
    response.once('close', () => (visit.ended = true));
    const asked = await before?.(visit, draw);
    visit.mishap = asked === undefined ? draw : asked || undefined;

    const tools = {
      visit,
      random,
      now,
      async forward() {
        const answer = await toCollector('POST', url, headers, body);
        visit.stored = answer.code;
        if (answer.code === 200 || answer.code === 201) lastAnswer = answer.body;
        return answer;
      },
      answer: (code, given, text) => void response.writeHead(code, given).end(text),
      begin: (code, given, text) => new Promise((resolve) => response.writeHead(code, given).write(text, resolve)),
      cut: () => void request.socket.destroy(),
      hold: () => {
        held.add(response);
        response.once('close', () => held.delete(response));
      },
      others: () => (lastAnswer.includes(visit.id) ? '{}' : lastAnswer),
      spoil: (text) => text.replace(/("bodyDigest":"sha256-)(.)/, (_all, start, digit) => start + (digit === '0' ? '1' : '0')),
    };
    if (visit.mishap) return { ...mishaps, ...named }[visit.mishap](tools);
    const { code, headers: given, bytes } = await tools.forward();
    if (response.destroyed) return undefined;
    const { 'transfer-encoding': _chunked, connection: _kept, ...rest } = given;
    // Said before it is: the sender may act on it before this program is told that it left.
    if (code === 200 || code === 201) visit.acknowledged = true;
    response.writeHead(code, rest).end(bytes);
    return undefined;
  }

  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    if (answers?.(path, request, response)) return;
    if (path === '/login') logins += 1;
    working += 1;
    const work = async () => {
      if (request.method === 'POST' && path === '/v1/responses') return post(request, response);
      const { code, headers, bytes } = await toCollector(request.method, request.url, request.headers, await bytesOf(request));
      return void response.writeHead(code, headers).end(bytes);
    };
    // A sender that hung up meanwhile is one of the things that happen.
    work().catch(() => request.socket.destroy()).finally(() => (working -= 1));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();

  return {
    url: `http://127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}/v1/responses`,
    visits,
    get logins() {
      return logins;
    },
    /** Requests that are being handled and will be answered without anybody's waiting. */
    get working() {
      return working;
    },
    get held() {
      return held.size;
    },
    /** From now on every request reaches the collector and its answer comes back; what hangs is let go. */
    heal() {
      healed = true;
      for (const response of held) response.destroy();
    },
    sicken(by = 1) {
      share = by;
      healed = false;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
