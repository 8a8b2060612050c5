// A headless person for tests of forms: no assertion library, no screen.
export { Person, type Circumstances } from './person.js';
