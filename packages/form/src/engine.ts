/** The only door to core: the rest of this package imports the engine from here. */
export { ContextError, createSession, lookupLanguage, parseDefinition, pick } from '@social-report/core/engine';
export type {
  Json,
  JsonObject,
  LinkView,
  FormModel,
  OptionView,
  PageView,
  Problem,
  QuestionView,
  ReportResponse,
  RowView,
  Session,
  SessionChange,
  Text,
  View,
  Violation,
} from '@social-report/core/engine';
