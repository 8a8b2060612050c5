// The thread that judges: asked in messages, a list of questions each, and answers each list with one of verdicts.
import { parentPort } from 'node:worker_threads';
import type { ReportResponse } from '@social-report/core';
import { createJudge, DisagreementError, type Judge } from './judge.js';
import type { Question, Verdict } from './judging.js';

/** Compiled definitions kept in memory; each weighs up to a few megabytes. */
const KEPT = 50;

const judges = new Map<string, Judge>();

/** The judge for a digest, or undefined when it is not known and no definition came along. */
function judgeFor({ digest, definition }: Question): Judge | undefined {
  const judge = judges.get(digest) ?? (definition === undefined ? undefined : createJudge(definition));
  if (!judge) return undefined;
  // Last used, last dropped.
  judges.delete(digest);
  judges.set(digest, judge);
  if (judges.size > KEPT) judges.delete(judges.keys().next().value!);
  return judge;
}

function verdict(question: Question): Verdict {
  try {
    return { violations: judgeFor(question)?.judge(JSON.parse(question.body) as ReportResponse) };
  } catch (error) {
    return { error: error as Error, disagree: error instanceof DisagreementError };
  }
}

parentPort!.on('message', (questions: readonly Question[]) => parentPort!.postMessage(questions.map(verdict)));
