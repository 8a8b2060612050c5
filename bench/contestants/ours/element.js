/** The element, all pages at once as the others have it. */
export function show(place, definition) {
  const element = Object.assign(document.createElement('social-report-form'), { lang: 'en', paging: 'single', definition });
  place.append(element);
  return element.updateComplete;
}
