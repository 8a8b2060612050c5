import type { SchemaNode } from '../schema/document.js';
import type { JsonObject } from '../types/json.js';
import type { Violation } from '../types/violation.js';
import type { Text } from './text.js';

/**
 * A condition of one object: an `if`, or the presence of a name (`dependentSchemas`, `dependentRequired`).
 * The same named condition (`"if": { "$ref": … }`) met twice at one place is one condition.
 */
export interface Condition {
  /** The object whose answers it reads. */
  readonly plan: ObjectPlan;
  /** Its place in `plan.conditions`. */
  readonly index: number;
  /** Whether it holds for the object's answers (only shown questions and offered options). */
  readonly holds: (answers: JsonObject) => boolean;
  /** Names of the object's questions that it reads. */
  readonly reads: ReadonlySet<string>;
  /** Where it stands first. */
  readonly pointer: string;
  /** The schema of the `if`; absent where it is only that a name is answered. */
  readonly node?: SchemaNode;
}

/** A condition that holds, or one that does not. Unique: compare by identity. */
export interface Literal {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** All of these must be so; none: always. */
export type Guard = readonly Literal[];

/** A schema that applies at a place whenever its guard does. */
export interface Contribution {
  readonly node: SchemaNode;
  readonly guard: Guard;
  /** In-place steps from the root of the form: the nearest takes precedence. */
  readonly depth: number;
}

/** How a question is asked; a renderer maps each to one template, which `widget` refines. */
export type QuestionKind =
  | 'text' // a string without options: text, textarea, date, time, date-time, email, uri
  | 'number' // integer or number; while the typed text is no number, the value is that text
  | 'boolean' // yes / no
  | 'consent' // boolean with const: true; one tick box
  | 'choice' // one of `options`: radio, select, combobox
  | 'choices' // some of `options`: checkboxes, combobox
  | 'group' // `children` under a title: group, matrix
  | 'rows'; // `rows` of children: add, remove, reorder

/** Everything about one question that does not depend on answers. */
export interface QuestionPlan {
  readonly name: string;
  /** From the pointer of its object to its own: the name, escaped. */
  readonly step: string;
  readonly parent: ObjectPlan;
  readonly type: string;
  /** Every entry under its name in a `properties` that applies, nearest the root first. */
  readonly entries: readonly Contribution[];
  /** The entries with all that they apply in place (`$ref`, `allOf`), nearest first. */
  readonly parts: readonly Contribution[];
  /** Guards under which it is declared. */
  readonly declared: readonly Guard[];
  /** For an array: what its items are, the same way. */
  readonly itemEntries: readonly Contribution[];
  readonly itemParts: readonly Contribution[];
  /** What lists and judges a single option: the items of an array, else the question itself. */
  readonly optionEntries: readonly Contribution[];
  readonly optionParts: readonly Contribution[];
  readonly kind: QuestionKind;
  /** Whether it is a choice: a scalar, or an array of scalars, with options. */
  readonly choice: boolean;
  /** What judges a single option, whenever its guard is so: only entries that can narrow, so that nothing here reads the answer itself. */
  readonly offers: readonly Contribution[];
  /** For an object, or an array of objects. */
  readonly object?: ObjectPlan;
  /** x-widget: hidden */
  readonly hidden: boolean;
  /** Name of the sibling that owns it as a detail. */
  detailOf?: string;
  /** Guards under which an answer is required. */
  requiredBy: readonly Guard[];
  /** Rules over several answers that read it. */
  assertedBy: readonly Assertion[];
}

/** A rule over several answers of one object: `anyOf` or `not`. */
export interface Assertion {
  readonly guard: Guard;
  readonly rule: 'anyOf' | 'not';
  readonly branches: readonly SchemaNode[];
  /** Names it reads; where every branch is only `required`, those that it asks for. */
  readonly reads: readonly string[];
}

/** Everything about one object place (the form, a group, a row) that does not depend on answers. */
export interface ObjectPlan {
  /** JSON Pointer with `*` for a row. */
  readonly place: string;
  readonly parent?: ObjectPlan;
  readonly contributions: readonly Contribution[];
  readonly conditions: Condition[];
  /** By name, in the order in which they are asked. */
  questions: ReadonlyMap<string, QuestionPlan>;
  readonly requires: readonly { readonly guard: Guard; readonly name: string; readonly pointer: string }[];
  readonly assertions: readonly Assertion[];
}

/** A link under a page or question; https or mailto only. */
export interface Link {
  readonly title: Text;
  readonly href: string;
}

/** What a definition says of a page. */
export interface PageFacts {
  readonly id: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly links: readonly Link[];
}

export interface PagePlan extends PageFacts {
  /** Top-level names in order, conditional ones included, hidden ones not. */
  readonly names: readonly string[];
}

/** A definition that is sound, compiled once; start any number of sessions from it. */
export interface FormModel {
  /** `$id` */
  readonly id: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly links: readonly Link[];
  /** BCP 47 tags, the first is the source language. */
  readonly languages: readonly string[];
  readonly time: 'exact' | 'day';
  readonly pages: readonly PagePlan[];
  readonly root: ObjectPlan;
  /** Every widget that a question may have, whatever is answered: what a renderer needs to be able to draw. */
  readonly widgets: ReadonlySet<string>;
  /** Judges whole answers: an empty array when they are valid. */
  readonly validate: (answers: unknown) => Violation[];
  /** Judges what a host supplies; absent: nothing may be supplied. */
  readonly context?: SchemaNode;
}
