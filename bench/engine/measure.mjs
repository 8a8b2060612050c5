import { parseDefinition } from '../../packages/core/dist/index.js';
import { processorTime } from '../lib/machine.mjs';
import { median } from '../lib/statistics.mjs';
import { responsesTo } from './responses.mjs';

/** How many valid responses to a form are judged, and how many invalid ones. */
export const RESPONSES = 60;
/** Processor time of one turn, in milliseconds: long beside the clock's grain, short beside what else the machine does. */
const TURN = 10;
/** Rounds before those that count: they are for the compiler. */
const WARMING = 4;
/** How often each makes a validator at most: some take a quarter of a second. */
const COMPILATIONS = 15;
/** Forms that the goal is about: some sixty questions. */
const isInGoal = (questions) => questions >= 50 && questions <= 70;

const rotated = (items, by) => items.map((_, at) => items[(at + by) % items.length]);
const rounded = (value) => Number(value.toFixed(3));

function time(work) {
  const started = processorTime();
  work();
  return processorTime() - started;
}

function repeatsFor(work) {
  time(work);
  return Math.max(1, Math.ceil(TURN / Math.max(0.01, time(work))));
}

const countQuestions = (plan) => [...plan.questions.values()].reduce((sum, { object }) => sum + (object ? countQuestions(object) : 1), 0);

/** Every contestant on one form, by turns; medians in microseconds for one response, milliseconds for compiling. */
export async function measure(name, definition, contestants, rounds) {
  const questions = countQuestions(parseDefinition(definition).model.root);
  const responses = responsesTo(definition, { seed: 1, count: RESPONSES });
  const runners = [];
  for (const { name, compile } of contestants) {
    const judge = await compile(definition);
    const judgeAll = (answers) => answers.forEach((each) => judge(each));
    const repeats = { valid: repeatsFor(() => judgeAll(responses.valid)), invalid: repeatsFor(() => judgeAll(responses.invalid)) };
    runners.push({ name, compile, judge, judgeAll, repeats, times: { valid: [], invalid: [], compile: [] } });
  }
  const disagreements = {};
  for (const { name, judge } of runners) {
    const other = responses.valid.filter((answers) => !judge(answers)).length + responses.invalid.filter((answers) => judge(answers)).length;
    if (other) disagreements[name] = other;
  }
  for (let round = -WARMING; round < rounds; round++) {
    // Each round begins with another, so that no one always follows the same.
    for (const { judgeAll, repeats, times } of rotated(runners, round + WARMING)) {
      for (const kind of ['valid', 'invalid']) {
        const spent = time(() => {
          for (let repeat = 0; repeat < repeats[kind]; repeat++) judgeAll(responses[kind]);
        });
        if (round >= 0) times[kind].push((spent * 1000) / (repeats[kind] * responses[kind].length));
      }
    }
  }
  // Apart from the rest: what is made here is still being optimized while the next one is measured.
  for (let round = 0; round < Math.min(rounds, COMPILATIONS); round++) {
    for (const { compile, times } of rotated(runners, round)) {
      const started = processorTime();
      await compile(definition);
      times.compile.push(processorTime() - started);
    }
  }
  const medians = (kind) => Object.fromEntries(runners.map(({ name, times }) => [name, rounded(median(times[kind]))]));
  return { name, questions, inGoal: isInGoal(questions), disagreements, valid: medians('valid'), invalid: medians('invalid'), compile: medians('compile') };
}
