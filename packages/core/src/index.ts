// The definition: read it, or hear everything that is wrong with it.
export { explain, parseDefinition, type ExplainedProblem, type ExplainedResult } from './messages/index.js';
export type { ParseOptions } from './definition/parse.js';
export type { FormModel } from './definition/model.js';
export { lookupLanguage, pick, type SpokenText, type Text } from './definition/text.js';

// The whole form with all its branches, as for paper.
export { outlineOf } from './definition/outline.js';
export type { Outline, OutlineOption, OutlinePage, OutlineQuestion } from './definition/outline.js';
export type { When } from './definition/when.js';

// The form being filled.
export { createSession } from './session/guarded.js';
export { ContextError } from './session/context.js';
export { answersInWords } from './session/in-words.js';
export type { AnswersInWords, InWords } from './session/in-words.js';
export { carryOver } from './session/carry-over.js';
export type { Carried, LeftAnswer, WhyLeft } from './session/carry-over.js';
export { judgeResponse } from './session/judge.js';
export type { KeptFinding, Session, SessionChange, SessionOptions } from './session/session.js';
export type { FindingView, LinkView, OptionView, PageView, QuestionKind, QuestionView, RowView, SectionView, View } from './session/view.js';

// The schema engine by itself, and what else stands alone.
export { compileSchema, SchemaError } from './schema/compile.js';
export { compilePattern } from './pattern/index.js';
export { parseJson } from './json/parse.js';
export { formats } from './schema/keywords/formats.js';
export { findPersonalData, hasIdentityCode } from './guard/find.js';
export type { Finding, FindingKind, PersonalDataGuard } from './guard/finding.js';

// The documents.
export type * from './types/definition.js';
export type { Json, JsonObject } from './types/json.js';
export type { ReportResponse } from './types/response.js';
export type { Problem, Violation } from './types/violation.js';

// Left out on purpose: plans and nodes of the compiled model, which may change in any release.
