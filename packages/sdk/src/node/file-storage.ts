import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { StorageError } from '../errors.js';
import type { ReportStorage } from '../storage/storage.js';
import { openFolder } from './folder.js';
import { createJournal, type Journal, type Line, type Outcome } from './journal.js';

/** Bytes read at once. */
const CHUNK = 1 << 16;
const NEWLINE = 0x0a;

/** A journal that is open, and how far it has been read. */
interface Open {
  readonly number: number;
  readonly file: FileHandle;
  readonly journal: Journal;
  position: number;
  /** The beginning of a line whose end is not there yet. */
  rest: Buffer;
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;

/**
 * Keeps entries in a folder of its own on a local disk (one that knows hard links), for programs that run in Node.
 *
 * The folder holds one file, `journal-N`, to which lines are only ever appended; see `createJournal`. Several processes
 * may use it at once. Whatever dies, at any moment, leaves whole lines and perhaps a piece of one, which counts for
 * nothing. When more of a journal tells of what is gone than of what is kept, a last line seals it, and whoever comes
 * next goes on in `journal-N+1`: what has been sent does not stay on the disk for long, and nothing of it once nothing
 * is kept.
 *
 * With `strict`, a write resolves once the disk has it; without, once the operating system has it, which outlives the
 * program but not a power cut. Files are readable by their owner only, and not encrypted.
 * @param directory made when it is not there
 */
export function fileStorage(directory: string): ReportStorage {
  const folder = openFolder(directory, lineOf({ revision: 0, entries: [] }));
  let current: Open | undefined;
  let isClosed = false;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other, and with nothing but a StorageError when it fails. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(async () => {
      try {
        if (isClosed) throw new Error('closed');
        return await work();
      } catch (error) {
        if (error instanceof StorageError) throw error;
        await letGo();
        throw new StorageError((error as { code?: unknown } | null)?.code === 'ENOSPC' ? 'full' : 'unavailable', error);
      }
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function letGo(): Promise<void> {
    const { file } = current ?? {};
    current = undefined;
    await file?.close().catch(() => undefined);
  }

  /** The last journal, read to its end. */
  async function toRead(): Promise<Open> {
    current ??= { ...(await folder.openLast()), journal: createJournal(), position: 0, rest: Buffer.alloc(0) };
    await readOn(current);
    return current;
  }

  /** The last journal, read to its end, which is open. */
  async function toWrite(): Promise<Open> {
    for (;;) {
      const at = await toRead();
      if (!at.journal.isSealed) return at;
      await folder.goOn(at.number, lineOf(at.journal.snapshot()));
      await letGo();
    }
  }

  return {
    list: (prefix) =>
      inTurn(async () => {
        // On a full disk a sealed journal has no next one; what it holds is read all the same.
        const { journal } = await toWrite().catch(toRead);
        return [...journal.entries.values()].filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1));
      }),

    write: (changes, { strict } = {}) =>
      inTurn(async () => {
        for (;;) {
          const at = await toWrite();
          const id = randomUUID();
          await append(at.file, { id, changes });
          if (strict) await at.file.datasync();
          // What stands before it in the file, by whatever process, decides what comes of it.
          const result = await readOn(at, id);
          if (result === 'conflict') throw new StorageError('conflict');
          if (result === 'sealed') continue;
          if (at.journal.isStale) {
            // What is written is written, even if there is no tidying up now.
            await append(at.file, { sealed: true }).then(toWrite).catch(() => undefined);
          }
          return result;
        }
      }),

    close() {
      isClosed = true;
      queue = queue.then(letGo);
    },
  };
}

async function append(file: FileHandle, line: Line): Promise<void> {
  // In one go, at the end wherever that is, so that lines of several processes do not mix. The line break before it
  // ends what a process that died has left unfinished.
  const bytes = Buffer.from(`\n${lineOf(line)}`);
  const { bytesWritten } = await file.write(bytes);
  if (bytesWritten < bytes.length) throw Object.assign(new Error('written in part'), { code: 'ENOSPC' });
}

async function readOn(at: Open, id: string): Promise<Outcome['result']>;
async function readOn(at: Open): Promise<undefined>;
async function readOn(at: Open, id?: string): Promise<Outcome['result'] | undefined> {
  let result: Outcome['result'] | undefined;
  const buffer = Buffer.alloc(CHUNK);
  for (;;) {
    const { bytesRead } = await at.file.read(buffer, 0, CHUNK, at.position);
    if (!bytesRead) break;
    at.position += bytesRead;
    const bytes = Buffer.concat([at.rest, buffer.subarray(0, bytesRead)]);
    let start = 0;
    for (let end; (end = bytes.indexOf(NEWLINE, start)) >= 0; start = end + 1) {
      const outcome = at.journal.read(bytes.toString('utf8', start, end));
      if (outcome?.id === id) result = outcome?.result;
    }
    at.rest = Buffer.from(bytes.subarray(start));
  }
  if (id && !result) throw new Error('what was written cannot be read');
  return result;
}
