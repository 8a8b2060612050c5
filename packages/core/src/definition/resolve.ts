import { defined } from '../json/values.js';
import type { SchemaNode } from '../schema/document.js';
import type { Contribution, Link, QuestionKind, QuestionPlan } from './model.js';
import { candidatesOf, offeredBy, type Candidate } from './options.js';
import type { Text } from './text.js';
import { mergeExamples, mergeText, mergeTexts, textSources } from './texts.js';
import { said } from './walk.js';

/** An option as it is offered. */
export interface OptionFacts {
  /** The answer it stands for. */
  readonly value: string | number | boolean;
  /** The same as a string, unique among the options: the control's `value`. */
  readonly key: string;
  readonly title: Text;
  readonly description?: Text;
  /** Clears the others when chosen. */
  readonly exclusive: boolean;
  /** `key` of the option it stands under. */
  readonly parent?: string;
}

/** What a definition says of a question under one set of conditions. */
export interface QuestionFacts {
  readonly kind: QuestionKind;
  /**
   * Which control: `text textarea number date time date-time email uri boolean consent radio select combobox
   * checkboxes group rows matrix scale rank`, or a registered name.
   */
  readonly widget: string;
  /** Absent: use `name`. */
  readonly title?: Text;
  readonly description?: Text;
  /** `rows`: the title of one row ("Proposal"), where `items` has one. */
  readonly rowTitle?: Text;
  /** Help text, one example a line; never a placeholder. */
  readonly examples: readonly Text[];
  readonly links: readonly Link[];
  readonly readOnly: boolean;
  /** The largest number of options or rows (`maxItems`), the least (`minItems`). */
  readonly maxItems?: number;
  readonly minItems?: number;
  /** `minLength`, `maxLength` in code points; `minimum`, `maximum`, `integer` for numbers. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  /** JSON Schema `format`, when it has one. */
  readonly format?: string;
  /** x-guard, text only. */
  readonly guard?: 'normal' | 'strict' | 'off';
}

/** An option as the definition gives it. */
export interface ResolvedOption extends OptionFacts {
  readonly deprecated?: boolean;
  /** Name of the sibling text. */
  readonly detail?: string;
}

/** A question under one set of conditions: annotations merged by precedence, the strictest limits. */
export interface ResolvedQuestion extends QuestionFacts {
  readonly deprecated: boolean;
  readonly options?: readonly ResolvedOption[];
  readonly default?: string | number | boolean;
  /** Name of the sibling text that a matrix row owns. */
  readonly detail?: string;
  /** What judges a whole answer: one for each entry that applies. */
  readonly checks: readonly SchemaNode[];
}

/** Most options that stay radio buttons, and most that stay tick boxes. */
const MOST_RADIOS = 7;
const MOST_BOXES = 12;
const LONGEST_LINE = 200;

/** Merges the entries of a question that apply. */
export function resolveQuestion(language: string, question: QuestionPlan, applies: (entry: Contribution) => boolean): ResolvedQuestion {
  const { kind, choice, type } = question;
  const entries = question.entries.filter(applies);
  const parts = question.parts.filter(applies);
  const itemParts = question.itemParts.filter(applies);
  const first = (keyword: string): unknown => said(parts, keyword)[0];
  const limit = (keyword: string, strictest: (...limits: number[]) => number): number | undefined => {
    const limits = said(parts, keyword) as number[];
    return limits.length ? strictest(...limits) : undefined;
  };
  const options = choice ? offeredBy(question.optionEntries.filter(applies), question.optionParts.filter(applies)).map((each) => resolveOption(each, language)) : undefined;
  const maxLength = limit('maxLength', Math.min);
  const texts = textSources(parts, language);
  return defined({
    kind,
    widget: (first('x-widget') ?? defaultWidget(kind, first('format'), options, maxLength)) as string,
    ...mergeTexts(texts),
    rowTitle: kind === 'rows' ? mergeText(textSources(itemParts, language), 'title') : undefined,
    examples: mergeExamples(texts),
    readOnly: said([...parts, ...itemParts], 'readOnly').includes(true),
    deprecated: said(parts, 'deprecated').includes(true),
    options,
    minItems: limit('minItems', Math.max), maxItems: limit('maxItems', Math.min),
    minLength: limit('minLength', Math.max), maxLength,
    minimum: limit('minimum', Math.max), maximum: limit('maximum', Math.min),
    integer: type === 'integer' || undefined,
    format: first('format') as string,
    guard: kind === 'text' ? ((first('x-guard') ?? 'normal') as 'normal') : undefined,
    default: first('default') as string,
    detail: first('x-detail') as string,
    checks: entries.map(({ node }) => node),
  });
}

function resolveOption({ value, parts }: Candidate, language: string): ResolvedOption {
  const texts = textSources(parts, language);
  const first = (keyword: string): unknown => said(parts, keyword)[0];
  const parent = first('x-parent');
  const key = String(value);
  return defined({
    value,
    key,
    title: mergeText(texts, 'title') ?? { lang: language, value: key, translations: {} },
    description: mergeText(texts, 'description'),
    exclusive: first('x-exclusive') === true,
    deprecated: first('deprecated') as boolean,
    parent: parent === undefined ? undefined : String(parent),
    detail: first('x-detail') as string,
  });
}

/** Every widget that a question may have, whatever is answered: conditions may give it another one, and take options away. */
export function widgetsOf({ kind, choice, parts, optionParts }: QuestionPlan): string[] {
  const formats = said(parts, 'format');
  const defaults = (formats.length ? formats : [undefined]).map((format) => defaultWidget(kind, format, choice ? candidatesOf(optionParts) : []));
  return [...said(parts, 'x-widget'), ...defaults] as string[];
}

function defaultWidget(kind: QuestionKind, format: unknown, options: readonly unknown[] = [], maxLength = 0): unknown {
  if (kind === 'choice') return options.length > MOST_RADIOS ? 'combobox' : 'radio';
  if (kind === 'choices') return options.length > MOST_BOXES ? 'combobox' : 'checkboxes';
  return kind === 'text' ? (format ?? (maxLength > LONGEST_LINE ? 'textarea' : 'text')) : kind;
}
