import { NONE } from '../json/values.js';
import type { Finding } from '../guard/finding.js';
import type { Asked } from './filling.js';
import { same } from './same.js';
import type { FindingView } from './view.js';

/**
 * What a question's text holds that may point to a person, as its `x-guard` has it: `normal`, a certain identity code
 * blocks and the rest warns; `strict`, all of it blocks. A text with a `format` is no free text: it asks for an address,
 * and only identity codes are out of place there. Nobody can mend what is read-only: it is not warned of.
 */
export function findingsOf(before: readonly FindingView[] | undefined, asked: Asked): readonly FindingView[] {
  const { guard, format } = asked.resolved();
  const answer = asked.answer.get();
  const looks = guard === 'off' ? undefined : asked.filling.guard.get();
  if (!looks || typeof answer !== 'string') return NONE;
  const find = format ? looks.findIdentityCodes : looks.findPersonalData;
  const found = find(answer).map((finding): FindingView => ({ ...finding, blocks: guard === 'strict' || finding.certain }));
  const warns = !asked.isReadOnly;
  return same(before, found.filter(({ blocks }) => blocks || warns).sort((a, b) => Number(b.blocks) - Number(a.blocks)));
}

/** What the person has looked at and keeps, as long as it stands in that text: its kind and the very words. */
export const nameOf = (text: unknown, { kind, start, end }: Pick<Finding, 'kind' | 'start' | 'end'>): string => `${kind} ${String(text).slice(start, end)}`;

/** What is still to be looked at. */
export function openFindings(asked: Asked, before: readonly FindingView[] | undefined): readonly FindingView[] | undefined {
  const open = asked.findings.filter((finding) => finding.blocks || !isKept(asked, finding));
  return open.length ? same(before, open) : undefined;
}

/** What is kept of a text as it is now. */
export const keptFindings = (asked: Asked): readonly FindingView[] =>
  asked.findings.filter((finding) => !finding.blocks && isKept(asked, finding));

const isKept = (asked: Asked, finding: FindingView): boolean => asked.kept.get().includes(nameOf(asked.answer.get(), finding));
