import type { Json } from '../../types/json.js';
import type { Violation } from '../../types/violation.js';
import { append } from '../../json/pointer.js';
import { isObject } from '../../json/values.js';
import type { SchemaNode } from '../document.js';

/** Why a keyword's value is refused, when "wrong shape" does not say enough. */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One judgement under way. */
export interface Run {
  /** Node applications and long work left; see {@link spend}. */
  steps: number;
  /** Where violations go; undefined while only the verdict matters. */
  out: Violation[] | undefined;
  /** Where in the value: pushed and popped on the way, so that a valid value costs no pointer strings. */
  readonly path: (string | number)[];
  /** Pointer of the value that the run started at. */
  readonly prefix: string;
  /** Names of members judged so far by the objects that are open, for `unevaluatedProperties`. */
  readonly trail: string[];
}

/**
 * Judges a value. With `run.out` it goes on after a failure and reports all; without, it stops at the first.
 * @param mark where `run.trail` stood when the schema object that holds this keyword began
 */
export type Check = (value: unknown, run: Run, mark: number) => boolean;

/** A compiled subschema, with its name as in `SchemaNode`. */
export interface Named {
  readonly name: string;
  readonly check: Check;
}

/** The schema object that a keyword stands in. */
export interface Site {
  readonly node: SchemaNode;
  /** Whether someone wants to know which members were judged. */
  readonly track: boolean;
  /** The compiled subschemas under a keyword, with their names; `track` only where they are applied to the same value. */
  parts(keyword: string, track?: boolean): Named[];
  /** The compiled target of `$ref`. */
  target(): Check;
}

/** One keyword: which values it may have, where it holds subschemas, and how it judges. */
export interface Keyword {
  /** Whether this is a value that the keyword may have. */
  readonly shape?: (value: Json) => boolean | Fault;
  /** Subschemas: the value itself, or all that is in the value. */
  readonly holds?: 'one' | 'many';
  /** Its subschemas are kept, not applied. */
  readonly inert?: boolean;
  /** Judges after all the others of its schema object. */
  readonly last?: boolean;
  /** Absent for annotations. `value` has passed `shape`. */
  readonly compile?: (value: never, site: Site) => Check;
}

/** What {@link spend} throws; caught where the run began. */
export const exhausted = new Error('budget');

/** Pays for work from the run's budget. */
export function spend(run: Run, steps: number): void {
  if ((run.steps -= steps) < 0) throw exhausted;
}

/** Notes a violation at the current place, or at a member of it. */
export function report(run: Run, rule: string, params: Violation['params'], member?: string): false {
  if (run.out) {
    const place = member === undefined ? run.path : [...run.path, member];
    run.out.push({ pointer: append(run.prefix, ...place), rule, params });
  }
  return false;
}

/** Whether all pass; after a failure it goes on only while violations are collected. */
export function every<T>(items: readonly T[], run: Run, passes: (item: T, index: number) => boolean): boolean {
  let passed = true;
  for (let index = 0; index < items.length && (passed || run.out); index++) {
    if (!passes(items[index]!, index)) passed = false;
  }
  return passed;
}

/** Judges a part of the value, with the path in step. */
export function inside(check: Check, part: unknown, key: string | number, run: Run): boolean {
  run.path.push(key);
  const passed = check(part, run, run.trail.length);
  run.path.pop();
  return passed;
}

/** The bare verdict: nothing is reported. */
export function quietly(check: Check, value: unknown, run: Run): boolean {
  const { out } = run;
  run.out = undefined;
  const passed = check(value, run, run.trail.length);
  run.out = out;
  return passed;
}

/** Keywords that hold a schema, a list of them, or some by name. */
export const ONE = { holds: 'one' } as const;
export const LIST = { holds: 'many', shape: (value: Json): boolean => Array.isArray(value) && value.length > 0 } as const;
export const MAP = { holds: 'many', shape: isObject } as const;
