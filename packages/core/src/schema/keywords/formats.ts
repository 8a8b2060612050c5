import { isDate } from '../../json/date.js';

const TIME = /^((?:[01]\d|2[0-3]):[0-5]\d):(?:[0-5]\d|(60))(?:\.\d+)?(z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339 full-time; a leap second only at the end of a day of UTC. */
function isTime(text: string): boolean {
  const [found, minute, leap, zone = ''] = TIME.exec(text) ?? [];
  return leap ? /23:59:00/.test(new Date(`2000-01-01T${minute}:00${zone.toUpperCase()}`).toJSON()) : !!found;
}

const isDateTime = (text: string): boolean => /^t$/i.test(text[10] ?? '') && isDate(text.slice(0, 10)) && isTime(text.slice(11));

/** An IPv4 address at the end. */
const IPV4 = /(^|:)(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** RFC 3986 IPv6address; its last two groups may be written as IPv4. */
function isIpv6(text: string): boolean {
  const halves = text.replace(IPV4, '$1f:f').split('::');
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (halves.length > 1 ? halves.length < 3 && groups.length < 8 : groups.length === 8);
}

const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const QUOTED = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const DOMAIN = /^[\da-z](?:[\da-z-]{0,61}[\da-z])?(?:\.[\da-z](?:[\da-z-]{0,61}[\da-z])?)*$/i;

/** RFC 5321 Mailbox. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (local.length > 64 || domain.length > 255 || !(ATOMS.test(local) || QUOTED.test(local))) return false;
  const literal = /^\[(?:ipv6:(.+)|(\d+\.[\d.]+))\]$/i.exec(domain);
  return literal ? isIpv6(literal[1] ?? `::${literal[2]}`) : DOMAIN.test(domain);
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
