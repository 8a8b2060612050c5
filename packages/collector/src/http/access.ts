import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isLoopback, type CompleteOptions, type Scope } from '../options.js';
import { HttpProblem } from './problem.js';

/** Who asks, as far as it matters: a tenant, and a name for the rate limit. */
export interface Caller {
  readonly tenant: string;
  readonly key: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Decides what a request may do, from its token alone; without tokens, only on loopback. */
export function createAccess({ tokens, origins }: Pick<CompleteOptions, 'tokens' | 'origins'>) {
  // Looked up by digest, so that the time it takes says nothing about a token.
  const known = new Map(tokens.map(({ token, tenant = 'default', scopes = ['submit'] }) => [sha256(token), { tenant, scopes: new Set(scopes) }]));

  return {
    /** The caller, when it may do this. @throws {HttpProblem} 401 or 403 */
    allow(request: FastifyRequest, scope: Scope): Caller {
      if (known.size === 0) {
        if (scope === 'submit' || scope === 'read') return { tenant: 'default', key: '' };
        throw new HttpProblem('not-allowed', `This needs a token with the scope "${scope}", and this collector has no tokens.`);
      }
      const [, presented] = /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
      if (!presented) {
        throw new HttpProblem('token-missing', 'Send Authorization: Bearer and a token.', {}, { 'www-authenticate': 'Bearer' });
      }
      const key = sha256(presented);
      const found = known.get(key);
      if (!found) {
        throw new HttpProblem('token-unknown', 'This collector does not know the token.', {}, { 'www-authenticate': 'Bearer error="invalid_token"' });
      }
      if (!found.scopes.has(scope)) throw new HttpProblem('not-allowed', `The token lacks the scope "${scope}".`);
      return { tenant: found.tenant, key };
    },

    /**
     * Refuses pages of other origins, and, while loopback is all the protection there is, names that merely resolve
     * to this machine (DNS rebinding).
     * @throws {HttpProblem} 403
     */
    checkOrigin(request: FastifyRequest): void {
      const { host = '', origin } = request.headers;
      if (known.size === 0 && !isLoopback(host.replace(/:\d+$/, ''))) {
        throw new HttpProblem('not-allowed', 'Without tokens this collector answers only to localhost, 127.0.0.1 and [::1].');
      }
      if (origin === undefined || origins.includes(origin) || origin.replace(/^https?:\/\//, '') === host) return;
      throw new HttpProblem('origin-not-listed', 'Pages of this origin may not use this collector; list the origin in its settings.');
    },
  };
}

export type Access = ReturnType<typeof createAccess>;
