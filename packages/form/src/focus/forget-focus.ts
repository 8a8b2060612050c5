/**
 * For `focusout`. In a shadow root Chromium remembers which radio button of an unanswered question had focus, by name and
 * even after it is drawn anew; Tab then passes by the whole question. Choosing and taking back makes it forget.
 */
export function forgetFocus({ target }: FocusEvent): void {
  const radio = target as HTMLInputElement;
  if (!radio.matches('[type=radio]:indeterminate')) return;
  radio.checked = true;
  radio.checked = false;
}
