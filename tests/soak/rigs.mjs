// Every rig by its name: each runs short in `npm test`, and at full length with `npm run soak`.
import { devices } from './devices.mjs';
import { faults } from './faults.mjs';
import { kills } from './kills.mjs';
import { shared } from './shared.mjs';
import { storage } from './storage.mjs';
import { tabs } from './tabs.mjs';
import { tokens } from './tokens.mjs';

export const rigs = { faults, storage, kills, tabs, tokens, devices, shared };
