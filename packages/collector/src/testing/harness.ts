import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector, type Collector } from '../collector.js';
import { definitionDigest } from '../forms.js';
import type { Judging } from '../judge/judging.js';
import type { CollectorOptions, LogEntry } from '../options.js';
import { openDatabase } from '../store/database.js';
import type { Store } from '../store/store.js';

/** A small form with a condition, a choice, a guarded text, rows and a host's context. */
export const definition = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://social-report.example/forms/test/1.0.0',
  title: 'Test',
  'x-languages': ['en'],
  'x-context': { type: 'object', properties: { unit: { type: 'string', maxLength: 40 } }, unevaluatedProperties: false },
  type: 'object',
  properties: {
    what: { type: 'string', title: 'What?', minLength: 1, maxLength: 200 },
    where: { type: 'array', title: 'Where?', uniqueItems: true, items: { type: 'string', oneOf: [{ const: 'home', title: 'Home' }, { const: 'other', title: 'Other' }] } },
    impact: {
      type: 'object',
      title: 'Impact',
      properties: { money: { type: 'integer', title: 'Money', minimum: 0 }, time: { type: 'integer', title: 'Time' } },
      unevaluatedProperties: false,
    },
    rows: {
      type: 'array',
      title: 'Proposals',
      items: { type: 'object', properties: { text: { type: 'string', title: 'Text', maxLength: 100 } }, required: ['text'], unevaluatedProperties: false },
    },
  },
  required: ['what'],
  allOf: [
    {
      if: { properties: { where: { contains: { const: 'other' } } }, required: ['where'] },
      then: { properties: { whereOther: { type: 'string', title: 'Other, where?', maxLength: 100 } }, required: ['whereOther'] },
    },
  ],
  unevaluatedProperties: false,
};

export const formDigest = definitionDigest(definition);

/** A response to the test form, ready to be spoiled. */
export const makeResponse = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: randomUUID(),
  form: definition.$id,
  formDigest,
  language: 'en',
  context: {},
  startedAt: '2026-01-01T10:00:00.000Z',
  completedAt: '2026-01-01T10:05:00.000Z',
  answers: { what: 'Queues grow' },
  ...changes,
});

export const bytesDigest = (body: string): string => `sha256-${createHash('sha256').update(body).digest('hex')}`;

/** A folder that is gone when the test is over. */
export async function temporaryFolder(after: (work: () => Promise<void>) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'collector-'));
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

export interface Running extends Collector {
  readonly log: readonly LogEntry[];
  /** Posts a value as JSON, or a text as it is. */
  post(value: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  request(method: string, path: string, init?: RequestInit): Promise<Response>;
  /** What is in the database file, read by a connection of its own. */
  rows(): { tenant: string; id: string; body: string | null; body_digest: string }[];
}

export const token = (scope: string): string => `${scope}-token-of-the-test`;
export const bearer = (scope: string): { authorization: string } => ({ authorization: `Bearer ${token(scope)}` });

/** A real collector with a real database file and the test form published. */
export async function start(after: (work: () => Promise<void>) => void, options: CollectorOptions = {}, store?: Store, judging?: Judging): Promise<Running> {
  const folder = await temporaryFolder(after);
  const log: LogEntry[] = [];
  const database = join(folder, 'data', 'reports.sqlite');
  const collector = await createCollector({ database, port: 0, log: (entry) => log.push(entry), ...options }, store, judging);
  after(() => collector.close());
  const request: Running['request'] = (method, path, init) => fetch(collector.url + path, { method, ...init });
  const running: Running = {
    ...collector,
    log,
    request,
    get: (path, headers) => request('GET', path, { headers }),
    post: (value, headers) =>
      request('POST', '/v1/responses', {
        body: typeof value === 'string' || value instanceof Uint8Array ? (value as string) : JSON.stringify(value),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    rows() {
      const connection = openDatabase(collector.location);
      try {
        return connection.prepare('SELECT tenant, id, body, body_digest FROM responses ORDER BY number').all() as ReturnType<Running['rows']>;
      } finally {
        connection.close();
      }
    },
  };
  return running;
}
