import type { Random } from '../testing/random.js';
import type { Json, JsonObject } from '../types/json.js';

type Schema = Record<string, Json>;

/** A question that conditions may read: what they may ask of it. */
interface Known {
  readonly name: string;
  readonly kind: Kind;
  /** Its own schema, to see what it offers. */
  readonly schema: Schema;
  /** Names that stand unconditionally inside: a group, or rows. */
  readonly inner: readonly Known[];
  /** Nothing may take it away: it is required, or counted on. */
  readonly firm: boolean;
}
type Kind = 'text' | 'number' | 'boolean' | 'choice' | 'choices' | 'group' | 'rows';

const OPTIONS = ['o1', 'o2', 'o3', 'o4'];
const SCALARS: readonly Kind[] = ['text', 'text', 'number', 'boolean', 'choice', 'choice', 'choices', 'choices'];
const CORE = 'https://forms.example/core/1.0.0';
const frame = (id: string): Schema => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, 'x-languages': ['en'], type: 'object' });

/**
 * A random form that is sound by the way it is made: what a condition changes was thought of after all that it reads.
 * Conditions stand in an `allOf` and rows behind a `$ref`, so that Ajv can be asked, too.
 * @returns the form; half of the time a regional one, then with the national form that it composes
 */
export function randomForm(random: Random): { readonly form: JsonObject; readonly nation?: JsonObject } {
  const core = maker(random, 'q');
  const made = core.object(2, 2 + random.below(4));
  const nation = { ...frame('https://forms.example/nation/1.0.0'), unevaluatedProperties: false };
  if (random.below(2)) return { form: { ...nation, ...made.schema, $defs: core.definitions } };
  const base = { ...frame(CORE), ...made.schema, $defs: core.definitions };
  const region = maker(random, 'r');
  const own = region.object(1, 1 + random.below(3), made.questions, true, made.named);
  const { properties = {}, allOf = [], ...rest } = own.schema as { properties?: Schema; allOf?: Json[] };
  const changes = Object.fromEntries(made.questions.filter(() => random.below(3) === 0).map((known) => [known.name, region.change(known)]));
  return {
    form: {
      ...frame('https://forms.example/region/1.0.0'), unevaluatedProperties: false, ...rest,
      allOf: [{ $ref: CORE }, ...allOf], properties: { ...properties, ...changes }, $defs: { ...region.definitions, core: base },
    },
    nation: { ...nation, allOf: [{ $ref: CORE }], $defs: { core: base } },
  };
}

function maker(random: Random, prefix: string) {
  const definitions: Schema = {};
  let count = 0;
  const once = (times: number): boolean => random.below(times) === 0;
  const fresh = (): string => `${prefix}${++count}`;
  const some = <T>(items: readonly T[]): T[] => items.filter(() => once(2));
  const refer = (schema: Schema): Schema => {
    const name = `d${++count}`;
    definitions[name] = schema;
    return { $ref: `#/$defs/${name}` };
  };
  const optionList = (): Schema => {
    const values = OPTIONS.slice(0, 2 + random.below(3));
    const list: Schema = once(3) ? { enum: values } : { oneOf: values.map((value) => ({ const: value, title: value.toUpperCase() })) };
    return { type: 'string', ...(once(5) ? { anyOf: [list, { type: 'string', pattern: '^local-' }] } : list) };
  };

  const question = (depth: number): Omit<Known, 'name' | 'firm'> => {
    const kind = depth > 0 && once(4) ? random.pick<Kind>(['group', 'rows']) : random.pick(SCALARS);
    const make = (schema: Schema, inner: readonly Known[] = []) => ({ kind, inner, schema: { title: kind, ...schema } });
    if (kind === 'group' || kind === 'rows') {
      const { schema, questions } = object(depth - 1, 1 + random.below(3));
      const inside: Schema = { type: 'object', ...schema, unevaluatedProperties: false };
      return kind === 'group' ? make(inside, questions) : make({ type: 'array', items: refer(inside), ...(once(3) && { minItems: 1 }), ...(once(3) && { maxItems: 3 }) }, questions);
    }
    if (kind === 'text') return make({ type: 'string', ...(once(3) && { maxLength: 8 + random.below(300) }), ...(once(6) && { default: 'usual' }), ...(once(9) && { deprecated: true }) });
    if (kind === 'number') return make({ type: random.pick(['integer', 'number']), ...(once(2) && { minimum: 1 }), ...(once(2) && { maximum: 100 }) });
    if (kind === 'boolean') return make({ type: 'boolean', ...(once(3) && { const: true }) });
    if (kind === 'choice') return make(optionList());
    if (once(4)) return make({ type: 'array', uniqueItems: true, items: { type: 'string', oneOf: [{ const: 'o1', title: 'O1' }, { const: 'o4', title: 'None', 'x-exclusive': true }] }, if: { contains: { const: 'o4' } }, then: { maxItems: 1 } });
    return make({ type: 'array', uniqueItems: true, items: optionList(), ...(once(4) && { maxItems: 2 }) });
  };

  /** What a condition may ask of an answer. */
  const test = ({ kind, inner }: Known): Json => {
    const option = random.pick(OPTIONS);
    if (kind === 'choice') return random.pick<Json>([{ const: option }, { enum: [option, 'o1'] }, { not: { const: option } }]);
    if (kind === 'choices') return random.pick<Json>([{ contains: { const: option } }, { not: { contains: { const: option } } }, { minItems: 2 }]);
    if (kind === 'number') return { minimum: random.below(6) };
    if (kind === 'boolean') return { const: true };
    if (kind === 'text') return random.pick<Json>([true, { minLength: 2 }, { maxLength: 8 }]);
    const inside: Json = inner.length && !once(4) ? predicate(inner) : true;
    return kind === 'group' ? inside : random.pick<Json>([{ contains: inside }, { items: inside }, { minItems: 2 }]);
  };
  const predicate = (known: readonly Known[]): Schema => {
    const one = (): Schema => {
      const read = random.pick(known);
      return { properties: { [read.name]: test(read) }, required: [read.name] };
    };
    return random.pick([one, one, one, () => ({ anyOf: [one(), one()] }), () => ({ not: one() }), () => ({ allOf: [one(), one()] })])();
  };

  /** What an outer form, or a condition, may say of a question that is declared elsewhere. */
  const change = ({ kind, schema, firm }: Known): Json => {
    if (!firm && once(3)) return false;
    if (kind === 'choice' && once(2)) return { enum: ['o2', 'o1'] };
    if (kind === 'choices' && once(2)) return { items: { enum: ['o1', 'o4'] } };
    if (kind === 'text' && once(2)) return { maxLength: 8 };
    return { title: `other ${String(schema['title'])}` };
  };

  /**
   * An object: questions, and conditions that read them.
   * @param outer questions of the same place, made before
   * @param composes whether conditions may change these, too
   * @param named conditions that a composed form has, each with what it shows
   */
  const object = (depth: number, size: number, outer: readonly Known[] = [], composes = false, named: readonly [test: Schema, shown: readonly Known[]][] = []) => {
    const declare = (): Known => {
      const made = question(depth);
      return { ...made, name: fresh(), firm: made.schema['deprecated'] !== true && once(3) };
    };
    const questions = Array.from({ length: size }, declare);
    const parts: Json[] = [];
    const conditions: [Schema, readonly Known[]][] = [];
    const all = [...outer, ...questions];
    const firm = questions.flatMap((known) => (known.firm ? [known.name] : []));
    const readable = (): { reads: Known[]; later: Known[] } => {
      const cut = 1 + random.below(all.length);
      return { reads: all.slice(0, cut), later: all.slice(cut).filter((known) => composes || !outer.includes(known)) };
    };
    for (let rounds = depth < 0 ? 0 : random.below(3); rounds > 0; rounds--) {
      const { reads, later } = readable();
      const branch = (): { schema: Schema; questions: readonly Known[] } => {
        const inner = object(depth - 1, 1 + random.below(2), reads);
        for (const known of later) if (once(3)) (inner.schema['properties'] as Schema)[known.name] = change(known);
        return inner;
      };
      const then = branch();
      const shared = once(3) && { [fresh()]: refer(question(depth - 1).schema) };
      const both = (schema: Schema): Schema => ({ ...schema, properties: { ...(schema['properties'] as Schema), ...shared } });
      if (once(6)) parts.push({ dependentSchemas: { [random.pick(reads).name]: then.schema } });
      else {
        const name = fresh();
        definitions[name] = predicate(reads);
        const where = `${prefix === 'q' ? CORE : ''}#/$defs/${name}`;
        conditions.push([{ $ref: where }, then.questions]);
        parts.push({ if: { $ref: `#/$defs/${name}` }, then: both(then.schema), ...((shared || once(3)) && { else: both(branch().schema) }) });
      }
    }
    for (const { name, kind, schema } of questions) {
      const options = (kind === 'choices' ? (schema['items'] as Schema) : schema)['oneOf'] as Schema[] | undefined;
      if (!options || !once(3)) continue;
      const detail = fresh();
      const option = options.at(-1)!;
      option['x-detail'] = detail;
      const chosen: Schema = { const: option['const']! };
      parts.push({ if: { properties: { [name]: kind === 'choices' ? { contains: chosen } : chosen }, required: [name] }, then: { properties: { [detail]: { type: 'string', title: 'detail' } }, required: some([detail]) } });
    }
    for (const [condition, shown] of named) {
      if (!once(2)) continue;
      parts.push({ if: condition, then: { properties: Object.fromEntries(shown.map((known) => [known.name, change(known)])), required: firm.slice(-1) } });
    }
    const loose = all.filter(({ firm, schema }) => !firm && !schema['deprecated']);
    if (once(4) && firm.length) parts.push({ anyOf: [...firm, loose[0]?.name ?? firm[0]!].map((name) => ({ required: [name] })) });
    if (once(8) && loose.length > 1) parts.push({ not: { required: loose.slice(0, 2).map(({ name }) => name) } });
    if (once(6)) parts.push({ dependentRequired: { [all[0]!.name]: firm } });
    const required = some(firm);
    const schema: Schema = { properties: Object.fromEntries(questions.map(({ name, schema }) => [name, schema])), ...(required.length && { required }), ...(parts.length && { allOf: parts }) };
    return { schema, questions, named: conditions };
  };
  return { definitions, object, change };
}
