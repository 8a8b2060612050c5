import { nothing, render } from 'lit';
import type { Content } from '../drawing.js';
import { does } from './does.js';

/** Places that Lit looks after; all others hold nothing yet, or plain words. */
const drawn = new WeakSet<Node>();

/**
 * Draws what may come and go at the end of an element. Most such places stay empty, and an empty one costs nothing here:
 * in a template it would be a node and an object of Lit's for each.
 */
export function late(content: unknown, place: Element): void {
  if (!drawn.has(place) && [content].flat(3).every((each) => each === nothing)) return;
  drawn.add(place);
  render(content, place as HTMLElement);
}

/** What an element says. Plain words, as nearly all are, are its text, with nothing of Lit's around them. */
export function say(element: Element, content: Content): void {
  const words = Array.isArray(content) && content.every((part) => typeof part === 'string') ? content.join('') : content;
  const isDrawn = drawn.has(element);
  if (isDrawn || typeof words !== 'string') {
    if (!isDrawn) element.textContent = '';
    late(words, element);
  } else if (element.textContent !== words) element.textContent = words;
}

/** `<p ${says(content)}></p>`: the same as `<p>${content}</p>`, with fewer nodes. */
export const says = (content: Content): unknown => does((element) => say(element, content));
