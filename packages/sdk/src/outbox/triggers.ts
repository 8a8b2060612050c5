/**
 * Calls back when a page has reason to try again: the network is back, the person is back, or the page is (from the
 * back/forward cache as well). @returns ends it
 */
export function onTrigger(callback: () => void): () => void {
  if (typeof document !== 'object') return () => undefined;
  const onvisible = (): void => {
    if (document.visibilityState === 'visible') callback();
  };
  addEventListener('online', callback);
  addEventListener('pageshow', callback);
  document.addEventListener('visibilitychange', onvisible);
  return () => {
    removeEventListener('online', callback);
    removeEventListener('pageshow', callback);
    document.removeEventListener('visibilitychange', onvisible);
  };
}
