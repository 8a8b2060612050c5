const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i;

/** RFC 3339 full-date, of a day that exists. */
function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!month || !day || month > 12) return false;
  const leap = year! % 4 === 0 && (year! % 100 !== 0 || year! % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** RFC 3339 full-time; a leap second only at the end of a day of UTC. */
function isTime(text: string): boolean {
  const found = TIME.exec(text);
  if (!found) return false;
  const [hour, minute, second, , offsetHour, offsetMinute] = found.slice(1).map((part) => Number(part ?? 0));
  if (hour! > 23 || minute! > 59 || second! > 60 || offsetHour! > 23 || offsetMinute! > 59) return false;
  const offset = (offsetHour! * 60 + offsetMinute!) * (found[4] === '-' ? -1 : 1);
  return second! < 60 || (hour! * 60 + minute! - offset + 2880) % 1440 === 1439;
}

const isDateTime = (text: string): boolean =>
  /^t$/i.test(text[10] ?? '') && isDate(text.slice(0, 10)) && isTime(text.slice(11));

const isIpv4 = (text: string): boolean => {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
};

/** RFC 3986 IPv6address. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  let count = 0;
  for (const [index, half] of halves.entries()) {
    const groups = half ? half.split(':') : [];
    for (const [at, group] of groups.entries()) {
      const embedded = index === halves.length - 1 && at === groups.length - 1 && isIpv4(group);
      if (!embedded && !/^[\da-f]{1,4}$/i.test(group)) return false;
      count += embedded ? 2 : 1;
    }
  }
  return halves.length === 1 ? count === 8 : halves.length === 2 && count < 8;
}

const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const QUOTED = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const DOMAIN = /^[\da-z](?:[\da-z-]{0,61}[\da-z])?(?:\.[\da-z](?:[\da-z-]{0,61}[\da-z])?)*$/i;

/** RFC 5321 Mailbox. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (local.length > 64 || domain.length > 255 || !(ATOMS.test(local) || QUOTED.test(local))) return false;
  const literal = /^\[(ipv6:)?(.+)\]$/i.exec(domain);
  return literal ? (literal[1] ? isIpv6 : isIpv4)(literal[2]!) : DOMAIN.test(domain);
}

const URI = /^[a-z][a-z\d+.-]*:(?:\/\/(?:([^/?#@]*)@)?(\[[^\]/?#]*\]|[^:/?#@[\]]*)(?::\d*)?(?=[/?#]|$))?([^?#]*)(\?[^#]*)?(#.*)?$/is;
/** unreserved, sub-delims, ":" and "@"; anything else must be percent-encoded. */
const PCHARS = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*$/i;

/** RFC 3986 URI: absolute, with a scheme. */
function isUri(text: string): boolean {
  const found = URI.exec(text);
  if (!found) return false;
  const [, user = '', host = '', path = '', query = '', fragment = ''] = found;
  const literal = host.startsWith('[');
  return (
    [user, literal ? '' : host, path, query, fragment.slice(1)].every((part) => PCHARS.test(part)) &&
    // Two slashes begin an authority, which has been taken off by now.
    !path.startsWith('//') &&
    (!literal || isIpv6(host.slice(1, -1)) || /^\[v[\da-f]+\.[\w.~!$&'()*+,;=:-]+\]$/i.test(host))
  );
}

/** The formats of the dialect, all asserted; each takes linear time. */
export const formats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['date', isDate],
  ['time', isTime],
  ['date-time', isDateTime],
  ['email', isEmail],
  ['uri', isUri],
]);
