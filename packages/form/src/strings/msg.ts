/**
 * Marks a string for extraction. The brand is what the tools of @lit/localize look for; its runtime is
 * not used, because it keeps one language per page and two forms side by side may speak two.
 */
interface Msg {
  (text: string, options: { id: string; desc?: string }): string;
  readonly _LIT_LOCALIZE_MSG_?: never;
}

export const msg: Msg = (text) => text;
