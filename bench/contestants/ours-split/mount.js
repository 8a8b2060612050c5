import '/form/social-report-form/index.js';
export { show as mount } from '../ours/element.js';
