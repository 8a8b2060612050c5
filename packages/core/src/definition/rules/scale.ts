import { append } from '../../json/pointer.js';
import { implies } from '../guard.js';
import type { Contribution, Guard, QuestionPlan } from '../model.js';
import { offeredBy } from '../options.js';
import { said } from '../walk.js';
import type { Facts } from './facts.js';

/** From nought to ten: what fits a phone in two lines and can still be told apart. */
const MOST_POINTS = 11;

/** A scale is a row of few points: its options, or the whole numbers from a minimum to a maximum. */
export function checkScales({ questions, report }: Facts): void {
  for (const question of questions)
    for (const { node, guard } of /^(choice|number)$/.test(question.kind) ? question.parts : [])
      if (node.members['x-widget'] === 'scale' && !question.declared.every((declared) => countPoints(question, [...guard, ...declared]) <= MOST_POINTS))
        report(append(node.pointer, 'x-widget'), 'scale-points', { name: question.name, limit: MOST_POINTS });
}

/** How many points there are whenever the guard is so; endless without both ends, or between fractions. */
function countPoints({ type, choice, entries, parts }: QuestionPlan, guard: Guard): number {
  const applies = (entry: Contribution): boolean => implies(guard, entry.guard);
  const now = parts.filter(applies);
  if (choice) return offeredBy(entries.filter(applies), now).length;
  return type === 'integer' ? Math.min(...(said(now, 'maximum') as number[])) - Math.max(...(said(now, 'minimum') as number[])) + 1 : Infinity;
}
