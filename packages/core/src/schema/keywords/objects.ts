import type { JsonObject } from '../../types/json.js';
import { escapeToken } from '../../json/pointer.js';
import { has, isObject } from '../../json/values.js';
import type { Check, Keyword, Run } from './keyword.js';
import { report } from './keyword.js';
import { isNames, isNamesMap } from './shapes.js';

/** Judges one member, with the path in step. */
function member(check: Check, value: Record<string, unknown>, name: string, run: Run): boolean {
  run.path.push(name);
  const passed = check(value[name], run, run.trail.length);
  run.path.pop();
  return passed;
}

/** Reports each missing name on its own, at the place where it is missing. */
export function requireAll(
  value: Record<string, unknown>,
  names: readonly string[],
  run: Run,
  rule: string,
  params: JsonObject = {},
): boolean {
  let passed = true;
  for (const name of names) {
    if (has(value, name)) continue;
    passed = report(run, rule, params, name);
    if (!run.out) break;
  }
  return passed;
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
      return (value, run) => {
        let passed = true;
        if (!isObject(value)) return passed;
        for (const [by, names] of entries) {
          if (has(value, by) && !requireAll(value, names, run, 'dependentRequired', { by })) passed = false;
        }
        return passed;
      };
    },
  },
  properties: {
    holds: 'map',
    compile: (properties: JsonObject, site) => {
      const checks = Object.keys(properties).map(
        (name) => [name, site.child(`/properties/${escapeToken(name)}`)] as const,
      );
      return (value, run) => {
        let passed = true;
        if (!isObject(value)) return passed;
        for (const [name, check] of checks) {
          if (!has(value, name)) continue;
          if (site.track) run.trail.push(name);
          if (!member(check, value, name, run)) {
            passed = false;
            if (!run.out) break;
          }
        }
        return passed;
      };
    },
  },
  unevaluatedProperties: {
    holds: 'schema',
    last: true,
    compile: (_, site) => {
      const check = site.child('/unevaluatedProperties');
      const closed = (site.node.schema as JsonObject).unevaluatedProperties === false;
      return (value, run, mark) => {
        let passed = true;
        if (!isObject(value)) return passed;
        const judged = new Set(mark ? run.trail.slice(mark) : run.trail);
        for (const name of Object.keys(value)) {
          if (judged.has(name)) continue;
          if (site.track) run.trail.push(name);
          if (closed ? report(run, 'unevaluatedProperties', {}, name) : member(check, value, name, run)) continue;
          passed = false;
          if (!run.out) break;
        }
        return passed;
      };
    },
  },
};
