// Clients as they are often written, for a page. The rigs must notice what is wrong with them.

/** Asks for a token with each report that finds its own refused, and puts the token where it survives a reload. */
export function greedy(sdk, { headers, ...options }) {
  let kept;
  const ask = async () => {
    const given = new Headers(await headers({ unauthorized: true }));
    localStorage.setItem('token', (kept = given.get('authorization')));
    return kept;
  };
  const send = async (url, init) => {
    init.headers.set('authorization', kept ?? (await ask()));
    const response = await fetch(url, init);
    if (response.status !== 401) return response;
    init.headers.set('authorization', await ask());
    return fetch(url, init);
  };
  const client = sdk.createClient({ ...options, fetch: send });
  // All at once, so that each finds out by itself.
  return { ...client, flush: () => client.outbox.list().then((items) => Promise.all(items.map(({ id }) => client.outbox.retry(id)))) };
}

/** Sends under whatever id is free, so that nobody is ever told of a conflict; and waits for the lock as long as it takes. */
export function possessive(sdk, options) {
  const { request } = LockManager.prototype;
  LockManager.prototype.request = function (name, _options, work) {
    return request.call(this, name, work);
  };
  const client = sdk.createClient(options);
  return { ...client, submit: (response) => client.submit({ ...response, id: crypto.randomUUID() }) };
}

/** Keeps drafts in localStorage, which browsers write to disk when they find the time. */
export function forgetful(sdk, options) {
  const client = sdk.createClient(options);
  const key = ({ scope, id }) => `draft ${scope} ${id}`;
  const drafts = {
    list: async ({ scope }) => Object.keys(localStorage).filter((each) => each.startsWith(key({ scope, id: '' }))).map((each) => JSON.parse(localStorage[each])),
    open: async (which) => JSON.parse(localStorage[key(which)] ?? 'null') ?? undefined,
    async save(scope, draft, revision) {
      localStorage[key({ scope, id: draft.id })] = JSON.stringify({ ...draft, savedAt: new Date().toISOString(), revision: revision + 1 });
      return revision + 1;
    },
    remove: async (which) => localStorage.removeItem(key(which)),
  };
  return { ...client, drafts };
}

/** Forgets a report as soon as it is under way. */
export function hurried(sdk, options) {
  const once = sdk.createClient({ ...options, storage: null });
  const client = sdk.createClient(options);
  return {
    ...client,
    async submit(response, { scope } = {}) {
      await client.drafts.remove({ scope, id: response.id });
      return once.submit(response);
    },
  };
}
