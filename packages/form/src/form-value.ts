import type { Filling } from './filling.js';
import type { Speaker } from './strings/speaker.js';

/** Tells the host's form whether the answers are valid; anchored at the first invalid control, or whatever can take focus. */
export function reportValidityTo(internals: ElementInternals, root: ShadowRoot, filling: Filling | undefined, custom: string, speaker: Speaker): void {
  const invalid = filling?.firstInvalid;
  // Nothing leaves with the host's form that the guard has not looked at.
  const waits = filling && !invalid && !filling.isGuarded;
  if (!custom && !invalid && !waits) return internals.setValidity({});
  const control = invalid && root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(invalid.pointer)}"]`);
  const anchor = control ?? root.querySelector<HTMLElement>('button, [tabindex]') ?? undefined;
  const flags = custom || waits ? { customError: true } : { badInput: true };
  internals.setValidity(flags, custom || (waits ? speaker.t('loading') : filling!.explain(invalid!.violations[0]!, invalid!, speaker)), anchor);
}
