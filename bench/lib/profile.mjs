// Where the main thread spends its time: the functions with the most time of their own.

/** Records one step (`mount`, `key` or `submit`) of a load. */
export function profiler(step) {
  let recorded;
  let isOn = false;
  return {
    async begin(cdp, now) {
      if (now !== step) return;
      isOn = true;
      await cdp.send('Profiler.enable');
      await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
      await cdp.send('Profiler.start');
    },
    async end(cdp) {
      if (isOn) recorded = (await cdp.send('Profiler.stop')).profile;
      isOn = false;
    },
    print(title) {
      if (!recorded) return;
      const { nodes, samples, timeDeltas } = recorded;
      const own = new Map();
      samples.forEach((id, at) => own.set(id, (own.get(id) ?? 0) + timeDeltas[at] / 1000));
      const byFunction = new Map();
      for (const { id, callFrame } of nodes) {
        const place = callFrame.url ? `${callFrame.url.split('/').at(-1)}:${callFrame.lineNumber + 1}:${callFrame.columnNumber + 1}` : '';
        const name = `${callFrame.functionName || '(anonymous)'} ${place}`;
        byFunction.set(name, (byFunction.get(name) ?? 0) + (own.get(id) ?? 0));
      }
      const rows = [...byFunction].filter(([name]) => !name.startsWith('(idle)')).sort(([, a], [, b]) => b - a).slice(0, 30);
      console.log(`\n${title}: ${step}, milliseconds in each function itself`);
      for (const [name, ms] of rows) console.log(`  ${ms.toFixed(1).padStart(8)}  ${name}`);
    },
  };
}
