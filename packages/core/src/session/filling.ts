import { append } from '../json/pointer.js';
import { isObject, NONE } from '../json/values.js';
import type { PersonalDataGuard } from '../guard/finding.js';
import type { Guard, ObjectPlan, QuestionPlan } from '../definition/model.js';
import type { ResolvedQuestion } from '../definition/resolve.js';
import { accepts } from '../schema/nodes.js';
import type { Json, JsonObject } from '../types/json.js';
import { draw, drawOptions } from './draw.js';
import { findingsOf } from './findings.js';
import { Memo, Source } from './reactive.js';
import type { Refused } from './refusals.js';
import { resolvedOf } from './resolved.js';
import { same } from './same.js';
import type { FindingView, OptionView, QuestionView } from './view.js';

/** What all objects of one session share. */
export interface Filling {
  /** The first of the form. */
  readonly language: string;
  /** Questions whose view is new or may have changed. */
  readonly doubted: Set<Asked>;
  readonly guard: Source<PersonalDataGuard | undefined>;
  /** Whether it is looked at once and never changes: then questions without an answer need not be there. */
  readonly isOnce?: boolean;
  /** Numbers the rows, so that their keys stay when they move. */
  rows: number;
}

/** One object as it is being filled: the form, a group, or a row. */
export class Filled {
  readonly plan: ObjectPlan;
  /** Where it stands; undefined while it is no part of the form: a row that was removed, until it is put back. */
  readonly pointer: Memo<string | undefined>;
  /** Stable when rows move. */
  readonly key: string;
  /** The question that this object answers. */
  readonly owner: Asked | undefined;
  readonly questions = new Map<string, Asked>();
  readonly #filling: Filling;
  readonly #holds: readonly Memo<boolean>[];
  /** Whether what is missing in it counts: it holds an answer, or must be there. */
  readonly judged: Memo<boolean>;

  constructor(filling: Filling, plan: ObjectPlan, key: string, owner?: Asked) {
    this.plan = plan;
    this.key = key;
    this.owner = owner;
    this.pointer = new Memo(placed, this);
    this.judged = new Memo(isJudged, this);
    this.#holds = plan.conditions.map((condition) => new Memo(() => condition.holds(this.answers(condition.reads))));
    this.#filling = filling;
    if (!filling.isOnce) for (const question of plan.questions.values()) this.#ask(question);
  }

  /** Whether all conditions of a guard are as it says, in this object and those around it. */
  isActive(guard: Guard): boolean {
    return guard.every(({ condition, holds }) => {
      let at: Filled | undefined = this;
      while (at && at.plan !== condition.plan) at = at.owner?.place;
      const settled = at && at.#holds[condition.index]!.get();
      return settled === holds;
    });
  }

  /** The object as it would be submitted, members in the order in which they are asked; or only some of them. */
  answers(names?: ReadonlySet<string>): JsonObject {
    return this.#members((asked) => asked.answer.get(), names);
  }

  /** Everything typed, withdrawn answers included. */
  everything(): JsonObject {
    return this.#members((asked) => asked.everything());
  }

  #members(valueOf: (asked: Asked) => Json | undefined, names: Iterable<string> = this.questions.keys()): JsonObject {
    const members: Record<string, Json> = {};
    for (const name of names) {
      const asked = this.questions.get(name);
      const value = asked && valueOf(asked);
      if (value !== undefined) members[name] = value;
    }
    return members;
  }

  load(answers: JsonObject): void {
    for (const question of this.plan.questions.values())
      if (Object.hasOwn(answers, question.name)) (this.questions.get(question.name) ?? this.#ask(question)).load(answers[question.name]!);
  }

  #ask(question: QuestionPlan): Asked {
    const asked = new Asked(this.#filling, this, question);
    this.questions.set(question.name, asked);
    return asked;
  }
}

const placed = (_: unknown, place: Filled): string | undefined => {
  const { owner } = place;
  const around = owner ? owner.place.pointer.get() : '';
  if (!owner || around === undefined) return around;
  if (!owner.rows) return owner.pointer;
  const index = owner.rows.get().indexOf(place);
  return index < 0 ? undefined : append(owner.pointer, index);
};

const isJudged = (_: unknown, place: Filled): boolean =>
  !place.owner || [...place.questions.values()].some((asked) => asked.answer.get() !== undefined) || place.owner.demands(place);

/** One question as it is being answered. */
export class Asked {
  readonly place: Filled;
  readonly plan: QuestionPlan;
  /** What was typed; leaves only. */
  readonly typed = new Source<unknown>(undefined);
  /** Whether its errors show. */
  readonly left = new Source(false);
  /** What a server did not accept, when it last had this answer. */
  readonly refused = new Source<Refused | undefined>(undefined);
  readonly group: Filled | undefined;
  readonly rows: Source<readonly Filled[]> | undefined;
  readonly isShown: Memo<boolean>;
  /** Rules 2 and 3 of DESIGN section 1: as it would be submitted, or undefined when it is no answer. */
  readonly answer: Memo<Json | undefined>;
  /** Of a choice: the options as they are offered and drawn; apart from the view, for there may be hundreds. */
  readonly options: Memo<readonly OptionView[] | undefined> | undefined;
  readonly view: Memo<QuestionView | undefined>;
  /** The view that listeners have heard of. */
  known: QuestionView | undefined;
  /** Whether it has had its first value. */
  started = false;
  readonly filling: Filling;
  #kept: Source<readonly string[]> | undefined;
  #findings: Memo<readonly FindingView[]> | undefined;

  constructor(filling: Filling, place: Filled, plan: QuestionPlan) {
    this.filling = filling;
    this.place = place;
    this.plan = plan;
    const { object, type } = plan;
    if (object && type === 'object') this.group = new Filled(filling, object, this.key, this);
    else if (object) this.rows = new Source<readonly Filled[]>([]);
    this.isShown = new Memo(isShown, this);
    this.answer = new Memo<Json | undefined>(answered, this);
    if (plan.choice) this.options = new Memo<readonly OptionView[] | undefined>(drawOptions, this);
    this.view = new Memo<QuestionView | undefined>(draw, this, doubt);
    filling.doubted.add(this);
  }

  /** Findings that the person keeps (see `nameOf`). They never leave the session. */
  get kept(): Source<readonly string[]> {
    return (this.#kept ??= new Source<readonly string[]>(NONE));
  }

  /** What its text holds that may point to a person; apart from the view, for finding it takes time. */
  get findings(): readonly FindingView[] {
    if (this.plan.kind !== 'text' || this.answer.get() === undefined) return NONE;
    return (this.#findings ??= new Memo<readonly FindingView[]>(findingsOf, this)).get();
  }

  get pointer(): string {
    return `${this.place.pointer.get()}${this.plan.step}`;
  }

  get key(): string {
    return this.place.key + this.plan.step;
  }

  get isRequired(): boolean {
    return this.plan.requiredBy.some((guard) => this.place.isActive(guard));
  }

  /** What cannot be changed cannot be changed inside either. */
  get isReadOnly(): boolean {
    return this.resolved().readOnly || !!this.place.owner?.isReadOnly;
  }

  /** How many rows there always are. */
  get leastRows(): number {
    return this.isRequired ? Math.max(1, this.resolved().minItems ?? 1) : 0;
  }

  resolved(): ResolvedQuestion {
    return resolvedOf(this.filling.language, this.plan, (entry) => this.place.isActive(entry.guard));
  }

  /** Whether an option is offered; an open list accepts more than it shows. */
  accepts(option: unknown): boolean {
    return this.plan.offers.every(({ guard, node }) => !this.place.isActive(guard) || accepts(node, option));
  }

  /** The objects inside: the group, or the rows. */
  inside(): readonly Filled[] {
    return this.group ? [this.group] : (this.rows?.get() ?? []);
  }

  /** Whether an object inside must be there although nothing is answered in it. */
  demands(inside: Filled): boolean {
    return this.place.judged.get() && this.isRequired && (!this.rows || (this.rows.get()[0] === inside && this.answer.get() === undefined));
  }

  everything(): Json | undefined {
    if (this.rows) return this.rows.get().length ? this.rows.get().map((row) => row.everything()) : undefined;
    if (!this.group) return this.typed.get() as Json | undefined;
    const inside = this.group.everything();
    return Object.keys(inside).length ? inside : undefined;
  }

  load(value: Json): void {
    if (this.group) isObject(value) && this.group.load(value as JsonObject);
    else if (this.rows) for (const row of Array.isArray(value) ? (value as Json[]).filter((row) => isObject(row)) : []) this.insert(Infinity, row);
    else if (isLeaf(value)) this.typed.set(value);
  }

  insert(at: number, answers: JsonObject): void {
    const row = this.blank();
    row.load(answers);
    this.rows!.set(spliced(this.rows!.get(), at, 0, row));
  }

  /** A new row with nothing in it, which stands nowhere yet. */
  blank(): Filled {
    return new Filled(this.filling, this.plan.object!, `${this.key}/r${++this.filling.rows}`, this);
  }
}

const isShown = (_: unknown, { place, plan }: Asked): boolean =>
  place.pointer.get() !== undefined && (!place.owner || place.owner.isShown.get()) &&
  plan.declared.some((guard) => place.isActive(guard)) && !plan.parts.some(({ node, guard }) => node.schema === false && place.isActive(guard));

/** As it would be submitted. */
const answered = (before: Json | undefined, asked: Asked): Json | undefined => same(before, submitted(asked));

function submitted(asked: Asked): Json | undefined {
  if (!asked.isShown.get()) return undefined;
  if (asked.plan.object) {
    const objects = asked.inside().map((each) => each.answers()).filter((answers) => Object.keys(answers).length);
    return asked.group ? objects[0] : objects.length ? objects : undefined;
  }
  const typed = asked.typed.get();
  if (isBlank(typed)) return undefined;
  const { kind } = asked.plan;
  if (kind === 'consent') return typed === false ? undefined : (typed as Json);
  if (kind === 'choice') return asked.accepts(typed) ? (typed as Json) : undefined;
  if (kind !== 'choices' || !Array.isArray(typed)) return typed as Json;
  const chosen = typed.filter((option) => asked.accepts(option));
  return chosen.length ? (chosen as Json[]) : undefined;
}

const doubt = (asked: Asked): unknown => asked.filling.doubted.add(asked);

/** A copy with some items taken out, or put in; beyond the end is at the end. */
export function spliced<T>(items: readonly T[], at: number, count: number, ...added: readonly T[]): T[] {
  const copy = [...items];
  copy.splice(at, count, ...added);
  return copy;
}

/** What a control can hold: anything else, which may even be endless, is dropped like an unknown member. */
const isLeaf = (value: Json): boolean => (Array.isArray(value) ? value : [value]).every((item) => typeof item !== 'object');

/** What is no answer, whatever is asked. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
