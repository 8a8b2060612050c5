import type { Report } from '../../json/problems.js';
import type { SchemaDocument, SchemaNode } from '../../schema/document.js';
import type { ObjectPlan, QuestionPlan } from '../model.js';

/** What the rules of the dialect are checked against, and where they report. */
export interface Facts {
  readonly document: SchemaDocument;
  /** Every object, the form first. */
  readonly plans: readonly ObjectPlan[];
  /** Every question of every object. */
  readonly questions: readonly QuestionPlan[];
  /** `x-context` of the nearest resource that has one. */
  readonly context: SchemaNode | undefined;
  /** Names of registered widgets; `any`: not known here. */
  readonly widgets: readonly string[] | 'any';
  readonly report: Report;
}
