import { append } from '../json/pointer.js';
import type { SchemaNode } from '../schema/document.js';
import type { Guard, Literal } from './model.js';
import { inPlace, namesIn, sub, subs } from './walk.js';

/** What a condition asks of one answer. `place` is that of the question: a JSON Pointer with `*` for a row. */
export type Test = { readonly place: string; readonly holds: boolean } & (
  | { readonly rule: 'answered' }
  /** One of the values, or at least one of several answers is among them. */
  | { readonly rule: 'chosen'; readonly values: readonly unknown[] }
  | { readonly rule: 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum'; readonly limit: number }
  /** Anything that the others cannot say: a pattern, a length, the rows of a group. */
  | { readonly rule: 'other' }
);

/** When something is asked, in a form that can be put into words. */
export type When = Test | { readonly all: readonly When[] } | { readonly any: readonly When[] };

/** All of them, or any; one alone stands for itself. */
export const join = (list: readonly When[], all: boolean): When => (list.length === 1 ? list[0]! : all ? { all: list } : { any: list });

/** What a guard says; undefined when it is always so. */
export const describeGuard = (guard: Guard): When | undefined => (guard.length ? join(guard.map((literal) => describe(literal)), true) : undefined);

/** What a condition, or its opposite, says. */
export function describe({ condition, holds }: Literal): When {
  const { node, plan, reads } = condition;
  const when: When = node ? ofObject(node, plan.place) : { place: append(plan.place, [...reads][0]!), rule: 'answered', holds: true };
  return holds ? when : negate(when);
}

/** The opposite. */
export const negate = (when: When): When =>
  'all' in when ? { any: when.all.map(negate) } : 'any' in when ? { all: when.any.map(negate) } : { ...when, holds: !when.holds };

/** Whether it can only be so where every question it names is answered. */
export const affirms = (when: When): boolean => ('all' in when ? when.all.every(affirms) : 'any' in when ? when.any.every(affirms) : when.holds);

/** The answers of an object: each property that the schema looks at, and what is only asked to be there. */
function ofObject(node: SchemaNode, place: string): When {
  const list = inPlace(node).flatMap((part) => {
    const looked = new Map(subs(part, 'properties').map((child) => [child.name, ofValue(child, append(place, child.name))]));
    for (const name of namesIn(part, 'required')) {
      const when = looked.get(name);
      const answered: When = { place: append(place, name), rule: 'answered', holds: true };
      if (!when || !affirms(when)) looked.set(name, when ? { all: [answered, when] } : answered);
    }
    return [...looked.values(), ...branches(part, place, ofObject)];
  });
  return list.length ? join(list, true) : { place, rule: 'other', holds: true };
}

/** One answer: a value, a list of chosen options, or a group. */
function ofValue(node: SchemaNode, place: string): When {
  const say = (test: object): When => ({ place, holds: true, ...test }) as When;
  const list = inPlace(node).flatMap((part): When[] => {
    const { members } = part;
    const of = (keyword: string): When[] => {
      const value = members[keyword as keyof typeof members];
      if (keyword === 'const') return [say({ rule: 'chosen', values: [value] })];
      if (keyword === 'enum') return [say({ rule: 'chosen', values: value })];
      if (LIMITS.test(keyword)) return [say({ rule: keyword, limit: value })];
      if (keyword === 'contains') return [ofItem(sub(part, keyword)!, place)];
      if (keyword === 'properties') return [ofObject(part, place)];
      return SAID_ELSEWHERE.test(keyword) ? [] : [say({ rule: 'other' })];
    };
    return [...Object.keys(members).flatMap(of), ...branches(part, place, ofValue)];
  });
  return list.length ? join(list, true) : say({ rule: 'answered' });
}

/** One of several answers: the options it may be, else something that only the schema can say. */
function ofItem(node: SchemaNode, place: string): When {
  const when = ofValue(node, place);
  return 'rule' in when && when.rule === 'chosen' && when.place === place ? when : { place, rule: 'other', holds: true };
}

/** What `anyOf` and `not` say of a place. */
const branches = (part: SchemaNode, place: string, of: typeof ofValue): When[] => {
  const any = subs(part, 'anyOf').map((branch) => of(branch, place));
  const not = sub(part, 'not');
  return [...(any.length ? [join(any, false)] : []), ...(not ? [negate(of(not, place))] : [])];
};

const LIMITS = /^(exclusiveM|m)(in|ax)imum$/;
/** Keywords that narrow nothing, or that are looked at apart. */
const SAID_ELSEWHERE = /^(\$|x-|title$|description$|type$|allOf$|anyOf$|not$|required$)/;
