import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** The journals of a folder: `journal-N`, of which the one with the highest number counts. */
export interface Folder {
  /** Opens the journal that counts; the folder and the first journal are made when they are not there. */
  openLast(): Promise<{ readonly number: number; readonly file: FileHandle }>;
  /** Makes the journal that follows another one, whole or not at all, unless another process has. The other one goes. */
  goOn(number: number, firstLine: string): Promise<void>;
}

const numberIn = (name: string): number => Number(/^journal-(\d+)/.exec(name)?.[1] ?? -1);
const isJournal = (name: string): boolean => /^journal-\d+$/.test(name);
const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

export function openFolder(directory: string, emptyLine: string): Folder {
  const pathOf = (name: string | number): string => join(directory, typeof name === 'number' ? `journal-${name}` : name);

  async function last(): Promise<{ readonly number: number; readonly names: readonly string[] }> {
    const names = await readdir(directory);
    return { names, number: Math.max(-1, ...names.filter(isJournal).map(numberIn)) };
  }

  async function begin(number: number, firstLine: string): Promise<void> {
    // Under another name until it is on the disk; `link` then makes it appear whole, and never takes another's place.
    const draft = pathOf(`journal-${number}.${randomUUID()}`);
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(firstLine);
        await file.sync();
      } finally {
        await file.close();
      }
      await link(draft, pathOf(number));
    } catch (error) {
      // Another process was quicker (EEXIST), or so much quicker that it has tidied up behind us (ENOENT).
      if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
    } finally {
      await rm(draft, { force: true });
    }
    await sync();
  }

  async function sync(): Promise<void> {
    // Windows neither can nor needs to.
    const folder = await open(directory).catch(() => undefined);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
  }

  return {
    async openLast() {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      for (;;) {
        const { number, names } = await last();
        if (number < 0) {
          await begin(0, emptyLine);
          continue;
        }
        // What other processes have left behind, the living (an old journal) and the dead (a draft).
        for (const name of names) if (numberIn(name) >= 0 && numberIn(name) < number) await rm(pathOf(name), { force: true });
        const file = await open(pathOf(number), constants.O_RDWR | constants.O_APPEND).catch((error: unknown) => {
          // Another process has gone on to the next one.
          if (codeOf(error) !== 'ENOENT') throw error;
        });
        // A folder that changes while it is listed can seem to hold an old journal and not the new one: look once more.
        if (file && (await last()).number === number) return { number, file };
        await file?.close();
      }
    },
    async goOn(number, firstLine) {
      if ((await last()).number === number) await begin(number + 1, firstLine);
      await rm(pathOf(number), { force: true });
    },
  };
}
