/** The `lang` of the nearest element that has one, through shadow roots; `''` when there is none. */
export function ancestorLanguage(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const nearest = at.closest('[lang]');
    if (nearest) return nearest.getAttribute('lang')!;
  }
  return '';
}

const hostOf = (element: Element): Element | undefined => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

/** Calls back whenever a `lang` changes in any tree around the element. Returns how to stop. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    observer.observe(at.getRootNode(), { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
  return () => observer.disconnect();
}
