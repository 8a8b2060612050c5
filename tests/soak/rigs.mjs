// Every rig by its name: each runs short in `npm test`, and at full length with `npm run soak`.
import { faults } from './faults.mjs';
import { kills } from './kills.mjs';
import { tabs } from './tabs.mjs';
import { tokens } from './tokens.mjs';
import { storage } from './storage.mjs';

export const rigs = { faults, storage, kills, tabs, tokens };
