import { findAccounts } from './accounts.js';
import { findAddresses } from './addresses.js';
import { findCaseNumbers } from './case-numbers.js';
import { findEmails, findPhones } from './contacts.js';
import type { Finding, PersonalDataGuard } from './finding.js';
import { findIdentityCodes } from './identity-code.js';

/** Where two claim the same place, the first of these is right. */
const finders = [findIdentityCodes, findAccounts, findEmails, findCaseNumbers, findPhones, findAddresses];

/**
 * What in a text may point to a person: Finnish identity codes, account numbers, e-mail addresses, client and case
 * numbers, telephone numbers and street addresses, in order, without overlaps. Takes linear time.
 * What it can and cannot see is measured in `docs/privacy.md`.
 */
export function findPersonalData(text: string): readonly Finding[] {
  const taken = new Uint8Array(text.length);
  const isFirst = ({ start, end }: Finding): boolean => !taken.subarray(start, end).includes(1) && !!taken.fill(1, start, end);
  const found = finders.flatMap((find) => find(text).filter(isFirst));
  return found.sort((a, b) => a.start - b.start);
}

export const personalDataGuard: PersonalDataGuard = { findPersonalData, findIdentityCodes };

/** Whether a text holds a valid identity code. */
export const hasIdentityCode = (text: string): boolean => findIdentityCodes(text).some(({ certain }) => certain);
