import { createHash } from 'node:crypto';
import { parseDefinition, type ExplainedProblem } from '@social-report/core';
import { createJudge, type Judge } from './judge/judge.js';
import type { Store, StoredForm } from './store/store.js';

/** Compiled definitions kept in memory; each weighs up to a few megabytes. */
const KEPT = 50;

export type Publication =
  | { readonly outcome: 'stored' | 'present' | 'conflict'; readonly form: StoredForm }
  | { readonly outcome: 'invalid'; readonly problems: readonly ExplainedProblem[] };

/** The digest of DESIGN section 2: over the parsed definition written again, member order kept. */
export const definitionDigest = (value: unknown): string => `sha256-${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`;

/** Definitions: published into the store, compiled when first needed. */
export function createForms(store: Store, clock: () => number) {
  const judges = new Map<string, Judge>();

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
      // The one it may have replaced must not judge any longer.
      if (replace && outcome === 'stored') judges.clear();
      return { outcome, form };
    },

    /** The judge for a digest, or undefined when no such definition is kept. */
    async judge(digest: string): Promise<Judge | undefined> {
      let judge = judges.get(digest);
      if (!judge) {
        const form = await store.form(digest);
        if (!form) return undefined;
        judge = createJudge(form.text);
      }
      // Last used, last dropped.
      judges.delete(digest);
      judges.set(digest, judge);
      if (judges.size > KEPT) judges.delete(judges.keys().next().value!);
      return judge;
    },

    list: () => store.forms(),
    get: (digest: string) => store.form(digest),
  };
}

export type Forms = ReturnType<typeof createForms>;
