#!/usr/bin/env node
import { createCollector } from './collector.js';
import { SettingsError } from './options.js';
import { HELP, readSettings } from './settings.js';

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (!settings) {
    console.log(HELP);
  } else {
    const starting = createCollector(settings);
    // Listening for signals from the start: one that comes early still ends in order.
    const stop = (): void => void starting.then((collector) => collector.close()).then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    await starting;
  }
} catch (error) {
  // A wrong setting is the operator's to mend: the sentence is enough. Anything else shows where it happened.
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
