// A program that writes to a file storage, to be killed: `node writer.test.support.js FOLDER count|write NUMBER`.
import { fileStorage } from '../node/file-storage.js';
import { codeOf } from './storage-contract.js';

const [folder = '', mode, number] = process.argv.slice(2);
const storage = fileStorage(folder);

if (mode === 'count') {
  // Adds one, so many times, whatever others do meanwhile.
  for (let left = Number(number); left; ) {
    const [entry] = await storage.list('counter');
    const value = Number(entry?.value ?? 0) + 1;
    if ((await codeOf(storage.write([{ key: 'counter', value, revision: entry?.revision ?? 0 }]))) === undefined) left--;
  }
} else {
  // Puts the next report in the place of the last one, for ever.
  for (let next = Number(number) + 1; ; next++) {
    const [entry] = await storage.list('outbox/');
    await storage.write([...(entry ? [{ key: entry.key, revision: entry.revision }] : []), { key: `outbox/${next}`, value: 'x'.repeat(2000), revision: 0 }], { strict: true });
    process.stdout.write(`${next}\n`);
  }
}
