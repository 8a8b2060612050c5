import '/form/social-report-form.js';
export { show as mount } from './element.js';
