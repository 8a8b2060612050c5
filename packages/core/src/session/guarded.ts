import type { FormModel } from '../definition/model.js';
import { personalDataGuard } from '../guard/find.js';
import { createSession as create } from './create.js';
import type { Session, SessionOptions } from './session.js';

/** Starts filling a form, with the guard there from the start. @throws ContextError when the host supplies what `x-context` does not allow */
export const createSession = (model: FormModel, options: SessionOptions): Session => create(model, { ...options, guard: options.guard ?? personalDataGuard });
