/** Milliseconds that the first back-off lasts at most; twice as long after each failure. */
const FIRST = 1000;
/** The longest back-off. */
const LONGEST = 5 * 60_000;
/** The longest that an endpoint can ask to wait. */
const LONGEST_ASKED = 60 * 60_000;

/** What is known of the way to the endpoint, for all reports that go there. */
export interface Way {
  /** Whether nothing is to be sent now: it waits, or somebody has to sign in. */
  readonly isClosed: boolean;
  /** Whether the endpoint itself asked to wait; nothing but that time ends it. */
  readonly isAsked: boolean;
  /** When it opens by itself, by the clock given; undefined when that is now, or waits for something to happen. */
  readonly opensAt: number | undefined;
  /** After a failure: closes it for a while, and says for how long; undefined when it was closed already. */
  fail(retryAfter?: number): Pause | undefined;
  /** Closes it for as long as somebody else, or the lock of another tab, says. */
  pause(pause: Pause): void;
  /** Closes it until `open`. */
  stop(): void;
  /** After an answer: the next failure is the first again. True when reports have been waiting for it. */
  succeed(): boolean;
  /** Something happened that makes an attempt worth while; false when the endpoint asked to wait. */
  open(): boolean;
}

export interface Pause {
  /** Milliseconds. */
  readonly wait: number;
  readonly isAsked: boolean;
  /** Failures in a row so far. */
  readonly failures: number;
}

export interface WaySettings {
  readonly clock: () => number;
  readonly random: () => number;
  /** Called when a pause is over. */
  onopen(): void;
}

/**
 * Back-off with full jitter (every pause is a random part of the longest that is allowed, so that many devices do not
 * come back at once). It is kept for the endpoint, not for each report: what fails is nearly always the way. Time is
 * measured by timers alone; the clock only says when, to people.
 */
export function createWay({ clock, random, onopen }: WaySettings): Way {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isAsked = false;
  let failures = 0;
  let opensAt = 0;
  /** By `performance.now()`: it never jumps. */
  let ends = 0;

  const clear = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isAsked = isStopped = false;
  };

  const pause = (pause: Pause): void => {
    const end = performance.now() + pause.wait;
    // Of two pauses that were asked for, the one that ends later holds.
    if (isAsked && !(pause.isAsked && end > ends)) return;
    clear();
    ({ isAsked, failures } = pause);
    ends = end;
    opensAt = clock() + pause.wait;
    timer = setTimeout(() => {
      clear();
      onopen();
    }, pause.wait);
    // In Node, what waits does not keep a program alive.
    (timer as { unref?: () => void }).unref?.();
  };

  return {
    get isClosed() {
      return isStopped || timer !== undefined;
    },
    get isAsked() {
      return isAsked;
    },
    get opensAt() {
      return timer === undefined ? undefined : opensAt;
    },
    pause,
    fail(retryAfter = 0) {
      // What people send while it is known not to work says nothing new.
      if (timer !== undefined && !retryAfter) return undefined;
      const backOff = random() * Math.min(LONGEST, FIRST * 2 ** failures++);
      const wait = retryAfter ? Math.min(LONGEST_ASKED, retryAfter) * (1 + random() / 10) : backOff;
      const made = { wait, isAsked: retryAfter > 0, failures };
      pause(made);
      return made;
    },
    stop() {
      clear();
      isStopped = true;
    },
    succeed() {
      failures = 0;
      return !isAsked && (isStopped || timer !== undefined);
    },
    open() {
      if (isAsked) return false;
      clear();
      failures = 0;
      return true;
    },
  };
}
