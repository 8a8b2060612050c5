import { machineInWords } from '../lib/machine.mjs';
import { markdownTable } from '../lib/page.mjs';

const whole = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Results as they stand in docs/performance.md. */
export function collectorTable({ goal, rows, ratios, machine, versions, rounds, turn, form, bytes, profile }) {
  const goalRatios = ratios.filter(({ inGoal }) => inGoal);
  const met = goalRatios.every(({ ratio }) => ratio >= goal);
  const threads = ['answers', 'judges'];
  const names = [...new Set(profile.map(({ name }) => name))];
  const microseconds = (isMeant) => {
    const meant = profile.filter(isMeant);
    return meant.length ? meant.reduce((sum, { each }) => sum + each, 0).toFixed(0) : '';
  };
  return `
Goal: at least ${goal} × a bare insert with the same durability (one commit for each report): **${met ? 'met' : 'not met'}**, ${goalRatios.map(({ name, ratio }) => `${name} ${ratio.toFixed(2)} ×`).join(', ')}.

${markdownTable(['', 'reports a second', 'p50, ms', 'p99, ms'], rows.map(({ name, perSecond, p50, p99 }) => [name, whole(perSecond), whole(p50), whole(p99)]))}

${markdownTable(['Ratio', 'reports a second'], ratios.map(({ name, against, ratio }) => [`${name}, to ${against}`, `${ratio.toFixed(2)} ×`]))}

What a report takes of the collector's two threads under 8 connections, by a profile, which takes time itself:

${markdownTable(['µs', ...threads], [...names.map((name) => [name, ...threads.map((thread) => microseconds((part) => part.name === name && part.thread === thread))]), ['**all**', ...threads.map((thread) => microseconds((part) => part.thread === thread))]])}

${machineInWords(machine)} ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}. Medians of ${rounds} rounds of ${turn} ms for each line, by turns, and of the ratios of these rounds; reports to ${form}, ${bytes} bytes on average; one file each on the same disk, WAL, synchronous=FULL. The collector runs as a program, with its log, and its clients share the machine with it.`;
}
