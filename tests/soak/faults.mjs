// Reports through a network as bad as it gets: each must arrive once, as it was, and none may be forgotten before the
// collector has said that it has it. Hours of waiting pass in seconds: the client's timers and clock are ours.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, memoryStorage } from '@social-report/sdk';
import { fileStorage } from '@social-report/sdk/node';
import { startCollector } from './lib/collector.mjs';
import { startEndpoint } from './lib/endpoint.mjs';
import { aReport } from './lib/reports.mjs';
import { virtualTime } from './lib/time.mjs';
import { watchedFetch, watchedStorage } from './lib/traffic.mjs';

const REPORTS = 250;
const minute = 60_000;
/** From the moment at which all is well again: the longest back-off, and the longest that was asked for. */
const PATIENCE = 8 * minute;

export const faults = {
  name: 'faults',
  rounds: { short: 2, full: 40 },

  /** @param options `make(options of createClient)`: the client that is put to the test; `count` of reports in a round */
  async open({ make = createClient, count = REPORTS }) {
    return { make, count, collector: await startCollector() };
  },

  async round({ make, count, collector }, random, figures, index) {
    const time = virtualTime();
    // The device's clock may jump by years, both ways; what passes is measured by ours.
    let wrong = 0;
    const clock = () => time.now() + wrong;
    const endpoint = await startEndpoint({ collector: collector.url, random, now: time.now });
    // Two programs on one storage, as two tabs are, share no lock here: the collector's unique ids must do.
    const networks = Array.from({ length: index % 3 === 2 ? 2 : 1 }, watchedFetch);
    const underWay = () => networks.reduce((sum, { count }) => sum + count, 0);
    const folder = index % 2 ? await mkdtemp(join(tmpdir(), 'social-report-outbox-')) : undefined;
    // What is in memory outlives the client that closes it.
    const inMemory = { ...memoryStorage(), close: () => undefined };
    const acknowledged = (id) => endpoint.visits.some((visit) => visit.id === id && visit.acknowledged);
    const early = new Set();
    const storage = watchedStorage(() => (folder ? fileStorage(folder) : inMemory), { onRemoved: (id) => acknowledged(id) || early.add(id) });
    const begin = () => networks.map(({ fetch }) => make({ endpoint: endpoint.address, storage: storage.open(), clock, random: random.next, fetch, timeout: 30_000 }));
    let clients = begin();
    const end = () => clients.forEach((client) => client.close());

    /** Until only those wait who wait for time to pass, or for an answer that does not come. */
    async function settled() {
      for (let calm = 0, turn = 1; calm < 4; turn++) {
        await (turn % 16 ? new Promise(setImmediate) : pause(1));
        calm = underWay() <= endpoint.held && !storage.working ? calm + 1 : 0;
      }
    }
    /** Lets time pass until something is so. False when it never is. */
    async function until(isSo, latest = Infinity) {
      for (;;) {
        await settled();
        if (isSo()) return true;
        if (time.now() > latest || !time.pass()) return false;
      }
    }

    const reports = Array.from({ length: count }, () => aReport(random));
    // What the collector refuses for good stays where it is, and in nobody's way.
    const refused = new Set(reports.filter(() => random.below(25) === 0).map((report) => Object.assign(report, { answers: { ...report.answers, nobody: 'asked' } }).id));
    const bodies = new Map(reports.map((report) => [report.id, JSON.stringify(report)]));
    const statuses = new Map();

    time.install();
    try {
      for (const report of reports) {
        void random.pick(clients).submit(report).then(({ status }) => statuses.set(report.id, status), (error) => figures.breaks(`submit threw ${error}`));
        if (random.below(3)) continue;
        await settled();
        time.pass();
        if (random.below(20) === 0) wrong = (random.below(3) - 1) * 10 * 365 * 86_400_000;
      }
      if (!(await until(() => statuses.size === count, time.now() + 60 * minute))) figures.breaks(`${count - statuses.size} submits never settled`);
      const waitsThrough = (requests) => until(() => endpoint.visits.length > requests || storage.kept.size <= refused.size, time.now() + 600 * minute);
      await waitsThrough(1.6 * count);
      // The program ends and begins anew, on what is kept.
      end();
      await settled();
      const again = endpoint.visits.length;
      clients = begin();
      await waitsThrough(2.4 * count);
      figures.add('waiting when the network came back', storage.kept.size - refused.size);
      endpoint.heal();
      const healed = time.now();
      const isDelivered = await until(() => storage.kept.size <= refused.size && underWay() === 0, healed + PATIENCE);
      figures.atMost('seconds until all was delivered', (time.now() - healed) / 1000);
      if (!isDelivered) figures.breaks(`${storage.kept.size} kept ${PATIENCE / minute} minutes after the network had come back, not ${refused.size}`);

      const visited = endpoint.visits.length;
      await until(() => false, time.now() + 60 * minute);
      if (endpoint.visits.length > visited) figures.breaks(`${endpoint.visits.length - visited} requests although nothing waits`);
      this.compare({ collector, endpoint, bodies, refused, statuses, early }, figures);
      await this.compareRefused({ client: clients[0], bodies, refused }, figures);
      for (const { most } of networks) if (most > 1) figures.breaks(`${most} requests of one report at once`);
      // A program that begins anew does not know what it was asked before.
      if (networks.length === 1) for (const visits of [endpoint.visits.slice(0, again), endpoint.visits.slice(again)]) this.compareWaits(visits, figures);
    } finally {
      end();
      await settled();
      time.restore();
      await endpoint.stop();
      if (folder) await rm(folder, { recursive: true });
    }
  },

  compare({ collector, endpoint, bodies, refused, statuses, early }, figures) {
    const stored = new Map();
    for (const { id, body } of collector.rows()) if (bodies.has(id)) stored.set(id, [...(stored.get(id) ?? []), body]);
    const expected = [...bodies.keys()].filter((id) => !refused.has(id));
    figures.add('reports', bodies.size);
    figures.add('requests', endpoint.visits.length);
    figures.add('mishaps', endpoint.visits.filter(({ mishap }) => mishap).length);
    figures.add('refused for good', refused.size);
    for (const id of expected) {
      const found = stored.get(id) ?? [];
      if (found.length !== 1) figures.breaks(`${id} is stored ${found.length} times`);
      else if (found[0] !== bodies.get(id)) figures.breaks(`${id} is stored with other content`);
      if (statuses.get(id) !== 'sent' && statuses.get(id) !== 'queued') figures.breaks(`${id}: the person was told "${statuses.get(id)}"`);
    }
    for (const id of early) figures.breaks(`${id} was removed before a valid acknowledgement`);
    if (endpoint.logins) figures.breaks(`${endpoint.logins} redirects were followed`);
  },

  /** Kept, listed as refused, and to be had as they were written. */
  async compareRefused({ client, bodies, refused }, figures) {
    const items = await client.outbox.list();
    for (const { id, state } of items) {
      if (state !== 'refused' || !refused.has(id)) figures.breaks(`${id} is in the outbox as ${state}`);
      else if ((await client.outbox.export(id)) !== bodies.get(id)) figures.breaks(`${id} is exported with other content`);
    }
    if (items.length !== refused.size) figures.breaks(`${items.length} refused reports are listed, not ${refused.size}`);
  },

  /** Nobody comes again before the time that was asked for. */
  compareWaits(visits, figures) {
    const asked = new Map();
    for (const { id, at, wait } of visits) {
      const before = asked.get(id);
      if (before && at - before.at < before.wait * 0.9) figures.breaks(`${id}: asked to wait ${before.wait} ms, came again after ${at - before.at}`);
      if (before) figures.add('waits obeyed');
      if (wait) asked.set(id, { at, wait });
      else asked.delete(id);
    }
  },

  async close({ collector }) {
    await collector.stop();
  },
};
