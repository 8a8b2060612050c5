import { createHash } from 'node:crypto';
import { parseDefinition, type ExplainedProblem } from '@social-report/core';
import type { Store, StoredForm } from './store/store.js';

/** Definitions kept in memory, as texts. */
const KEPT = 50;

export type Publication =
  | { readonly outcome: 'stored' | 'present' | 'conflict'; readonly form: StoredForm }
  | { readonly outcome: 'invalid'; readonly problems: readonly ExplainedProblem[] };

/** The digest of DESIGN section 2: over the parsed definition written again, member order kept. */
export const definitionDigest = (value: unknown): string => `sha256-${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`;

/** Definitions: published into the store, and taken out of it again. */
export function createForms(store: Store, clock: () => number) {
  const kept = new Map<string, StoredForm>();

  return {
    /** Publishes a definition given as JSON text. `replace`: may take the place of one that nobody has answered. */
    async publish(text: string, { replace = false } = {}): Promise<Publication> {
      // How a question is drawn is the page's business: widgets of its own are not known here.
      const parsed = parseDefinition(text, { widgets: 'any' });
      if (!parsed.ok) return { outcome: 'invalid', problems: parsed.errors };
      const value = JSON.parse(text) as unknown;
      const form = {
        id: parsed.model.id,
        digest: definitionDigest(value),
        text: JSON.stringify(value),
        storedAt: new Date(clock()).toISOString(),
      };
      const outcome = await (replace ? store.replaceForm(form) : store.putForm(form));
      // The one it may have replaced is gone.
      if (replace && outcome === 'stored') kept.clear();
      return { outcome, form };
    },

    /** The definition with a digest, or undefined when none is kept. */
    async get(digest: string): Promise<StoredForm | undefined> {
      const form = kept.get(digest) ?? (await store.form(digest));
      if (!form) return undefined;
      // Last used, last dropped.
      kept.delete(digest);
      kept.set(digest, form);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return form;
    },

    list: () => store.forms(),
  };
}

export type Forms = ReturnType<typeof createForms>;
