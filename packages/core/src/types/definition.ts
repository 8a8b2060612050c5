/**
 * A form definition: a JSON Schema 2020-12 document that describes the answers (DESIGN section 2).
 * `schemas/definition.schema.json` is generated from these types so that editors complete and check
 * a definition while it is written; `parseDefinition` is the judge.
 */

/** BCP 47 language tag, such as `fi`, `sv` or `se`. */
export type LanguageTag = string;

/** Texts in one more language; those that are missing fall back to the first language. */
export interface Translation {
  title?: string;
  description?: string;
  examples?: string[];
}

/** Translations by language tag. */
export interface Translations {
  [language: string]: Translation;
}

/** A link shown under a page or a question. */
export interface Link {
  title: string;
  /**
   * https or mailto only.
   * @pattern ^(https://|mailto:)
   */
  href: string;
  'x-i18n'?: Translations;
}

/** One page of the form. */
export interface Page {
  /** Stable name, used by `goTo` and `report-page`. */
  id: string;
  title: string;
  description?: string;
  /** Names of top-level questions, in order, wherever they are declared. */
  questions: string[];
  'x-links'?: Link[];
  'x-i18n'?: Translations;
}

/** A constant a question may have. */
export type Scalar = string | number | boolean;

/** One schema of the definition; `true` and `false` are schemas too. */
export type Schema = boolean | SchemaObject;

/** Subschemas by name. */
export interface Schemas {
  [name: string]: Schema;
}

/** Names that become required, by the name that is answered. */
export interface NamesByName {
  [name: string]: string[];
}

/** The keywords of the dialect. Anything else is refused. */
export interface SchemaObject {
  $schema?: 'https://json-schema.org/draft/2020-12/schema';
  /** An absolute URI that ends in the version: `https://…/forms/social-report/1.2.0`. */
  $id?: string;
  $ref?: string;
  $defs?: Schemas;

  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  properties?: Schemas;
  required?: string[];
  /** `false`: closes an object. At the root of a form that is served, and beside `properties` of every object below. */
  unevaluatedProperties?: false;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  contains?: Schema;
  enum?: Scalar[];
  const?: Scalar;
  /** Options: `{ const, title }` each. */
  oneOf?: SchemaObject[];
  anyOf?: Schema[];
  allOf?: Schema[];
  not?: Schema;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  dependentRequired?: NamesByName;
  dependentSchemas?: Schemas;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  format?: 'date' | 'time' | 'date-time' | 'email' | 'uri';
  /** Fills once, visibly, when the question is first shown. Refused on choices. */
  default?: Scalar;
  title?: string;
  description?: string;
  readOnly?: boolean;
  deprecated?: boolean;
  /** Help text, never a placeholder. */
  examples?: Scalar[];

  /** `radio select combobox checkboxes textarea matrix scale rank group hidden`, or a registered name. */
  'x-widget'?: string;
  'x-pages'?: Page[];
  /** The first is the language of the texts written inline in this resource. */
  'x-languages'?: LanguageTag[];
  'x-i18n'?: Translations;
  /** On an option or matrix row: the sibling text shown right under it. */
  'x-detail'?: string;
  /** On an option: clears the others when chosen. */
  'x-exclusive'?: boolean;
  /** On an option: the option it stands under. */
  'x-parent'?: Scalar;
  /** On a free text: the personal-data guard. */
  'x-guard'?: 'normal' | 'strict' | 'off';
  /** At the root: a closed object schema of what a host may supply. */
  'x-context'?: SchemaObject;
  /** At the root: `day` rounds times to the day and makes ids without time. */
  'x-time'?: 'exact' | 'day';
  'x-links'?: Link[];
}

/** A form definition that is served (a leaf), or a base that others compose. */
export interface FormDefinition extends SchemaObject {
  $id: string;
}
