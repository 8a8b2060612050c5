// Before the form's own script: a definition that names an unknown widget is refused.
import { period } from './period.js';

customElements.whenDefined('social-report-form').then((form) => {
  form.registerWidget('period', period());
  form.registerWidget('half-year', period(['half']));
});
