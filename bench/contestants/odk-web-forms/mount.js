import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
import { createApp, h } from 'vue';

export function mount(place, { xml }) {
  createApp({ render: () => h(OdkWebForm, { formXml: xml, fetchFormAttachment: () => Promise.resolve(new Response('')), missingResourceBehavior: 'BLANK' }) })
    .use(webFormsPlugin)
    .mount(place);
}
