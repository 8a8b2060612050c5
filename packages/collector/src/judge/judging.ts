import { Worker } from 'node:worker_threads';
import type { Violation } from '@social-report/core';
import { DisagreementError } from './judge.js';

/** A body that has been read and has the members of a response, and what it answers to. */
export interface Question {
  readonly digest: string;
  /** Text of the definition, where the thread does not know it yet. */
  readonly definition?: string;
  readonly body: string;
}

/** Neither violations nor an error: the definition is wanted. */
export type Verdict = { readonly violations?: readonly Violation[] | undefined } | { readonly error: Error; readonly disagree: boolean };

/** The thread has ended before it answered: out of memory, most likely. The next question gets another one. */
export class JudgingError extends Error {
  override readonly name = 'JudgingError';
  readonly code = 'judging-failed';
}

interface Waiting extends Question {
  readonly settle: (verdict: Verdict) => void;
}

/** While one list is being judged, the next one is under way; all that comes later goes together, in one message. */
const UNDER_WAY = 2;

/**
 * Judges responses in a thread of its own, so that others are read, written and acknowledged meanwhile. It begins with the
 * first question.
 * @param program what runs in it; tests give one that ends
 */
export function createJudging(program = new URL('./thread.js', import.meta.url)) {
  let thread: Worker | undefined;
  let waiting: Waiting[] = [];
  let asked: Waiting[][] = [];

  function begin(): Worker {
    const begun = new Worker(program);
    // Who asks has a connection open; nothing else needs to wait for it.
    begun.unref();
    begun.on('message', (verdicts: readonly Verdict[]) => {
      asked.shift()!.forEach(({ settle }, at) => settle(verdicts[at]!));
      ask();
    });
    let cause: unknown;
    begun.on('error', (error) => (cause = error));
    begun.on('exit', () => {
      if (thread === begun) thread = undefined;
      const lost = asked.flat();
      asked = [];
      const error = new JudgingError('the thread that judges has ended', { cause });
      for (const { settle } of lost) settle({ error, disagree: false });
      ask();
    });
    return begun;
  }

  function ask(): void {
    if (!waiting.length || asked.length >= UNDER_WAY) return;
    thread ??= begin();
    thread.postMessage(waiting.map(({ digest, definition, body }) => ({ digest, definition, body })));
    asked.push(waiting);
    waiting = [];
  }

  const verdictOn = (question: Question): Promise<Verdict> =>
    new Promise((settle) => {
      // After all that has arrived by now has been read.
      if (!waiting.length) setImmediate(ask);
      waiting.push({ ...question, settle });
    });

  return {
    /**
     * Every rule a response breaks, as core sees it; empty when it may be stored.
     * @throws {DisagreementError} when the second opinion differs on whether the answers fit the schema
     * @throws {JudgingError} when there is no verdict
     */
    async judge({ digest, text }: { readonly digest: string; readonly text: string }, body: string): Promise<readonly Violation[]> {
      for (const definition of [undefined, text]) {
        const verdict = await verdictOn({ digest, body, ...(definition !== undefined && { definition }) });
        if ('error' in verdict) throw verdict.disagree ? new DisagreementError(verdict.error.message) : verdict.error;
        if (verdict.violations) return verdict.violations;
      }
      throw new JudgingError('the thread that judges has forgotten the definition at once');
    },

    /** Ends the thread; whoever still waits hears a {@link JudgingError}. */
    async close(): Promise<void> {
      await thread?.terminate();
    },
  };
}

export type Judging = ReturnType<typeof createJudging>;
