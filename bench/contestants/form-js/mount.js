import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { createForm } from '@bpmn-io/form-js-viewer';

export const mount = (container, schema) => createForm({ container, schema });
