import { accepts, violations } from '../schema/nodes.js';
import type { Assertion } from '../definition/model.js';
import type { Violation } from '../types/violation.js';
import type { Asked, Filled } from './filling.js';

/** What the question's own answer breaks; what stands inside a group or row is said there. */
export function violationsOf(asked: Asked): Violation[] {
  const { place, plan, pointer } = asked;
  if (!place.judged.get()) return [];
  const answer = asked.answer.get();
  const found: Violation[] = [];
  if (answer === undefined) {
    if (asked.isRequired && !saysWhatIsMissing(asked)) found.push({ pointer, rule: 'required', params: {} });
  } else {
    const { checks, kind } = asked.resolved();
    const kinds = new Set(asked.findings.flatMap((finding) => (finding.blocks ? finding.kind : [])));
    if (kinds.size) found.push({ pointer, rule: 'x-guard', params: { kinds: [...kinds] } });
    for (const check of kind === 'group' ? [] : checks)
      for (const violation of violations(check, answer, pointer)) {
        const own = violation.pointer === pointer || !plan.object;
        if (own && !found.some(({ rule }) => rule === violation.rule)) found.push({ ...violation, pointer });
      }
  }
  for (const assertion of plan.assertedBy)
    if (place.isActive(assertion.guard) && isBroken(place, assertion)) found.push({ pointer, rule: assertion.rule, params: { names: assertion.reads } });
  return found;
}

function isBroken(place: Filled, { rule, branches, reads }: Assertion): boolean {
  const answers = place.answers(new Set(reads));
  return branches.some((branch) => accepts(branch, answers)) === (rule === 'not');
}

/** Whether a missing group or row already says inside itself what must be answered. */
const saysWhatIsMissing = (asked: Asked): boolean =>
  [...(asked.inside()[0]?.questions.values() ?? [])].some((child) => child.isShown.get() && (child.isRequired || violationsOf(child).length > 0));
