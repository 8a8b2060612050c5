// What question types are tested with: needs a browser and any test runner, and no library of assertions.
export { questionContract } from './contract.js';
export type { ContractOptions, ContractQuestion, It } from './contract.js';
export { Person } from './person.js';
