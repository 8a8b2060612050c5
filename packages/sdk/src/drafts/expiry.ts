const DAY = 86_400_000;
/** How many different days must have seen a draft as too old. */
const WITNESSES = 3;

/** What is kept with a draft that looks too old: the days, counted from the epoch, on which it did. */
export type Witnesses = readonly number[];

/**
 * Whether a draft has expired, in the eyes of a clock that may be wrong by years, and may be right again tomorrow.
 *
 * The clock alone never decides. A draft goes when it looked too old on three different days on which someone came to
 * the form, was offered it, and left it; when it is saved, or the clock turns back, the counting starts anew. So a
 * clock that jumps, in either direction and however far, removes nothing, and a draft left in a drawer is still
 * offered when the drawer is opened.
 * @param savedAt milliseconds since the epoch
 * @param maxAge milliseconds
 * @param seen on which days it has looked too old since it was saved
 * @returns `expired`, or the days to be kept with it from now on: the same array where nothing is new
 */
export function judgeAge(savedAt: number, now: number, maxAge: number, seen: Witnesses): Witnesses | 'expired' {
  const today = Math.floor(now / DAY);
  const last = seen.at(-1);
  if (!(now - savedAt > maxAge)) return seen.length ? [] : seen;
  if (last === undefined || today < last) return [today];
  if (today === last) return seen;
  return seen.length + 1 < WITNESSES ? [...seen, today] : 'expired';
}
