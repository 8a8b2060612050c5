import { availableParallelism, loadavg } from 'node:os';

/** What a figure hangs on beside the program: how much else ran is part of it. */
export const machine = () => ({ node: process.version, platform: `${process.platform} ${process.arch}`, cores: availableParallelism(), load: Number(loadavg()[0].toFixed(1)) });

/** In one sentence, before and after the run. */
export const machineInWords = ({ before, after }) =>
  `Node ${before.node.slice(1)}, ${before.platform}, ${before.cores} cores, load (1 minute) ${before.load} when it began and ${after.load} when it ended.`;

/** Processor time of this process in milliseconds: what others do on the machine counts less than in wall time. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
