import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

/** Programs that want a core, ours included, over the last minute. */
export const load = () => Number(loadavg()[0].toFixed(1));

/** What a figure hangs on beside the program: how much else ran is part of it. */
export const machine = () => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.version.slice(1),
  platform: `${platform()} ${arch()}`,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model.trim() ?? '',
  memory: Math.round(totalmem() / 2 ** 30),
  load: load(),
});

/** In one sentence, before and after the run. */
export const machineInWords = ({ before, after }) =>
  `Node ${before.node}, ${before.platform}, ${before.cores} cores, load (1 minute) ${before.load} when it began and ${after.load} when it ended.`;

/** Processor time of this process in milliseconds: what others do on the machine counts less than in wall time. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
