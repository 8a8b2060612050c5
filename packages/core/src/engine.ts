// What a renderer needs: no sentences, so that none are shipped to a browser.
export { readDefinition as parseDefinition, type ParseOptions, type ParseResult } from './definition/parse.js';
// A session without its guard, which a renderer may bring later.
export { createSession } from './session/create.js';
export { personalDataGuard } from './guard/find.js';
export { answersInWords, type AnswersInWords, type InWords } from './session/in-words.js';
export { carryOver, type Carried, type LeftAnswer, type WhyLeft } from './session/carry-over.js';
export { ContextError } from './session/context.js';
export { lookupLanguage, pick, type SpokenText, type Text } from './definition/text.js';
export type { FormModel } from './definition/model.js';
export { outlineOf } from './definition/outline.js';
export type { Outline, OutlineOption, OutlinePage, OutlineQuestion } from './definition/outline.js';
export type { When } from './definition/when.js';
export type { KeptFinding, Session, SessionChange, SessionOptions } from './session/session.js';
export type { FindingView, LinkView, OptionView, PageView, QuestionKind, QuestionView, RowView, SectionView, View } from './session/view.js';
export type { Finding, FindingKind, PersonalDataGuard } from './guard/finding.js';
export type { Json, JsonObject } from './types/json.js';
export type { ReportResponse } from './types/response.js';
export type { Problem, Violation } from './types/violation.js';
