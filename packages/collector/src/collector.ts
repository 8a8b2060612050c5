import type { AddressInfo } from 'node:net';
import { createForms } from './forms.js';
import { serveFolder } from './forms-folder.js';
import { createAccess } from './http/access.js';
import { createRateLimit } from './http/rate-limit.js';
import { createServer } from './http/server.js';
import { createJudging, type Judging } from './judge/judging.js';
import { completeOptions, type CollectorOptions } from './options.js';
import { openSqliteStore } from './store/sqlite.js';
import type { Store } from './store/store.js';

/** A running collector. */
export interface Collector {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The database file. */
  readonly location: string;
  /** Stops taking requests, answers those in progress, and closes the store. */
  close(): Promise<void>;
}

/**
 * Starts a collector; resolves when it listens.
 * @param store instead of the SQLite file of `options.database`; closed together with the collector
 * @param judging instead of a thread that judges; closed together with the collector
 * @throws {SettingsError} when the options cannot work
 * @example
 * const collector = await createCollector({ forms: 'examples/forms', port: 0 });
 * console.log(collector.url);
 * await collector.close();
 */
export async function createCollector(options: CollectorOptions = {}, store?: Store, judging: Judging = createJudging()): Promise<Collector> {
  const settings = completeOptions(options);
  const { clock, log, host, port } = settings;
  const opened = store ?? openSqliteStore(settings.database);
  const stop: (() => unknown)[] = [() => opened.close(), () => judging.close()];
  const close = async (): Promise<void> => {
    while (stop.length) await stop.pop()!();
  };
  try {
    const forms = createForms(opened, clock);
    for (const path of [settings.forms ?? []].flat()) {
      const folder = await serveFolder(path, forms, log);
      stop.push(() => folder.close());
    }
    const access = createAccess(settings);
    const app = await createServer(settings, { store: opened, forms, judging, access, limit: createRateLimit(settings.rateLimit, clock), clock, log });
    stop.push(() => app.close());
    await app.listen({ host, port });
    const address = app.server.address() as AddressInfo;
    const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
    log({ level: 'info', event: 'listening', url, database: opened.location });
    return { url, location: opened.location, close };
  } catch (error) {
    await close();
    throw error;
  }
}
