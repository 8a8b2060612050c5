// What a person can see and reach on a page, told as data. All of it only looks: nothing here changes the page.

/** Run in the page: controls, buttons and links of the forms that a person could reach, or those with focus, as a person would tell them. */
function look({ place, focused }) {
  const deepest = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const describe = (element) => {
    const root = element.getRootNode();
    const option = root.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return {
      tag: element.localName,
      kind: element.getAttribute('role') ?? element.type ?? element.localName,
      id: element.id,
      part: element.getAttribute('part') ?? '',
      pointer: element.dataset?.pointer ?? '',
      question: element.closest('[data-question]')?.dataset.question ?? '',
      change: element.dataset?.change ?? '',
      name: element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim(),
      value: element.value ?? '',
      checked: !!element.checked,
      option: option?.textContent.trim() ?? '',
      href: element.getAttribute('href') ?? '',
      lang: element.closest('[lang]')?.lang ?? root.host?.shadowRoot.querySelector('[lang]')?.lang ?? '',
    };
  };
  if (focused) return describe(deepest());

  const is = (told) => Object.entries(place).every(([key, value]) => (value instanceof RegExp ? value.test(told[key]) : told[key] === value));
  const reachable = 'a[href], button, input, select, textarea, summary, [role=option], [tabindex="0"]';
  const found = [];
  for (const form of document.querySelectorAll('social-report-form'))
    for (const element of form.shadowRoot.querySelectorAll(reachable)) {
      const told = describe(element);
      if (!is(told) || element.disabled || !element.checkVisibility()) continue;
      // A finger hits words: the first line of the label that is seen, or of a link; and the middle of anything else.
      const label = [...(element.labels ?? [])].find((each) => each.checkVisibility() && each.getBoundingClientRect().width > 1);
      const [boxed, labelled] = [element, label].map((each) => each && (each.matches('a, label') ? each.getClientRects()[0] : each.getBoundingClientRect()));
      const middle = (box) => box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const at = middle(boxed);
      const hit = (point) => {
        let top = point && document.elementFromPoint(point.x, point.y);
        while (top?.shadowRoot) {
          const inner = top.shadowRoot.elementFromPoint(point.x, point.y);
          if (!inner || inner === top) break;
          top = inner;
        }
        return !!top && (element.contains(top) || !!label?.contains(top));
      };
      const active = deepest();
      const from = form.shadowRoot.contains(active) ? active : active === form ? undefined : active;
      const to = form.shadowRoot.contains(active) ? element : form;
      const isBehind = !!from && from !== to && !!(from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING);
      found.push({ ...told, at, isHit: hit(at), label: middle(labelled), isLabelHit: hit(middle(labelled)), isBehind });
    }
  return found;
}

const asPlace = (place) => (typeof place === 'string' ? { pointer: place } : place);

/** What has focus, through the shadow roots. */
export const looksAt = (page) => page.evaluate(look, { focused: true });

/**
 * What a person finds at a place, in the order of the page: a JSON Pointer (`/title`), or what an element is:
 * `{ part: 'next' }`, `{ name: /Svenska/ }`. Each with the points where a finger would touch it and its label, what
 * would be hit there, and whether it stands before what has focus.
 */
export const finds = (page, place) => page.evaluate(look, { place: asPlace(place) });

/** Whether what was told is at a place. */
export const isAt = (place, told) => Object.entries(asPlace(place)).every(([key, value]) => (value instanceof RegExp ? value.test(told[key]) : told[key] === value));

/** Pointers of the questions that are seen now. */
export const questionsSeen = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('social-report-form')].flatMap((form) => [...form.shadowRoot.querySelectorAll('[data-question]')]);
    return [...new Set(seen.filter((element) => element.checkVisibility()).map((element) => element.dataset.question))].sort();
  });

/** The text of everything in the form that is seen now. */
export const reads = (page) => page.locator('social-report-form').first().evaluate((element) => element.shadowRoot.querySelector('.root').innerText);
