import 'lforms/dist/lforms/webcomponent/styles.css';
import 'lforms/dist/lforms/webcomponent/assets/lib/zone.min.js';
import 'lforms/dist/lforms/webcomponent/runtime.js';
import 'lforms/dist/lforms/webcomponent/polyfills.js';
import 'lforms/dist/lforms/webcomponent/main.js';
import 'lforms/dist/lforms/fhir/R4/lformsFHIR.min.js';

/** It has no submit: the page's own button asks for what is wrong. */
export async function mount(place, { questionnaire }) {
  const form = place.appendChild(document.createElement('div'));
  await LForms.Util.addFormToPage(questionnaire, form, { fhirVersion: 'R4' });
  const send = Object.assign(document.createElement('button'), { type: 'button', className: 'send', textContent: 'Send' });
  send.addEventListener('click', () => LForms.Util.checkValidity(form));
  place.append(send);
}
