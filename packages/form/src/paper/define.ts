import { SocialReportPaper } from './element.js';

const tag = 'social-report-paper';

if (customElements.get(tag)) console.warn(`<${tag}> is registered already; this copy stays out of the way.`);
else customElements.define(tag, SocialReportPaper);
