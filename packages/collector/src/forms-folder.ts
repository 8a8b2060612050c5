import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Forms } from './forms.js';
import { SettingsError, type LogEntry } from './options.js';

/** Editors write a file in several steps; read the folder once they are through. */
const SETTLE_MS = 200;

/**
 * Publishes every definition of a folder, now and whenever the folder changes. What cannot be served is logged with
 * its faults and left out; files that are no definitions to serve (bases, fragments) are expected there.
 */
export async function serveFolder(folder: string, forms: Forms, log: (entry: LogEntry) => void) {
  const read = async (): Promise<void> => {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()) {
      const text = await readFile(join(folder, name), 'utf8');
      // A base is composed by others and is not served itself.
      if (name.endsWith('.base.json')) continue;
      const result = await forms.publish(text, { replace: true });
      if (result.outcome === 'invalid') {
        log({ level: 'warn', event: 'form-refused', file: name, problems: result.problems.map(({ pointer, message }) => `${pointer || '/'}: ${message}`) });
      } else if (result.outcome === 'conflict') {
        const mend = 'its $id is taken by another content that has answers: raise the version in $id';
        log({ level: 'warn', event: 'form-refused', file: name, form: result.form.id, problems: [mend] });
      } else {
        log({ level: 'info', event: 'form-served', file: name, form: result.form.id, digest: result.form.digest, new: result.outcome === 'stored' });
      }
    }
  };

  await read().catch((cause: unknown) => {
    throw new SettingsError(`forms: cannot read the folder ${folder}.`, { cause });
  });

  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read().catch((error: Error) => log({ level: 'error', event: 'forms-folder', message: error.message })), SETTLE_MS);
  });
  watcher.on('error', (error) => log({ level: 'error', event: 'forms-folder', message: error.message }));
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
