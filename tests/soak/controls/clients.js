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

/** Sends under whatever id is free, so that nobody is ever told of a conflict. */
export function possessive(sdk, options) {
  const client = sdk.createClient(options);
  return { ...client, submit: (response) => client.submit({ ...response, id: crypto.randomUUID() }) };
}
