import { HttpProblem } from './problem.js';

/** A bucket per caller that refills evenly: `perMinute` requests at once, then one each 60/perMinute seconds. */
export function createRateLimit(perMinute: number, clock: () => number) {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMs = perMinute / 60_000;

  /** Takes one from the caller's bucket. @throws {HttpProblem} 429 with Retry-After */
  return (key: string): void => {
    const now = clock();
    const bucket = buckets.get(key) ?? { left: perMinute, at: now };
    bucket.left = Math.min(perMinute, bucket.left + Math.max(0, now - bucket.at) * perMs);
    bucket.at = now;
    buckets.set(key, bucket);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return;
    }
    const wait = Math.ceil((1 - bucket.left) / perMs / 1000);
    throw new HttpProblem('too-many-requests', 'Too many requests with this token; wait.', {}, { 'retry-after': String(wait) });
  };
}
