// What the browser writes down of one step of a load: a trace of the main thread with samples of its stack, and samples of its heap.

const categories = ['devtools.timeline', 'v8', 'v8.execute', 'blink', 'disabled-by-default-v8.compile', 'disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.cpu_profiler.hires'];

/**
 * For `measure`.
 * @param browser that the page is in
 * @param wanted `load`, `mount`, `key`, `submit`: traced; `heap`: who made what is still there, with 4 KiB between samples on average
 * @returns `begin` and `end`, and `recorded`: by step a list of trace events, or the browser's sampling profile
 */
export function recorder(browser, wanted) {
  const recorded = {};
  let session;
  let events;
  return {
    recorded,
    async begin(cdp, step) {
      if (!wanted.includes(step)) return;
      if (step === 'heap') return void (await cdp.send('HeapProfiler.startSampling', { samplingInterval: 4096 }));
      session = await browser.newBrowserCDPSession();
      events = recorded[step] = [];
      session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
      await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
    },
    async end(cdp, step, from, to) {
      if (!wanted.includes(step)) return;
      if (step === 'heap') return void (recorded.heap = (await cdp.send('HeapProfiler.stopSampling')).profile);
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      // What the browser does while it is asked whether it has come to rest belongs to nobody.
      recorded[step] = events.filter(({ ts, ph }) => ph !== 'X' || (ts >= from.at && ts <= to.at));
    },
  };
}
