#!/usr/bin/env node
import { createCollector } from './collector.js';
import { SettingsError } from './options.js';
import { HELP, readSettings } from './settings.js';

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (!settings) {
    console.log(HELP);
  } else {
    const collector = await createCollector(settings);
    const stop = (): void => void collector.close().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  }
} catch (error) {
  // A wrong setting is the operator's to mend: the sentence is enough. Anything else shows where it happened.
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
}
