import type { Drawing } from '../drawing.js';
import { aboutFinding } from './words.js';

/** Says what was found in a text when it first shows, and not again at each key. */
export class FindingTelling {
  /** How many of a kind have been told of, by the question's key and the kind. */
  readonly #told = new Map<string, number>();

  /** Tells what is new in questions that changed; while somebody types, in a pause. */
  tell(pointers: readonly string[], { session, speaker, say, announce, announceAfterTyping }: Drawing, typing: boolean): void {
    const words = pointers.flatMap((pointer) => {
      const { key, title, name, shownFindings = [] } = session.question(pointer)!;
      const last = new Map(shownFindings.map((each) => [each.kind, each]));
      const news = [...last.values()].filter(({ kind }) => shownFindings.filter((each) => each.kind === kind).length > (this.#told.get(`${key} ${kind}`) ?? 0));
      for (const known of this.#told.keys()) if (known.startsWith(`${key} `)) this.#told.delete(known);
      for (const { kind } of shownFindings) this.#told.set(`${key} ${kind}`, (this.#told.get(`${key} ${kind}`) ?? 0) + 1);
      return news.map((finding) => [say(title, ' – ') || `${name} – `, aboutFinding(finding, speaker), ' ']);
    });
    if (words.length) (typing ? announceAfterTyping : announce)(words);
  }
}
