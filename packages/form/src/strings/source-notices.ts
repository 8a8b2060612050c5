import { msg } from './msg.js';

/** What the element says while there is no form: these strings are in its entry, the others come with their language. */
export const notices = [
  msg('Loading the form…', { id: 'loading' }),
  msg('This form cannot be shown', { id: 'broken', desc: 'Shown to the worker when the definition has a fault' }),
  msg('There is a fault in the form. Please tell the people who look after this service.', { id: 'brokenHelp' }),
  msg('The form could not be loaded', { id: 'loadFailed' }),
  msg('Check the network connection and try again.', { id: 'loadFailedHelp' }),
  msg('Try again', { id: 'retry' }),
];
