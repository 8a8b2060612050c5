import type { Json } from '../../types/json.js';
import { has, isObject } from '../../json/values.js';
import { optionsOf } from '../options.js';
import type { Check, Keyword, Run } from './keyword.js';
import { every, LIST, ONE, quietly, report } from './keyword.js';
import { requireAll } from './objects.js';
import { among } from './values.js';

/** Judges without a report; what a failing branch has judged of the members does not count. */
function attempt(check: Check, value: unknown, run: Run): boolean {
  const mark = run.trail.length;
  const passed = quietly(check, value, run);
  if (!passed) run.trail.length = mark;
  return passed;
}

/** The names that an `anyOf` of nothing but `required` asks for, else undefined. */
function alternatives(list: readonly Json[]): string[] | undefined {
  const bare = list.every((branch) => isObject(branch) && has(branch, 'required') && Object.keys(branch).length === 1);
  return bare ? [...new Set((list as { required: string[] }[]).flatMap(({ required }) => required))] : undefined;
}

export const logic: Readonly<Record<string, Keyword>> = {
  allOf: {
    ...LIST,
    compile: (_, site) => {
      const checks = site.parts('allOf', site.track);
      return (value, run) => every(checks, run, ({ check }) => check(value, run, run.trail.length));
    },
  },
  anyOf: {
    ...LIST,
    compile: (list: readonly Json[], site) => {
      const options = optionsOf(site.node, 'anyOf');
      if (options) return among('anyOf', options);
      const checks = site.parts('anyOf', site.track);
      const names = alternatives(list);
      return (value, run) => {
        let passed = false;
        for (const { check } of checks) {
          if (!attempt(check, value, run)) continue;
          passed = true;
          // The other branches may judge members too.
          if (!site.track) break;
        }
        if (passed) return passed;
        return names && isObject(value)
          ? requireAll(value, names, run, 'anyOf', { names })
          : report(run, 'anyOf', {});
      };
    },
  },
  oneOf: {
    ...LIST,
    compile: (_, site) => {
      const options = optionsOf(site.node, 'oneOf');
      if (options) return among('oneOf', options);
      const checks = site.parts('oneOf', site.track);
      return (value, run) => {
        const mark = run.trail.length;
        let matches = 0;
        for (const { check } of checks) if (attempt(check, value, run) && ++matches > 1) break;
        if (matches === 1) return true;
        run.trail.length = mark;
        return report(run, 'oneOf', { matches });
      };
    },
  },
  not: {
    ...ONE,
    compile: (_, site) => {
      const { check } = site.parts('not')[0]!;
      return (value, run) => !quietly(check, value, run) || report(run, 'not', {});
    },
  },
  if: {
    ...ONE,
    compile: (_, site) => {
      const [test, yes, no] = ['if', 'then', 'else'].map((keyword) => site.parts(keyword, site.track)[0]?.check ?? (() => true)) as [Check, Check, Check];
      return (value, run) => (attempt(test, value, run) ? yes : no)(value, run, run.trail.length);
    },
  },
  then: ONE,
  else: ONE,
};
