// Watches one program's requests and its storage: what is under way, and in which order things happened.

/** Node's own fetch, and how many of its requests are under way; `most` of one report at once. */
export function watchedFetch() {
  const underWay = new Map();
  const watch = {
    count: 0,
    most: 0,
    async fetch(url, init) {
      const body = new TextDecoder().decode(init.body);
      const id = /"id":"([^"]+)"/.exec(body)?.[1];
      const now = (underWay.get(id) ?? 0) + 1;
      underWay.set(id, now);
      watch.most = Math.max(watch.most, now);
      watch.count += 1;
      const over = () => {
        watch.count -= 1;
        underWay.set(id, underWay.get(id) - 1);
      };
      try {
        const response = await fetch(url, init);
        // Over when its body has come, too.
        const text = await response.arrayBuffer();
        const { status, statusText, headers } = response;
        return new Response([101, 204, 205, 304].includes(status) ? null : text, { status, statusText, headers });
      } finally {
        over();
      }
    },
  };
  return watch;
}

/** Storages of one place whose reports are looked at as they come and go. `kept` holds the ids in it, `working` what is under way. */
export function watchedStorage(open, { onRemoved }) {
  const idOf = (key) => /^outbox\/(.*)$/.exec(key)?.[1];
  const watch = { working: 0, kept: new Set(), open: () => around(open()) };
  const around = (storage) => ({
    list: (prefix) => during(() => storage.list(prefix)),
    write: (changes, options) =>
      during(async () => {
        for (const { key, value } of changes) if (value === undefined && idOf(key)) onRemoved(idOf(key));
        const revisions = await storage.write(changes, options);
        for (const { key, value } of changes) {
          if (!idOf(key)) continue;
          if (value === undefined) watch.kept.delete(idOf(key));
          else watch.kept.add(idOf(key));
        }
        return revisions;
      }),
    close: () => storage.close(),
  });
  async function during(work) {
    watch.working += 1;
    try {
      return await work();
    } finally {
      watch.working -= 1;
    }
  }
  return watch;
}
