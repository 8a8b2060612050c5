import type { Json, JsonObject } from '../../types/json.js';
import { escapeToken } from '../../json/pointer.js';
import { has, isObject } from '../../json/values.js';
import { optionsOf } from '../options.js';
import type { Check, Keyword, Run, Site } from './keyword.js';
import { every, quietly, report } from './keyword.js';
import { requireAll } from './objects.js';
import { among } from './values.js';

/** Judges without a report; what a failing branch has judged of the members does not count. */
function attempt(check: Check, value: unknown, run: Run): boolean {
  const mark = run.trail.length;
  const passed = quietly(check, value, run);
  if (!passed) run.trail.length = mark;
  return passed;
}

const branches = (keyword: string, list: readonly Json[], site: Site): Check[] =>
  list.map((_, index) => site.child(`/${keyword}/${index}`, site.track));

/** The names that an `anyOf` of nothing but `required` asks for, else undefined. */
function alternatives(list: readonly Json[]): string[] | undefined {
  const bare = list.every((branch) => isObject(branch) && has(branch, 'required') && Object.keys(branch).length === 1);
  return bare ? [...new Set((list as { required: string[] }[]).flatMap(({ required }) => required))] : undefined;
}

export const logic: Readonly<Record<string, Keyword>> = {
  allOf: {
    holds: 'list',
    compile: (list: readonly Json[], site) => {
      const checks = branches('allOf', list, site);
      return (value, run) => every(checks, run, (check) => check(value, run, run.trail.length));
    },
  },
  anyOf: {
    holds: 'list',
    compile: (list: readonly Json[], site) => {
      const options = optionsOf(site.node, 'anyOf');
      if (options) return among('anyOf', options);
      const checks = branches('anyOf', list, site);
      const names = alternatives(list);
      return (value, run) => {
        let passed = false;
        for (const check of checks) {
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
    holds: 'list',
    compile: (list: readonly Json[], site) => {
      const options = optionsOf(site.node, 'oneOf');
      if (options) return among('oneOf', options);
      const checks = branches('oneOf', list, site);
      return (value, run) => {
        const mark = run.trail.length;
        let matches = 0;
        for (const check of checks) if (attempt(check, value, run) && ++matches > 1) break;
        if (matches === 1) return true;
        run.trail.length = mark;
        return report(run, 'oneOf', { matches });
      };
    },
  },
  not: {
    holds: 'schema',
    compile: (_, site) => {
      const check = site.child('/not');
      return (value, run) => !quietly(check, value, run) || report(run, 'not', {});
    },
  },
  if: {
    holds: 'schema',
    compile: (_, site) => {
      const branch = (name: string): Check =>
        site.node.children.has(name) ? site.child(name, site.track) : () => true;
      const [test, yes, no] = [branch('/if'), branch('/then'), branch('/else')];
      return (value, run) => (attempt(test, value, run) ? yes : no)(value, run, run.trail.length);
    },
  },
  then: { holds: 'schema' },
  else: { holds: 'schema' },
  dependentSchemas: {
    holds: 'map',
    compile: (schemas: JsonObject, site) => {
      const checks = Object.keys(schemas).map(
        (name) => [name, site.child(`/dependentSchemas/${escapeToken(name)}`, site.track)] as const,
      );
      return (value, run) =>
        !isObject(value) ||
        every(checks, run, ([name, check]) => !has(value, name) || check(value, run, run.trail.length));
    },
  },
};
