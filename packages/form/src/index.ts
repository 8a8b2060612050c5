export { SocialReportForm } from './element.js';
export type { ReportClient, ReportEvents, ReportReceipt } from './events.js';
// Interface languages and question types of the host's own.
export { registerStrings } from './strings/registry.js';
export type { HostStrings, StringKey } from './strings/registry.js';
export { registerWidget } from './questions/registry.js';
export type { DomWidget, Widget, WidgetAnswer, WidgetState } from './questions/registry.js';
export type { Drawing, QuestionTemplate } from './drawing.js';
// Not here: the tag. Import `@social-report/form/define` to register it.
