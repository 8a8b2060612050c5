import { SocialReportForm } from './element.js';

const tag = 'social-report-form';

// Two bundles on one page, each with a copy: the first one serves both.
if (customElements.get(tag)) console.warn(`<${tag}> is registered already; this copy stays out of the way.`);
else customElements.define(tag, SocialReportForm);
