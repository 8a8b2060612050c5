import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Without the browser's own validation, which shows one bubble and no more. */
export function mount(place, { schema, uiSchema }) {
  createRoot(place).render(createElement(Form, { schema, uiSchema, validator, noHtml5Validate: true, focusOnFirstError: true }));
}
