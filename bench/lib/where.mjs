import os from 'node:os';

/** What it was measured on. */
export const machine = () => ({ date: new Date().toISOString().slice(0, 10), cores: os.cpus().length, cpu: os.cpus()[0]?.model.trim() ?? '', memory: Math.round(os.totalmem() / 2 ** 30), platform: `${os.type()} ${os.arch()}`, node: process.version });

/** Programs that want a core, ours included, over the last minute. */
export const loadOf = () => os.loadavg()[0];
