/** Enter in a one-line field presses the page's own button, as in a form of HTML: never Send, which no page of questions has. */
export function pressNext(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
  if (!target.matches('input:not([type=radio], [type=checkbox])')) return;
  event.preventDefault();
  (target.getRootNode() as ShadowRoot).querySelector<HTMLElement>('[part=next]')?.click();
}
