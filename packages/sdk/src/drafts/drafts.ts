import type { Json } from '@social-report/core';
import { digest } from '../digest.js';
import { StorageError } from '../errors.js';
import type { Change, Entry, ReportStorage } from '../storage/storage.js';
import type { Draft, DraftInfo, DraftName, KeptDraft } from './draft.js';
import { seriesOf } from './series.js';
import { judgeAge, type Witnesses } from './expiry.js';

/** Reports that have been begun, kept on this device. Throws {@link StorageError} where nothing can be kept. */
export interface Drafts {
  /**
   * The drafts of one person, the one saved last first; by `form`, only those of that form, in any of its versions.
   * Drafts that cannot be read are among them.
   */
  list(which: { readonly scope: string; readonly form?: string }): Promise<readonly DraftInfo[]>;
  /** One draft with its content; undefined when it is not there, or cannot be read. */
  open(which: DraftName): Promise<KeptDraft | undefined>;
  /**
   * Keeps a draft; resolves only once it is on disk, with its new revision.
   * @param revision as `save` or `open` gave it, 0 for a new draft. Another one meanwhile: `conflict`, and nothing is
   * written, for another tab has gone on with the draft, sent it, or removed it
   */
  save(scope: string, draft: Draft, revision: number): Promise<number>;
  /** Removes one draft; nothing happens when it is not there. */
  remove(which: DraftName): Promise<void>;
  /** Removes all drafts of one person, or of all persons; what is still open cannot be saved until they are listed again. */
  wipe(scope?: string): Promise<void>;
}

/** How drafts are kept. */
export interface DraftOptions {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Milliseconds after which a draft is too old; see `judgeAge`. */
  readonly maxAge: number;
}

/** A draft's value in the storage. */
type Value = Draft & { readonly savedAt: string; readonly late?: Witnesses };

const ALL = 'drafts/';
const prefix = (scope: string): string => `${ALL}${digest(scope).slice('sha256-'.length)}/`;

/** The key of a draft in the storage: the scope, often a person's name, is not readable in it. */
export const draftKey = ({ scope, id }: DraftName): string => prefix(scope) + id;

/** The drafts in a storage; without one, none are kept. */
export function createDrafts(storage: ReportStorage | undefined, { clock, maxAge }: DraftOptions): Drafts {
  const need = (): ReportStorage => {
    if (storage) return storage;
    throw new StorageError('unavailable', new Error('This client has no storage.'));
  };

  /** Whose drafts were wiped: a form that is still open must not write them anew. `''`: everybody's. */
  const wiped = new Set<string>();

  /** An entry without what has expired; what looks too old is noted. What fails is done next time. */
  async function withoutExpired(entry: Entry): Promise<readonly Entry[]> {
    const { key, revision } = entry;
    const value = valueOf(entry);
    if (!value) return [entry];
    const seen = value.late ?? [];
    const late = judgeAge(Date.parse(value.savedAt), clock(), maxAge, seen);
    if (late === seen) return [entry];
    const change: Change = { key, revision, ...(late !== 'expired' && { value: { ...value, late } as unknown as Json }) };
    try {
      const [now] = await need().write([change]);
      return now ? [{ ...entry, revision: now }] : [];
    } catch {
      return [entry];
    }
  }

  return {
    async list({ scope, form }) {
      const mine = prefix(scope);
      // Someone begins anew.
      wiped.delete('');
      wiped.delete(mine);
      // Those of others too: whoever does not come back cannot see to it.
      const kept = await Promise.all((await need().list(ALL)).map(withoutExpired));
      return kept
        .flat()
        .filter(({ key }) => key.startsWith(mine))
        .map((entry): DraftInfo => {
          const { form, formDigest, language, startedAt, savedAt } = valueOf(entry) ?? {};
          return { id: entry.key.slice(mine.length), revision: entry.revision, ...(form !== undefined && { form, formDigest, language, startedAt, savedAt }) };
        })
        .filter((info) => !form || !info.form || seriesOf(info.form) === seriesOf(form))
        .sort((a, b) => (a.savedAt ?? '') < (b.savedAt ?? '') ? 1 : -1);
    },
    async open(which) {
      const key = draftKey(which);
      const entry = (await need().list(key)).find((each) => each.key === key);
      const value = entry && valueOf(entry);
      if (!value) return undefined;
      const { late: _, ...draft } = value;
      return { ...draft, revision: entry.revision };
    },
    async save(scope, draft, revision) {
      if (wiped.has('') || wiped.has(prefix(scope))) throw new StorageError('unavailable', new Error('Drafts have been wiped: list them to begin anew.'));
      const { id, form, formDigest, language, startedAt, page, answers, more } = draft;
      const value = { id, form, formDigest, language, startedAt, page, answers, more, savedAt: new Date(clock()).toISOString() };
      const [now] = await need().write([{ key: draftKey({ scope, id }), value: value as unknown as Json, revision }]);
      return now!;
    },
    async remove(which) {
      await need().write([{ key: draftKey(which) }]);
    },
    async wipe(scope) {
      wiped.add(scope === undefined ? '' : prefix(scope));
      const entries = await need().list(scope === undefined ? ALL : prefix(scope));
      await need().write(entries.map(({ key }) => ({ key })), { strict: true });
    },
  };
}

/** A draft as it is kept; undefined when it cannot be read. */
function valueOf({ value }: Entry): Value | undefined {
  const { form, savedAt, answers } = (value ?? {}) as Partial<Value>;
  return typeof form === 'string' && typeof savedAt === 'string' && typeof answers === 'object' ? (value as unknown as Value) : undefined;
}
