import type { Json } from '../../types/json.js';
import { equal } from '../../json/equal.js';
import { isObject } from '../../json/values.js';
import { KEYWORDS } from '../keywords/index.js';
import type { Check, Keyword, Run, Site } from '../keywords/keyword.js';

type Table = Record<string, Keyword>;
type Compile = (value: never, site: Site) => Check;

const compileOf = (name: string): Compile => KEYWORDS[name]!.compile!;
const changed = (name: string, compile: Compile): Table => ({ [name]: { ...KEYWORDS[name], compile } });
const judges = (name: string, check: (keywordValue: never, value: never) => boolean): Table =>
  changed(name, (keywordValue) => (value) => check(keywordValue, value as never));
/** Compiles with another value in the definition's place. */
const reads = (name: string, change: (value: never) => unknown): Table =>
  changed(name, (value, site) => compileOf(name)(change(value) as never, site));
/** Sees other subschemas. */
const sees = (name: string, keyword: string, check: (original: (track: boolean) => Check) => Check): Table =>
  changed(name, (value, site) =>
    compileOf(name)(value, {
      ...site,
      parts: (wanted, track) => (wanted === keyword ? [{ name: '', check: check((track) => site.parts(keyword, track)[0]!.check) }] : site.parts(wanted, track)),
    }),
  );
const always: Check = () => true;
/** Judges, and forgets which members it judged. */
const forgets = (check: Check): Check => (value, run, mark) => {
  const length = run.trail.length;
  const passed = check(value, run, mark);
  run.trail.length = length;
  return passed;
};
const forgetful = (name: string): Table => changed(name, (value, site) => forgets(compileOf(name)(value, site)));
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const nothing = (run: Run): Run => ({ ...run, out: undefined });

/** One deliberate fault each, as keywords to be put over the right ones. */
export const FAULTS: Readonly<Record<string, Table>> = {
  'maxLength is off by one': reads('maxLength', (limit: number) => limit + 1),
  'minLength is off by one': reads('minLength', (limit: number) => limit - 1),
  'maxLength counts UTF-16 units': judges('maxLength', (limit: number, value: unknown) => typeof value !== 'string' || value.length <= limit),
  'minLength counts UTF-16 units': judges('minLength', (limit: number, value: unknown) => typeof value !== 'string' || value.length >= limit),
  'minimum is exclusive': judges('minimum', (limit: number, value: unknown) => typeof value !== 'number' || value > limit),
  'exclusiveMaximum is inclusive': judges('exclusiveMaximum', (limit: number, value: unknown) => typeof value !== 'number' || value <= limit),
  'maxItems is off by one': reads('maxItems', (limit: number) => limit + 1),
  'integer is any number': reads('type', (type: Json) => [type].flat().map((name) => (name === 'integer' ? 'number' : name))),
  'null is an object': judges('type', (type: Json, value: unknown) =>
    [type].flat().some((name) => (name === 'object' ? typeof value === 'object' && !Array.isArray(value) : rightType(name, value))),
  ),
  'enum compares as text': judges('enum', (allowed: Json[], value: unknown) => allowed.map(asText).includes(asText(value))),
  'options compare as text': changed('oneOf', (list: Json[], site) => {
    const right = compileOf('oneOf')(list as never, site);
    const options = list.map((branch) => (isObject(branch) && 'title' in branch ? String(branch.const) : undefined));
    return (value, run, mark) => right(value, run, mark) || options.includes(asText(value));
  }),
  'oneOf accepts several matches': changed('oneOf', (_, site) => {
    const checks = site.parts('oneOf', site.track).map(({ check }) => check);
    return (value, run) => checks.some((check) => check(value, nothing(run), run.trail.length));
  }),
  'uniqueItems minds the order of members': judges('uniqueItems', (unique: boolean, value: unknown) =>
    !unique || !Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  ),
  'uniqueItems passes over objects': judges('uniqueItems', (unique: boolean, value: unknown) =>
    !unique || !Array.isArray(value) || value.every((item, index) => isObject(item) || !value.slice(0, index).some((other) => equal(item, other))),
  ),
  'contains is content with an empty array': changed('contains', (value, site) => {
    const right = compileOf('contains')(value, site);
    return (value, run, mark) => (Array.isArray(value) && !value.length) || right(value, run, mark);
  }),
  'items looks at the first one only': changed('items', (value, site) => {
    const right = compileOf('items')(value, site);
    return (value, run, mark) => right(Array.isArray(value) ? value.slice(0, 1) : value, run, mark);
  }),
  'required looks through the prototype': judges('required', (names: string[], value: unknown) => !isObject(value) || names.every((name) => name in value)),
  'properties looks through the prototype': changed('properties', (value, site) => {
    const right = compileOf('properties')(value, site);
    return (value, run, mark) =>
      right(isObject(value) && site.parts('properties').some(({ name }) => name === 'toString') ? { toString: value.toString, ...value } : value, run, mark);
  }),
  'dependentRequired minds whether the answer is true': changed('dependentRequired', (value, site) => {
    const right = compileOf('dependentRequired')(value, site);
    return (value, run, mark) =>
      right(isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, member]) => member)) : value, run, mark);
  }),
  'else is ignored': sees('if', 'else', () => always),
  'then is ignored': sees('if', 'then', () => always),
  'a passing if judges no members': sees('if', 'if', (original) => original(false)),
  'then judges no members': sees('if', 'then', (original) => forgets(original(true))),
  'members judged behind $ref are forgotten': forgetful('$ref'),
  'members judged in allOf are forgotten': forgetful('allOf'),
  'members judged in dependentSchemas are forgotten': forgetful('dependentSchemas'),
  'anyOf stops at the first that passes': changed('anyOf', (_, site) => {
    const checks = site.parts('anyOf', site.track).map(({ check }) => check);
    return (value, run) =>
      checks.some((check) => {
        const length = run.trail.length;
        const passed = check(value, nothing(run), length);
        if (!passed) run.trail.length = length;
        return passed;
      });
  }),
  'failing branches of anyOf leave what they judged': changed('anyOf', (_, site) => {
    const checks = site.parts('anyOf', site.track).map(({ check }) => check);
    return (value, run) => checks.filter((check) => check(value, nothing(run), run.trail.length)).length > 0;
  }),
  'not is ignored': changed('not', () => always),
  'unevaluatedProperties sees what cousins judged': changed('unevaluatedProperties', (value, site) => {
    const right = compileOf('unevaluatedProperties')(value, site);
    return (value, run) => right(value, run, 0);
  }),
  'pattern is anchored': reads('pattern', (pattern: string) => `^(?:${pattern})$`),
  'format is an annotation': changed('format', () => always),
  'multipleOf rounds': judges('multipleOf', (divisor: number, value: unknown) => typeof value !== 'number' || Math.round(value) % divisor === 0),
};

function rightType(name: Json, value: unknown): boolean {
  if (name === 'null') return value === null;
  if (name === 'array') return Array.isArray(value);
  return name === 'integer' ? Number.isInteger(value) : typeof value === name;
}
