import type { Drafts } from './drafts/drafts.js';
import { SocialReportError } from './errors.js';
import type { OutboxItem } from './outbox/kept.js';
import type { OutboxOfClient } from './outbox/outbox.js';
import { within } from './within.js';

/** What the host has decided before it signs a person out. */
export interface SignOutOptions {
  /** Whose drafts go. @default those of all */
  readonly scope?: string;
  /**
   * Leaves reports that have not arrived on the device although they are not encrypted there.
   * @default false: `signOut` rejects when there are any
   */
  readonly keepUnencrypted?: boolean;
  /** Milliseconds to spend on sending what waits. @default 10000 */
  readonly timeout?: number;
}

/** Reports would stay on the device unencrypted, which nobody has decided. All else is done; they are still there. */
export class PendingReportsError extends SocialReportError {
  override readonly name = 'PendingReportsError';
  readonly pending: readonly OutboxItem[];

  constructor(pending: readonly OutboxItem[]) {
    super('pending-unencrypted', 'Reports have not arrived and are kept unencrypted: ask the person, then export and remove them, or sign out with `keepUnencrypted`.');
    this.pending = pending;
  }
}

/** What a sign-out works on. */
export interface SignOutSettings {
  readonly outbox: OutboxOfClient;
  /** Undefined where nothing is kept. */
  readonly drafts: Drafts | undefined;
  readonly isEncrypted: boolean;
}

/** Sends what can be sent, wipes drafts, forgets who was signed in, and says what is still pending. */
export async function signOut({ outbox, drafts, isEncrypted }: SignOutSettings, { scope, keepUnencrypted, timeout = 10_000 }: SignOutOptions = {}): Promise<readonly OutboxItem[]> {
  await within(timeout, outbox.flush());
  outbox.rest();
  await drafts?.wipe(scope);
  const pending = await outbox.list();
  if (pending.length && !isEncrypted && !keepUnencrypted) throw new PendingReportsError(pending);
  return pending;
}
