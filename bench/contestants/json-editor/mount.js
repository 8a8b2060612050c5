import { JSONEditor } from '@json-editor/json-editor';

/** It has no submit: errors are hidden until the page's own button asks for them. */
export async function mount(place, schema) {
  const editor = new JSONEditor(place.appendChild(document.createElement('div')), {
    schema,
    theme: 'html',
    show_errors: 'never',
    disable_collapse: true,
    disable_edit_json: true,
    disable_properties: true,
  });
  const send = Object.assign(document.createElement('button'), { type: 'button', className: 'send', textContent: 'Send' });
  send.addEventListener('click', () => {
    editor.setOption('show_errors', 'always');
    editor.root.showValidationErrors(editor.validate());
  });
  place.append(send);
  await editor.promise;
}
