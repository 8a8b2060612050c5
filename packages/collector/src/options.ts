/** What a token allows. */
export type Scope = 'submit' | 'read' | 'erase' | 'forms';

/** A secret that a client sends as `Authorization: Bearer …`. It stands for a tenant, never for a person. */
export interface Token {
  /** At least 16 characters of A–Z a–z 0–9 - . _ ~ + / = */
  readonly token: string;
  /** Whose responses these are; ids are unique per tenant. @default 'default' */
  readonly tenant?: string;
  /** @default ['submit'] */
  readonly scopes?: readonly Scope[];
}

/** One line of the log. Never holds an answer, an address or a token. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [detail: string]: unknown;
}

/** How a collector runs. */
export interface CollectorOptions {
  /** The SQLite file; made, with its folder, when missing. @default '.data/social-report.sqlite' */
  readonly database?: string;
  /** Address to bind to. Anything but loopback needs `tokens`. @default '127.0.0.1' */
  readonly host?: string;
  /** 0 takes a free one. @default 8080 */
  readonly port?: number;
  /**
   * Who may do what. Without any, the collector serves loopback only: posting and reading are open, erasing and
   * publishing forms are not possible. @default []
   */
  readonly tokens?: readonly Token[];
  /** Folder whose `*.json` leaves are served, or several; read at start and again whenever they change. @default none */
  readonly forms?: string | readonly string[];
  /** Origins of pages elsewhere that may post, such as `https://intranet.example`. @default [] */
  readonly origins?: readonly string[];
  /** Largest body in bytes; above it 413. @default 1048576 */
  readonly bodyLimit?: number;
  /** Requests a minute per token, or in all without tokens; above it 429. @default 600 */
  readonly rateLimit?: number;
  /** Requests in progress at once; above it 503. @default 200 */
  readonly maxInFlight?: number;
  /** Folder of a page to serve at `/`, for trying things out; and the headers it gets. @default none */
  readonly page?: PageOptions;
  /** Receives the log. @default JSON lines on standard output */
  readonly log?: (entry: LogEntry) => void;
  /** The time in milliseconds since the epoch. @default Date.now */
  readonly clock?: () => number;
}

/** A static page beside the collector, on the same origin. */
export interface PageOptions {
  /** Files by the path they are served at: `/` → the file's path. */
  readonly files: Readonly<Record<string, string>>;
  /** Headers of a file, by the path it is served at. */
  readonly headers: (path: string) => Readonly<Record<string, string>>;
}

/** The settings cannot work; the message says which one and how to mend it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'bad-settings';
}

export type CompleteOptions = Required<Omit<CollectorOptions, 'forms' | 'page'>> & Pick<CollectorOptions, 'forms' | 'page'>;

/** Fills in the defaults and refuses what cannot work. @throws {SettingsError} */
export function completeOptions(options: CollectorOptions): CompleteOptions {
  const complete: CompleteOptions = {
    database: '.data/social-report.sqlite',
    host: '127.0.0.1',
    port: 8080,
    tokens: [],
    origins: [],
    bodyLimit: 1_048_576,
    rateLimit: 600,
    maxInFlight: 200,
    log: (entry) => process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`),
    clock: Date.now,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  };
  const { host, port, tokens, origins } = complete;
  whole('port', port, 0, 65_535);
  whole('bodyLimit', complete.bodyLimit, 1, 64 * 1_048_576);
  whole('rateLimit', complete.rateLimit, 1, 1_000_000);
  whole('maxInFlight', complete.maxInFlight, 1, 100_000);
  if (!isLoopback(host) && tokens.length === 0) {
    throw new SettingsError(`host: ${host} can be reached by others, so tokens are needed. Give tokens, or bind to 127.0.0.1.`);
  }
  for (const { token, tenant = 'default', scopes = [] } of tokens) checkToken(token, tenant, scopes);
  if (new Set(tokens.map(({ token }) => token)).size < tokens.length) throw new SettingsError('tokens: the same token is listed twice.');
  for (const origin of origins) {
    if (!isOrigin(origin)) throw new SettingsError(`origins: "${origin}" is no origin; write it like https://intranet.example, without a path.`);
  }
  return complete;
}

/** Whether an address or name can be reached from this machine only. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

function whole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new SettingsError(`${name}: give a whole number from ${least} to ${most}, not ${value}.`);
  }
}

const SCOPES: readonly string[] = ['submit', 'read', 'erase', 'forms'] satisfies Scope[];

function checkToken(token: unknown, tenant: unknown, scopes: readonly string[]): void {
  // Never quotes the token: messages end in logs.
  if (typeof token !== 'string' || !/^[\w.~+/=-]{16,}$/.test(token)) {
    throw new SettingsError(`tokens: the token of tenant "${tenant}" needs at least 16 characters of A-Z a-z 0-9 - . _ ~ + / =`);
  }
  if (typeof tenant !== 'string' || !/^[\w.-]{1,64}$/.test(tenant)) {
    throw new SettingsError(`tokens: "${tenant}" is no tenant; use 1 to 64 of A-Z a-z 0-9 . _ -`);
  }
  const unknown = scopes.find((scope) => !SCOPES.includes(scope));
  if (unknown) throw new SettingsError(`tokens: "${unknown}" is no scope; use ${SCOPES.join(', ')}.`);
}

function isOrigin(text: string): boolean {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}
