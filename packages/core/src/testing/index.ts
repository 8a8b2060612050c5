// A headless person for tests of forms: no assertion library, no screen.
export { Person, type Circumstances } from './person.js';
// One who does whatever comes to mind, the same for the same seed.
export { seeded, type Random } from './random.js';
export { aMend, anAct, perform, withInner, type Act } from './wanderer.js';
