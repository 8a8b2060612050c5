/** Milliseconds after which a tab that neither finishes nor says anything counts as frozen. */
const PATIENCE = 15_000;
/** Milliseconds after which to ask again whether another tab has finished. */
const AGAIN = 2000;

/** The other tabs of this origin that send to the same endpoint. */
export interface Tabs<Message> {
  tell(message: Message): void;
  /**
   * Does something that one tab at a time should do. Where another one is at it, resolves with the milliseconds after
   * which to ask again; where that one has been silent for too long, it is done all the same, and `isOurs` in the
   * other one is false once it wakes up. An optimisation: the collector's unique ids are what prevents duplicates.
   */
  alone(work: (isOurs: () => boolean) => Promise<void>): Promise<number | undefined>;
  close(): void;
}

/**
 * Web Locks and BroadcastChannel, as far as there are any: not on plain http, and not in Node.
 * @param name shared by all tabs that belong together
 */
export function createTabs<Message>(name: string, hear: (message: Message) => void): Tabs<Message> {
  const isPage = typeof document === 'object';
  let channel = isPage && typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined;
  const locks = isPage ? navigator.locks : undefined;
  /** Since when another tab has had the lock, without a word. By `performance.now()`: it never jumps. */
  let silentSince: number | undefined;
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      silentSince = undefined;
      hear(data);
    };

  return {
    tell: (message) => channel?.postMessage(message),
    async alone(work) {
      const now = performance.now();
      const isFrozen = silentSince !== undefined && now - silentSince >= PATIENCE;
      let isOurs = true;
      let isTaken = false;
      let working: Promise<void> | undefined;
      try {
        await locks?.request(name, isFrozen ? { steal: true } : { ifAvailable: true }, (lock) => {
          isTaken = !lock;
          silentSince = lock ? undefined : (silentSince ?? now);
          return lock ? (working = work(() => isOurs)) : undefined;
        });
      } catch {
        // It was stolen, because this tab was frozen; or the work failed; or this page may use no locks, and goes without.
        isOurs = !working;
      }
      if (isTaken) return AGAIN;
      await (working ?? work(() => true));
      return undefined;
    },
    close() {
      channel?.close();
      // An attempt that is still under way has something to tell: that throws on a closed one.
      channel = undefined;
    },
  };
}
