// The smallest client that keeps the outbox's promises, and what it becomes with one line wrong: for the rigs to notice.
import { createClient } from '@social-report/sdk';

/**
 * @param options those of `createClient`
 * @param fault `deletesFirst`: removes a report before it is acknowledged; `believesAny200`: takes any 200 for an
 * acknowledgement; `impatient`: does not wait as long as it is asked; `newId`: gives a repeated attempt an id of its own
 */
export function naiveClient({ storage, random, clock, fetch, ...options }, fault) {
  const believing = async (...request) => {
    const response = await fetch(...request);
    if (response.status !== 200) return response;
    const { id, formDigest } = JSON.parse(new TextDecoder().decode(request[1].body));
    believed.add(id);
    return Response.json({ id, formDigest, bodyDigest: '', receivedAt: '' });
  };
  const believed = new Set();
  const once = createClient({ ...options, clock, fetch: fault === 'believesAny200' ? believing : fetch, storage: undefined });
  const key = (id) => `outbox/${id}`;
  const remove = (id) => storage.write([{ key: key(id) }]);
  const underWay = new Set();
  let isOpen = true;

  async function attempt(response, attempts = 0) {
    const { id } = response;
    if (!isOpen || underWay.has(id)) return 'queued';
    underWay.add(id);
    if (fault === 'deletesFirst') await remove(id);
    const receipt = await once.submit(fault === 'newId' && attempts ? { ...response, id: id.replace(/.$/, (attempts % 16).toString(16)) } : response);
    underWay.delete(id);
    if (receipt.status === 'sent' || believed.has(id)) {
      await remove(id);
      return 'sent';
    }
    if (receipt.status === 'rejected') {
      await storage.write([{ key: key(id), value: { response, refused: true } }]);
      return 'rejected';
    }
    const wait = (fault === 'impatient' ? 0 : (receipt.retryAfter ?? 0)) + random() * Math.min(300_000, 1000 * 2 ** attempts);
    if (fault !== 'deletesFirst') await storage.write([{ key: key(id), value: { response, until: clock() + wait } }]);
    setTimeout(() => void attempt(response, attempts + 1), wait);
    return 'queued';
  }

  // What another program left: as soon as it may be sent, as far as this clock can be trusted.
  void storage.list('outbox/').then((entries) => {
    for (const { value } of entries) {
      const wait = Math.min(300_000, Math.max(0, value.until - clock() || 0));
      if (!value.refused) setTimeout(() => void attempt(value.response), wait);
    }
  });
  return {
    async submit(response) {
      await storage.write([{ key: key(response.id), value: { response } }]);
      return { status: await attempt(response), id: response.id };
    },
    outbox: {
      list: async () => (await storage.list('outbox/')).map(({ value }) => ({ id: value.response.id, state: value.refused ? 'refused' : 'waiting' })),
      export: async (id) => JSON.stringify((await storage.list(key(id)))[0].value.response),
    },
    close: () => (isOpen = false),
  };
}
