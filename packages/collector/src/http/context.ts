import type { Forms } from '../forms.js';
import type { Judging } from '../judge/judging.js';
import type { LogEntry } from '../options.js';
import type { Store } from '../store/store.js';
import type { Access } from './access.js';

/** What the routes share. */
export interface Context {
  readonly store: Store;
  readonly forms: Forms;
  readonly judging: Judging;
  readonly access: Access;
  /** @throws {HttpProblem} 429 */
  readonly limit: (key: string) => void;
  readonly clock: () => number;
  readonly log: (entry: LogEntry) => void;
}
