// One fresh load of one contestant, from an empty page to the errors of an empty form.

const keys = [...'abcdefghij'];

/** What Chromium counts of a page: milliseconds of main-thread CPU, bytes, nodes; and when, in microseconds of its own clock. */
async function counters(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return { at: of.Timestamp * 1e6, cpu: of.ThreadTime * 1000, task: of.TaskDuration * 1000, script: of.ScriptDuration * 1000, layout: (of.LayoutDuration + of.RecalcStyleDuration) * 1000, heap: of.JSHeapUsedSize, nodes: of.Nodes };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const minus = (after, before) => Object.fromEntries(['cpu', 'task', 'script', 'layout'].map((name) => [name, after[name] - before[name]]));

/** Drives one page; a look at it that costs less than `noise` milliseconds found it quiet, and to be traced makes looks dearer. `said` is what the page answers through a binding: nothing of a contestant runs inside the debugger's `evaluate`. */
async function openDriver(context, url, noise) {
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  const cdp = await context.newCDPSession(page);
  const heard = [];
  let waiting;
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== 'said') return;
    if (waiting) waiting(payload);
    else heard.push(payload);
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'said' });
  await page.goto(url);
  // Thread time: what other programs on this machine do meanwhile is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const answer = async (limit) => {
    const payload = heard.shift() ?? (await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`nothing within ${limit / 1000} s${complaints.length ? `: ${complaints[0]}` : ''}`)), limit);
      waiting = (said) => (clearTimeout(timer), (waiting = undefined), resolve(said));
    }));
    const { value, error } = JSON.parse(payload);
    if (error) throw new Error(error);
    return value;
  };
  const run = async (step, options = {}, limit = 60_000) => {
    await evaluate(`bench.begin(${JSON.stringify(step)}, ${JSON.stringify(options)})`);
    return answer(limit);
  };
  /** Counters once nothing happens any more: as they were before the looks that found it quiet. */
  const quiet = async () => {
    let last = await counters(cdp);
    for (let calm = 0, first = last, rounds = 0; calm < 2 && rounds < 400; rounds++) {
      await pause(40);
      await run('frame');
      const now = await counters(cdp);
      calm = now.cpu - last.cpu < noise ? calm + 1 : 0;
      if (calm < 1) first = now;
      last = now;
      if (calm === 2) return first;
    }
    return last;
  };
  const collected = async () => {
    for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
    return counters(cdp);
  };
  const press = async (selector, ready) => {
    const place = await evaluate(`bench.place(${JSON.stringify(selector)})`);
    if (!place) throw new Error(`nothing to press at ${selector}`);
    await quiet();
    // Layout may have moved it while it came into view.
    const { x, y } = await evaluate(`bench.place(${JSON.stringify(selector)})`);
    const before = await quiet();
    await ready?.();
    for (const type of ['mousePressed', 'mouseReleased']) await cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    return before;
  };
  return { page, cdp, evaluate, run, answer, quiet, collected, press, complaints };
}

async function type(driver, cdp, key) {
  const code = { key, text: key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...code });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code, text: undefined });
  return driver.answer(30_000);
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param contestant its selectors
 * @param options `size`, `expected` questions, `hasStyles`, `text`: the question to type into, and who looks on: `profile`
 *   with `begin(cdp, step)` and `end(cdp, step, from, to)`, counters as they were then, asked at `load`, `mount`, `heap`, `key` and `submit`
 * @returns figures: milliseconds, bytes, counts; a part that failed is `{ failed: why }`
 */
export async function measure(browser, site, contestant, { size, expected, hasStyles, text, profile }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const driver = await openDriver(context, site.url, profile ? 12 : 3);
    const { cdp, evaluate, run, quiet, collected, press } = driver;
    await quiet();
    const blank = await collected();
    site.forget();

    const start = await quiet();
    await profile?.begin(cdp, 'load');
    const loadWall = await run('load', { name: contestant.name, size, hasStyles });
    const loaded = await quiet();
    await profile?.end(cdp, 'load', start, loaded);
    const imported = await collected();
    const beforeMount = await quiet();
    await profile?.begin(cdp, 'heap');
    await profile?.begin(cdp, 'mount');
    const mountWall = await run('mount', { questions: contestant.questions, expected });
    const mounted = await quiet();
    await profile?.end(cdp, 'mount', beforeMount, mounted);
    const bytes = site.bytes();
    const after = await collected();
    await profile?.end(cdp, 'heap');
    const load = minus(loaded, start);
    const mount = minus(mounted, beforeMount);
    const figures = {
      start: Object.fromEntries(Object.keys(load).map((name) => [name, load[name] + mount[name]])),
      startWall: loadWall + mountWall,
      mount,
      heap: after.heap - imported.heap,
      heapWithCode: after.heap - blank.heap,
      nodes: after.nodes - blank.nodes,
    };

    const attempt = async (work) => {
      try {
        return await work();
      } catch (error) {
        return { failed: error.message.split('\n')[0] };
      }
    };
    figures.key = await attempt(async () => {
      const field = contestant.field(text);
      await press(field);
      await quiet();
      await evaluate('bench.listen()');
      for (const key of 'xyz') await type(driver, cdp, key);
      const before = await quiet();
      await profile?.begin(cdp, 'key');
      const walls = [];
      for (const key of keys) walls.push(await type(driver, cdp, key));
      const after = await quiet();
      await profile?.end(cdp, 'key', before, after);
      const done = minus(after, before);
      const typed = await evaluate(`bench.typed(${JSON.stringify(field)})`);
      if (typed !== `xyz${keys.join('')}`) throw new Error(`the field says "${typed}"`);
      return { ...Object.fromEntries(Object.entries(done).map(([name, value]) => [name, value / keys.length])), wall: middle(walls) };
    });
    // Empty again, as the errors of an empty form are wanted.
    await attempt(async () => {
      for (const type of ['keyDown', 'keyUp']) await cdp.send('Input.dispatchKeyEvent', { type, key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, modifiers: 2, commands: ['selectAll'] });
      for (const type of ['keyDown', 'keyUp']) await cdp.send('Input.dispatchKeyEvent', { type, key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 });
    });
    figures.submit = await attempt(async () => {
      // All that the press does is done before it is answered.
      const before = await press(contestant.submit, () => profile?.begin(cdp, 'submit'));
      await run('frame', {}, 120_000);
      const after = await quiet();
      await profile?.end(cdp, 'submit', before, after);
      return { ...minus(after, before), errors: await evaluate(`bench.errors(${JSON.stringify(contestant.errors)})`) };
    });
    if (driver.complaints.length) figures.complaint = driver.complaints[0].split('\n')[0];
    return { figures, bytes };
  } finally {
    await context.close();
  }
}
