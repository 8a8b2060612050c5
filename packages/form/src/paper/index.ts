export { SocialReportPaper } from './element.js';
// Interface languages of the host's own.
export { registerStrings } from '../strings/registry.js';
export type { StringKey } from '../strings/registry.js';
// Not here: the tag. Import `@social-report/form/paper/define` to register it.
