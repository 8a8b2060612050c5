import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import '@jsfe/shoelace';

export async function mount(place, { schema, uiSchema }) {
  const element = Object.assign(document.createElement('jsf-shoelace'), { schema, uiSchema, data: {}, submitCallback() {}, dataChangeCallback() {} });
  place.append(element);
  await element.updateComplete;
}
