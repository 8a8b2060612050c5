import type { JsonObject } from '../../types/json.js';
import { escapeToken } from '../../json/pointer.js';
import { has, isObject } from '../../json/values.js';
import type { Keyword, Run } from './keyword.js';
import { every, inside, report } from './keyword.js';
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
    holds: 'map',
    compile: (properties: JsonObject, site) => {
      const checks = Object.keys(properties).map(
        (name) => [name, site.child(`/properties/${escapeToken(name)}`)] as const,
      );
      return (value, run) =>
        !isObject(value) ||
        every(checks, run, ([name, check]) => {
          if (!has(value, name)) return true;
          if (site.track) run.trail.push(name);
          return inside(check, value[name], name, run);
        });
    },
  },
  unevaluatedProperties: {
    holds: 'schema',
    last: true,
    compile: (_, site) => {
      const check = site.child('/unevaluatedProperties');
      const closed = (site.node.schema as JsonObject).unevaluatedProperties === false;
      return (value, run, mark) => {
        if (!isObject(value)) return true;
        const judged = new Set(mark ? run.trail.slice(mark) : run.trail);
        return every(Object.keys(value), run, (name) => {
          if (judged.has(name)) return true;
          if (site.track) run.trail.push(name);
          return closed ? report(run, 'unevaluatedProperties', {}, name) : inside(check, value[name], name, run);
        });
      };
    },
  },
};
