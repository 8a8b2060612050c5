// Somebody who presses whatever comes to mind, and a watcher who sees where focus is after each action.

/** Run in the page: what is wrong about where focus is, if anything, and where that is. */
function whereIsFocus() {
  const form = document.querySelector('social-report-form');
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const told = element ? `${element.localName}#${element.id} ${element.dataset?.pointer ?? ''} "${element.textContent.trim().slice(0, 30)}"` : 'nothing';
  if (!element || element === document.body || element === document.documentElement || element === form) return { fault: `focus is on ${told}`, told, side: 'lost' };
  const isInside = form.shadowRoot.contains(element);
  const { width, height } = element.getBoundingClientRect();
  const isSeen = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) && width > 0 && height > 0;
  const isPlace = element.matches('a[href], button, input, select, textarea, summary, [role=heading], [tabindex][aria-labelledby], fieldset[tabindex], main');
  const fault = !isSeen ? 'is not seen' : element.disabled ? 'is disabled' : isPlace ? '' : 'is no control or heading';
  const isAfter = form.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  const side = isInside ? 'inside' : isAfter ? 'after' : 'before';
  return { fault: fault && `focus is on ${told}, which ${fault}`, told, side, opensWindow: element.target === '_blank' };
}

/** Where focus is after what was just done. */
export const focusOf = (page) => page.evaluate(whereIsFocus);

/** Keys by how often they are pressed. */
const KEYS = Object.entries({
  Tab: 30, 'Shift+Tab': 9, ArrowDown: 9, ArrowUp: 5, ArrowRight: 2, ArrowLeft: 2, Space: 14, Enter: 9, Escape: 4, Home: 2, End: 2, Backspace: 5, Delete: 1,
}).flatMap(([key, times]) => Array(times).fill(key));
const TEXTS = ['a', 'po', 'muu', '5', '2,', 'eura', 'nimi@esimerkki.fi', 'Havainto'];
const LANGUAGES = ['fi', 'sv', 'en'];

/**
 * Does one thing at random: presses a key, types, or is the host who takes answers away under the caret, gives others or
 * changes the language. Beyond the form's edges it only comes back.
 * @param focus where focus is, from `focusOf`
 * @param answers that the host gives some of
 * @returns what was done, in words
 */
export async function actsAtRandom(page, random, focus, answers) {
  const press = async (key) => {
    await page.keyboard.press(key);
    return key;
  };
  if (focus.side !== 'inside') return press(focus.side === 'after' ? 'Shift+Tab' : 'Tab');
  // A link that opens a window of its own takes the person away.
  if (focus.opensWindow) return press('Tab');
  const dice = random.below(100);
  if (dice < 4) {
    const names = Object.keys(answers).filter(() => random.below(3));
    const given = Object.fromEntries(names.map((name) => [name, answers[name]]));
    await page.locator('social-report-form').evaluate((form, some) => (form.answers = some), given);
    return `the host gives ${names.length ? names.join(', ') : 'no answers'}`;
  }
  if (dice < 6) {
    const language = random.pick(LANGUAGES);
    await page.evaluate((lang) => (document.documentElement.lang = lang), language);
    return `the host speaks ${language}`;
  }
  if (dice > 90) {
    const text = random.pick(TEXTS);
    await page.keyboard.type(text);
    return `types ${text}`;
  }
  return press(random.pick(KEYS));
}
