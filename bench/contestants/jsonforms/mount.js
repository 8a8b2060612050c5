import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

const none = {};

/**
 * It has no submit: errors are hidden until the page's own button asks for them. It keeps what is typed itself; given back
 * to it at each change, letters are lost while somebody types fast.
 */
function Page({ schema, uischema }) {
  const [mode, setMode] = useState('ValidateAndHide');
  return createElement(
    'div',
    null,
    createElement(JsonForms, { schema, uischema, data: none, renderers: vanillaRenderers, cells: vanillaCells, validationMode: mode }),
    createElement('button', { type: 'button', className: 'send', onClick: () => setMode('ValidateAndShow') }, 'Send'),
  );
}

export function mount(place, data) {
  createRoot(place).render(createElement(Page, data));
}
