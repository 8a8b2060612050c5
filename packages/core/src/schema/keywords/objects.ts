import type { Json, JsonObject } from '../../types/json.js';
import { has, isObject } from '../../json/values.js';
import type { Keyword, Run } from './keyword.js';
import { every, inside, MAP, ONE, report } from './keyword.js';
import { isNames, isNamesMap } from './shapes.js';

/** Reports each missing name on its own, at the place where it is missing. */
export function requireAll(
  value: Record<string, unknown>,
  names: readonly string[],
  run: Run,
  rule: string,
  params: JsonObject = {},
): boolean {
  return every(names, run, (name) => has(value, name) || report(run, rule, params, name));
}

export const objects: Readonly<Record<string, Keyword>> = {
  required: {
    shape: isNames,
    compile: (names: readonly string[]) => (value, run) => !isObject(value) || requireAll(value, names, run, 'required'),
  },
  dependentRequired: {
    shape: isNamesMap,
    compile: (needs: Record<string, readonly string[]>) => {
      const entries = Object.entries(needs);
      return (value, run) =>
        !isObject(value) ||
        every(entries, run, ([by, names]) => !has(value, by) || requireAll(value, names, run, 'dependentRequired', { by }));
    },
  },
  properties: {
    ...MAP,
    compile: (_, site) => {
      const checks = site.parts('properties');
      return (value, run) =>
        !isObject(value) ||
        every(checks, run, ({ name, check }) => {
          if (!has(value, name)) return true;
          if (site.track) run.trail.push(name);
          return inside(check, value[name], name, run);
        });
    },
  },
  unevaluatedProperties: {
    ...ONE,
    last: true,
    compile: (schema: Json, site) => {
      const { check } = site.parts('unevaluatedProperties')[0]!;
      return (value, run, mark) => {
        if (!isObject(value)) return true;
        const judged = new Set(mark ? run.trail.slice(mark) : run.trail);
        return every(Object.keys(value), run, (name) => {
          if (judged.has(name)) return true;
          if (site.track) run.trail.push(name);
          return schema === false ? report(run, 'unevaluatedProperties', {}, name) : inside(check, value[name], name, run);
        });
      };
    },
  },
  dependentSchemas: {
    ...MAP,
    compile: (_, site) => {
      const checks = site.parts('dependentSchemas', site.track);
      return (value, run) =>
        !isObject(value) || every(checks, run, ({ name, check }) => !has(value, name) || check(value, run, run.trail.length));
    },
  },
};
