import { msg } from './msg.js';

/** What the element says while there is no form: these strings are in its entry, the others come with their language. */
export const notices = [
  msg('Loading the form…', { id: 'loading' }),
  msg('This form cannot be shown', { id: 'broken', desc: 'Shown to the worker when the definition has a fault' }),
  msg('There is a fault in the form.', { id: 'brokenHelp' }),
  msg('The form could not be loaded', { id: 'loadFailed' }),
  msg('Check the network connection and try again.', { id: 'loadFailedHelp' }),
  msg('The form was not found. It may have been moved or removed.', { id: 'missingHelp' }),
  msg('You may have been signed out. Reload the page and sign in again if needed.', { id: 'signedOutHelp', desc: 'Another page came in place of the form, often a login page' }),
  msg('The form is not the version that this page expects.', { id: 'outdatedHelp' }),
  msg('This is taking longer than usual. The connection may be slow. You can wait or try again.', { id: 'loadSlow', desc: 'Under the text of loading' }),
  msg('If the problem continues, please tell the people who look after this service.', { id: 'turnTo' }),
  msg('Details for the people who look after this service', { id: 'details', desc: 'Opens the technical details of a fault' }),
  msg('Try again', { id: 'retry' }),
];
