import type { Json, JsonObject } from '../../types/json.js';
import type { Violation } from '../../types/violation.js';
import type { Seeded } from '../../json/seeded.test.support.js';
import { tokensOf } from '../../json/pointer.js';
import { has, isObject } from '../../json/values.js';
import type { SchemaDocument, SchemaNode } from '../document.js';
import { NUMBERS, TEXTS } from './definitions.test.support.js';

type Answer = null | boolean | number | string | Answer[] | { [name: string]: Answer };

const JUNK: readonly Json[] = [null, true, false, [], {}, ['x', 'x'], [{ a: 1, b: 2 }, { b: 2, a: 1 }], { a: 1, b: [2] }, ...TEXTS, ...NUMBERS, 'x', 'y', 'z', 'other'];
const copy = (value: Json | Answer): Answer => JSON.parse(JSON.stringify(value)) as Answer;
const word = (node: SchemaNode, name: string): Json | undefined => (isObject(node.schema) ? (node.schema[name] as Json) : undefined);

function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/** Answers to a definition: some that try to be valid, some spoilt ones. */
export function createAnswers(random: Seeded, { root }: SchemaDocument, judge: (value: unknown) => Violation[]) {
  /** Every schema that is applied to the same value, taken without regard to conditions. */
  const alike = remembered((node: SchemaNode): SchemaNode[] => [
    node,
    ...(node.target ? alike(node.target) : []),
    ...node.children.filter(({ keyword }) => /^(allOf|anyOf|oneOf|if|then|else|dependentSchemas)$/.test(keyword)).flatMap(alike),
  ]);

  const declared = remembered((nodes: readonly SchemaNode[]): Map<string, SchemaNode[]> => {
    const found = new Map<string, SchemaNode[]>();
    for (const node of nodes) {
      for (const name of Object.keys((word(node, 'properties') ?? {}) as JsonObject)) {
        const child = node.children.find((each) => each.keyword === 'properties' && each.name === name)!;
        found.set(name, [...(found.get(name) ?? []), ...alike(child)]);
      }
    }
    return found;
  });

  const itemsOf = remembered((nodes: readonly SchemaNode[]): SchemaNode[] =>
    nodes.flatMap((node) => node.children.filter(({ keyword }) => keyword === 'items')).flatMap(alike),
  );

  const sample = (nodes: readonly SchemaNode[]): Answer => {
    const words = (name: string): Json[] => nodes.flatMap((node) => word(node, name) ?? []);
    const values = [...words('enum'), ...nodes.filter((node) => word(node, 'const') !== undefined).map((node) => word(node, 'const')!)];
    const type = random.pick([...words('type').flat(), 'any']);
    const items = itemsOf(nodes);
    if (values.length && !random.once(8)) return copy(random.pick(values));
    if (type === 'array' || items.length) {
      const allowed = items.flatMap((node) => (word(node, 'enum') ?? word(node, 'const') ?? []) as Json[]);
      if (allowed.length) return random.some([...new Set(allowed)]).slice(0, 3).map(copy);
      return Array.from({ length: random.below(3) }, () => sample(items));
    }
    const members = declared(nodes);
    if (type === 'object' || members.size) {
      const names = random.some([...members.keys()]);
      return Object.fromEntries(names.map((name) => [name, sample(members.get(name)!)]));
    }
    if (type === 'boolean') return random.once(2);
    if (type === 'number' || type === 'integer') {
      const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].flatMap(words) as number[];
      return random.pick(limits.length && random.once(2) ? limits : NUMBERS);
    }
    if (type === 'string') return random.pick(TEXTS);
    return copy(random.pick(JUNK));
  };

  const schemasAt = (tokens: readonly string[]): readonly SchemaNode[] => {
    let nodes: readonly SchemaNode[] = alike(root);
    for (const token of tokens) {
      const items = itemsOf(nodes);
      nodes = items.length && /^\d+$/.test(token) ? items : (declared(nodes).get(token) ?? []);
    }
    return nodes;
  };

  /** Sets or deletes what a violation points at. */
  const mend = (answers: Answer, { pointer, rule }: Violation): Answer => {
    const tokens = tokensOf(pointer);
    if (!tokens.length) return sample(alike(root));
    const last = tokens.pop()!;
    const holder = tokens.reduce<unknown>((value, token) => (value as JsonObject | undefined)?.[token], answers);
    // Gone with what was mended before.
    if (typeof holder !== 'object' || holder === null) return answers;
    const nodes = schemasAt([...tokens, last]);
    if (Array.isArray(holder)) holder.splice(Number(last), 1, ...(random.once(2) ? [] : [sample(nodes)]));
    else if (rule === 'unevaluatedProperties' || rule === 'false' || (random.once(3) && has(holder, last))) {
      delete (holder as JsonObject & { [name: string]: unknown })[last];
    } else (holder as Record<string, Answer>)[last] = sample(nodes);
    return answers;
  };

  /** Every place in a value: what holds it, under which name, and the way there. */
  const places = (value: Answer, way: readonly string[] = []): [holder: Record<string, Answer>, key: string, way: readonly string[]][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) => [
          [value as Record<string, Answer>, key, [...way, key]] as [Record<string, Answer>, string, string[]],
          ...places(member, [...way, key]),
        ])
      : [];

  return {
    /** Starts at random and mends what is wrong, a few times over. */
    good(): Answer {
      let answers = sample(alike(root));
      for (let round = 0; round < 12; round++) {
        const violations = judge(answers);
        if (!violations.length) break;
        answers = violations.slice(0, 4).reduce(mend, answers);
      }
      return answers;
    },

    /** One to three changes: members taken away, added, exchanged. */
    spoilt(from: Answer): Answer {
      const answers = copy(from);
      for (let change = 1 + random.below(2); change > 0; change--) {
        const all = places(answers);
        if (!all.length || random.once(8)) {
          if (isObject(answers)) {
            const names = declared(alike(root));
            const name = random.pick(['extra', ...names.keys()]);
            answers[name] = sample(names.get(name) ?? []);
          }
          continue;
        }
        const [holder, key, way] = random.pick(all);
        const value = holder[key]!;
        if (Array.isArray(holder)) random.once(2) ? holder.push(copy(value)) : holder.splice(Number(key), 1);
        else if (random.once(3)) delete holder[key];
        else if (random.once(2)) holder[key] = sample(schemasAt(way));
        else if (typeof value !== 'object' && random.once(3)) holder[key] = typeof value === 'string' && value ? Number(value) || 0 : String(value);
        else if (typeof value === 'string' && random.once(2)) holder[key] = random.pick([`${value}a`, `${value}😀`, value.slice(1)]);
        else if (typeof value === 'number' && random.once(2)) holder[key] = value + random.pick([1, -1, 0.5]);
        else if (isObject(value) && random.once(2)) (value as Record<string, Answer>).extra = 'a';
        else holder[key] = copy(random.pick(JUNK));
      }
      return answers;
    },
  };
}
