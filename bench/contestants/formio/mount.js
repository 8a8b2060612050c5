import '@formio/js/dist/formio.form.min.css';
import { Formio } from '@formio/js/form';

export const mount = (place, form) => Formio.createForm(place, form, { noAlerts: true });
