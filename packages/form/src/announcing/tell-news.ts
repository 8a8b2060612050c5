import type { Drawing } from '../drawing.js';
import type { View } from '../engine.js';
import { news } from './announce.js';

/** Says which questions came and went with an answer at `origin`. */
export function tellNews(before: View, after: View, origin: string, { say, speaker, announce }: Drawing): void {
  const told = news(before, after, origin);
  for (const id of ['withdrawn', 'appeared'] as const) {
    const questions = told[id];
    // Nobody listens to a long list of titles.
    if (questions.length > 3) announce(speaker.t(`${id}Many`, { count: questions.length }));
    else for (const { title, name } of questions) announce(speaker.t(id, { title: say(title) || name }));
  }
}
