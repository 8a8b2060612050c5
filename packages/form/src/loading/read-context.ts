/** The attribute `context`: JSON. A bad value warns and counts as none, as attributes of HTML do. */
export function readContext(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch (error) {
    console.warn('<social-report-form>: the attribute context is not JSON.', error);
    return undefined;
  }
}
