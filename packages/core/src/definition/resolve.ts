import { compileNode, type NodeCheck } from '../schema/compile.js';
import type { SchemaDocument } from '../schema/document.js';
import type { Contribution, Link, QuestionKind, QuestionPlan } from './model.js';
import { offeredBy } from './options.js';
import type { Text } from './text.js';
import { mergeExamples, mergeLinks, mergeText, textSource } from './texts.js';
import { membersOf } from './walk.js';

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
  readonly deprecated: boolean;
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
  /** Judges a whole answer: one for each entry that applies. */
  readonly checks: readonly NodeCheck[];
}

/** Most options that stay radio buttons, and most that stay tick boxes. */
const MOST_RADIOS = 7;
const MOST_BOXES = 12;
const LONGEST_LINE = 200;

/** Merges the entries of a question that apply. */
export function resolveQuestion(document: SchemaDocument, language: string, question: QuestionPlan, applies: (entry: Contribution) => boolean): ResolvedQuestion {
  const entries = question.entries.filter(applies);
  const parts = question.parts.filter(applies);
  const members = parts.map(({ node }) => membersOf(node));
  const sources = parts.map(({ node }) => textSource(node, language));
  const first = (keyword: string): unknown => members.map((each) => each[keyword]).find((value) => value !== undefined);
  const numbers = (keyword: string): number[] => members.map((each) => each[keyword]).filter((value) => typeof value === 'number');
  const least = (keyword: string): object => (numbers(keyword).length ? { [keyword]: Math.min(...numbers(keyword)) } : {});
  const most = (keyword: string): object => (numbers(keyword).length ? { [keyword]: Math.max(...numbers(keyword)) } : {});
  const optional = (name: string, value: unknown): object => (value === undefined ? {} : { [name]: value });

  const isArray = question.type === 'array';
  const optionEntries = isArray ? question.itemEntries.filter(applies) : entries;
  const options = question.choice
    ? offeredBy(document, optionEntries, (isArray ? question.itemParts : question.parts).filter(applies)).map(({ value, nodes }): ResolvedOption => {
        const texts = nodes.map((node) => textSource(node, language));
        const own = (keyword: string): unknown => texts.map((source) => source.members[keyword]).find((found) => found !== undefined);
        return {
          value,
          key: String(value),
          title: mergeText(texts, 'title') ?? { lang: language, value: String(value), translations: {} },
          ...optional('description', mergeText(texts, 'description')),
          exclusive: own('x-exclusive') === true,
          deprecated: own('deprecated') === true,
          ...optional('parent', own('x-parent') === undefined ? undefined : String(own('x-parent'))),
          ...optional('detail', own('x-detail')),
        };
      })
    : undefined;
  const { kind } = question;
  return {
    kind,
    widget: (first('x-widget') as string | undefined) ?? defaultWidget(kind, first('format') as string | undefined, options?.length ?? 0, numbers('maxLength')),
    ...optional('title', mergeText(sources, 'title')),
    ...optional('description', mergeText(sources, 'description')),
    ...optional('rowTitle', kind === 'rows' ? mergeText(question.itemParts.filter(applies).map(({ node }) => textSource(node, language)), 'title') : undefined),
    examples: mergeExamples(sources),
    links: mergeLinks(sources),
    readOnly: [...parts, ...question.itemParts.filter(applies)].some(({ node }) => membersOf(node)['readOnly'] === true),
    deprecated: members.some((each) => each['deprecated'] === true),
    ...optional('options', options),
    ...most('minItems'), ...least('maxItems'), ...most('minLength'), ...least('maxLength'), ...most('minimum'), ...least('maximum'),
    ...(question.type === 'integer' && { integer: true }),
    ...optional('format', first('format')),
    ...(kind === 'text' && { guard: (first('x-guard') as 'normal' | undefined) ?? 'normal' }),
    ...optional('default', first('default')),
    ...optional('detail', first('x-detail')),
    checks: entries.map(({ node }) => compileNode(document, node)),
  };
}

function defaultWidget(kind: QuestionKind, format: string | undefined, options: number, maxLengths: readonly number[]): string {
  if (kind === 'choice') return options <= MOST_RADIOS ? 'radio' : 'combobox';
  if (kind === 'choices') return options <= MOST_BOXES ? 'checkboxes' : 'combobox';
  if (kind === 'text') return format ?? (Math.min(...maxLengths) > LONGEST_LINE && maxLengths.length ? 'textarea' : 'text');
  return kind;
}
