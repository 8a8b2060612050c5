// Time that passes only when everybody waits: hours of back-off in seconds, and the same order of events for the same seed.

/**
 * Takes over the timers of this program, but not those of Node itself.
 * @returns `now()`, `install()`, `restore()`, and `pass()`, which goes to the next moment that somebody waits for;
 * false when nobody does
 */
export function virtualTime(start = Date.UTC(2026, 10, 1)) {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval, timeout: AbortSignal.timeout };
  const timers = new Map();
  const handles = new WeakMap();
  let now = start;
  let serial = 0;

  function later(action, delay, again) {
    const id = ++serial;
    const every = Math.max(0, Math.min(Number(delay) || 0, 2 ** 31 - 1));
    timers.set(id, { action, at: now + every, every: again ? Math.max(1, every) : undefined });
    const handle = { ref: () => handle, unref: () => handle, hasRef: () => true, refresh: () => handle };
    handles.set(handle, id);
    return handle;
  }
  const forget = (handle, native) => (handles.has(handle) ? timers.delete(handles.get(handle)) : native(handle));
  /** Node's fetch has timers of its own, for a network that is as slow as it is. */
  const isNodes = () => /node:internal\/deps/.test(new Error().stack);

  return {
    now: () => now,
    /** How many wait. */
    get waiting() {
      return timers.size;
    },
    install() {
      globalThis.setTimeout = (action, delay, ...rest) => (isNodes() ? real.setTimeout(action, delay, ...rest) : later(() => action(...rest), delay, false));
      globalThis.setInterval = (action, delay, ...rest) => (isNodes() ? real.setInterval(action, delay, ...rest) : later(() => action(...rest), delay, true));
      globalThis.clearTimeout = (handle) => forget(handle, real.clearTimeout);
      globalThis.clearInterval = (handle) => forget(handle, real.clearInterval);
      performance.now = () => now - start;
      AbortSignal.timeout = (delay) => {
        const controller = new AbortController();
        later(() => controller.abort(new DOMException('The operation timed out.', 'TimeoutError')), delay, false);
        return controller.signal;
      };
    },
    restore() {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout, setInterval: real.setInterval, clearInterval: real.clearInterval });
      AbortSignal.timeout = real.timeout;
      delete performance.now;
    },
    pass() {
      let next;
      for (const [id, timer] of timers) if (!next || timer.at < next.timer.at) next = { id, timer };
      if (!next) return false;
      const { id, timer } = next;
      now = Math.max(now, timer.at);
      if (timer.every) timer.at = now + timer.every;
      else timers.delete(id);
      timer.action();
      return true;
    },
  };
}
