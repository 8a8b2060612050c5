// In the place of the thread that judges, one that ends when it is asked for `end`, as one does that has no memory left.
import { parentPort } from 'node:worker_threads';
import type { Question } from '../judge/judging.js';

parentPort!.on('message', (questions: readonly Question[]) => {
  if (questions.some(({ body }) => body.includes('end'))) process.exit(1);
  parentPort!.postMessage(questions.map(() => ({ violations: [] })));
});
