import type { Json } from '@social-report/core';
import { StorageError } from '../errors.js';
import type { Entry, ReportStorage } from './storage.js';

/** What encrypts: an AES-GCM key that may `encrypt` and `decrypt`; best one that cannot be exported. */
export type EncryptionKey = CryptoKey | (() => CryptoKey | Promise<CryptoKey>);

/** Milliseconds to wait for a key, so that callers hear within the five seconds that are promised. */
const PATIENCE = 4500;
const IV = 12;

/**
 * A storage whose values are encrypted in another one: AES-GCM (NIST SP 800-38D) with a random IV of 96 bits. The
 * entry's key is the additional data, so that no value can be taken for that of another entry.
 *
 * All of a value is sealed, the form and the time of a draft too. Readable are the entry's key (the id, a digest of
 * the scope), its length, and how often it has changed.
 *
 * What cannot be opened is listed as it is kept, `{ sealed }`: it was sealed with another key, is damaged, or no key
 * comes. What was written before there was a key is read, and sealed when it is written again. Where encryption is not
 * possible (`crypto.subtle` is missing on plain http, the key does not come) writing fails with `unavailable`: nothing
 * is ever kept in the open instead. Removing needs no key.
 */
export function sealed(storage: ReportStorage, key: EncryptionKey): ReportStorage {
  let asked: Promise<CryptoKey> | undefined;

  async function ask(): Promise<CryptoKey> {
    if (!globalThis.crypto?.subtle) throw new StorageError('unavailable', new Error('Nothing can be encrypted here: serve the page over https.'));
    asked ??= (async () => (typeof key === 'function' ? key() : key))();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new StorageError('unavailable', new Error('The encryption key does not come.'))), PATIENCE)));
    try {
      return await Promise.race([asked, late]);
    } catch (error) {
      if (error instanceof StorageError) throw error;
      asked = undefined;
      throw new StorageError('unavailable', error);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async list(prefix) {
      const [held, entries] = await Promise.all([ask().catch(() => undefined), storage.list(prefix)]);
      return held ? Promise.all(entries.map((entry) => unseal(held, entry))) : entries;
    },
    async write(changes, options) {
      const hidden = changes.map(async (change) =>
        change.value === undefined ? change : { ...change, value: { sealed: await encrypt(await ask(), change.key, JSON.stringify(change.value)) } },
      );
      return storage.write(await Promise.all(hidden), options);
    },
    close: () => storage.close(),
  };
}

async function unseal(key: CryptoKey, entry: Entry): Promise<Entry> {
  const text = (entry.value as { sealed?: unknown } | null)?.sealed;
  if (typeof text !== 'string') return entry;
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const open = await crypto.subtle.decrypt(mode(entry.key, bytes.subarray(0, IV)), key, bytes.subarray(IV));
    return { ...entry, value: JSON.parse(new TextDecoder().decode(open)) as Json };
  } catch {
    return entry;
  }
}

async function encrypt(key: CryptoKey, name: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  try {
    const hidden = new Uint8Array(await crypto.subtle.encrypt(mode(name, iv), key, new TextEncoder().encode(text)));
    let binary = '';
    for (const bytes of [iv, hidden]) for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  } catch (error) {
    throw new StorageError('unavailable', error);
  }
}

const mode = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) });
