// What can become of a request between a page and its collector. Each is done to one request; `forward` hands it on to the
// collector and tells the answer, `answer` sends one, `cut` breaks the connection.
const login = '<!doctype html><html lang="fi"><title>Kirjaudu sisään</title><form method="post"><input name="user"></form></html>';
const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };

const status = (code, headers = {}) => ({ answer }) => answer(code, headers, code >= 500 ? '<h1>Error</h1>' : '');
/** Asks to wait: in seconds, as a date, or not at all. */
const busy = (code) => ({ answer, random, now, visit }) => {
  const seconds = random.pick([undefined, 1, 7, 30, 120]);
  if (seconds === undefined) return answer(code, {}, '');
  visit.wait = seconds * 1000;
  if (random.below(2)) return answer(code, { 'retry-after': String(seconds) }, '');
  // A date has whole seconds: what is asked for is at most one less. It is one of the server's clock, which `Date` tells.
  visit.wait -= 1000;
  return answer(code, { date: new Date(now()).toUTCString(), 'retry-after': new Date(now() + seconds * 1000).toUTCString() }, '');
};

/** By name. What arrives at the collector although the sender never hears of it is the hardest: it must not be kept twice. */
export const mishaps = {
  408: status(408),
  425: status(425),
  429: busy(429),
  500: status(500),
  501: status(501),
  502: status(502),
  503: busy(503),
  504: status(504),
  'no answer': ({ hold }) => hold(),
  'reset before the body': ({ cut }) => cut(),
  'reset after the body': ({ cut }) => cut(),
  'stored, answer lost': async ({ forward, cut }) => (await forward(), cut()),
  'stored, no answer': async ({ forward, hold }) => (await forward(), hold()),
  'stored, gateway says 504': async ({ forward, answer }) => (await forward(), answer(504, html, '<h1>Gateway Timeout</h1>')),
  async 'stored, answer cut off'({ forward, begin, cut, random }) {
    const { code, body } = await forward();
    await begin(code, { ...json, 'content-length': Buffer.byteLength(body) }, body.slice(0, random.below(body.length)));
    cut();
  },
  async 'stored, answer shortened'({ forward, answer, random }) {
    const { code, body } = await forward();
    answer(code, json, body.slice(0, random.below(body.length)));
  },
  async 'stored, login page instead'({ forward, answer }) {
    await forward();
    answer(200, html, login);
  },
  'login page': ({ answer }) => answer(200, html, login),
  'to a login page': ({ answer }) => answer(302, { location: '/login' }, ''),
  'to a login page, body and all': ({ answer }) => answer(307, { location: '/login' }, ''),
  'nothing, and content with it': ({ answer }) => answer(204, {}, undefined),
  'ok': ({ answer }) => answer(200, json, '{"ok":true}'),
  'somebody else’s acknowledgement': ({ answer, others }) => answer(201, json, others()),
  'an acknowledgement of other bytes': async ({ forward, answer, spoil }) => {
    const { code, body } = await forward();
    answer(code, json, spoil(body));
  },
};

/** What happens only where a rig says so. */
export const named = { 401: status(401) };
