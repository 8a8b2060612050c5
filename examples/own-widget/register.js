// Before the form's own script: a definition that names an unknown widget is refused.
import { period } from './period.js';

const errors = (required, pattern) => ({ required_period: required, 'required_half-year': required, pattern_period: pattern, 'pattern_half-year': pattern });

customElements.whenDefined('social-report-form').then((form) => {
  form.registerWidget('period', period());
  form.registerWidget('half-year', period(['half']));
  form.registerStrings('fi', errors('Valitse jakso.', 'Valitse jakso luettelosta.'));
  form.registerStrings('sv', errors('Välj en period.', 'Välj en period i listan.'));
  form.registerStrings('en', errors('Choose a period.', 'Choose a period from the list.'));
});
