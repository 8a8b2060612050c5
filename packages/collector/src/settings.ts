import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SettingsError, type CollectorOptions, type Token } from './options.js';

/** Every setting: its flag, its environment variable, and what it is. */
const SETTINGS = {
  host: ['HOST', 'address to bind to (127.0.0.1)'],
  port: ['PORT', 'port; 0 takes a free one (8080)'],
  database: ['DATABASE_FILE', 'SQLite file (.data/social-report.sqlite)'],
  forms: ['FORMS_FOLDER', 'folder of definitions to serve'],
  origins: ['ORIGINS', 'origins of pages elsewhere that may post, with commas between'],
  tokens: ['TOKENS_FILE', 'JSON file: [{ "token", "tenant", "scopes": ["submit", "read", "erase", "forms"] }]'],
  'body-limit': ['BODY_LIMIT', 'largest body in bytes (1048576)'],
  'rate-limit': ['RATE_LIMIT', 'requests a minute per token (600)'],
  'max-in-flight': ['MAX_IN_FLIGHT', 'requests in progress at once (200)'],
} as const satisfies Record<string, readonly [variable: string, words: string]>;

type Name = keyof typeof SETTINGS;

const names = Object.keys(SETTINGS) as Name[];

export const HELP = `social-report-collector: receives social reports and keeps them in SQLite

${names.map((name) => `  --${name.padEnd(14)} ${SETTINGS[name][0].padEnd(14)} ${SETTINGS[name][1]}`).join('\n')}

A flag outranks its environment variable. Without tokens the collector serves this machine only.`;

/**
 * Reads flags and environment.
 * @returns undefined when help is wanted
 * @throws {SettingsError} that says which setting is wrong and how to mend it
 */
export function readSettings(args: readonly string[], env: Readonly<Record<string, string | undefined>>): CollectorOptions | undefined {
  let flags: Record<string, string | boolean | undefined>;
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    flags = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } } }).values as typeof flags;
  } catch (cause) {
    throw new SettingsError(`${(cause as Error).message.split('. ')[0]}. --help lists the flags.`, { cause });
  }
  if (flags['help']) return undefined;
  const get = (name: Name): string | undefined => (flags[name] as string | undefined) ?? (env[SETTINGS[name][0]] || undefined);
  const number = (name: Name): number | undefined => {
    const text = get(name);
    if (text !== undefined && !/^\d+$/.test(text)) throw new SettingsError(`${name}: give a whole number, not "${text}".`);
    return text === undefined ? undefined : Number(text);
  };
  const tokens = get('tokens');
  return {
    host: get('host'),
    port: number('port'),
    database: get('database'),
    forms: get('forms'),
    origins: get('origins')?.split(',').map((origin) => origin.trim()).filter(Boolean),
    tokens: tokens === undefined ? undefined : readTokens(tokens),
    bodyLimit: number('body-limit'),
    rateLimit: number('rate-limit'),
    maxInFlight: number('max-in-flight'),
  };
}

function readTokens(path: string): readonly Token[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new SettingsError(`tokens: ${path} cannot be read as JSON.`, { cause });
  }
  if (!Array.isArray(value) || value.length === 0 || value.some((entry) => typeof entry !== 'object' || entry === null)) {
    throw new SettingsError(`tokens: ${path} needs a list like [{ "token": "…", "tenant": "satakunta", "scopes": ["submit"] }].`);
  }
  return value as Token[];
}
