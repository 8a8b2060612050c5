/** RFC 3986, appendix B. */
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s;

/** Resolves a URI reference against a base (RFC 3986, section 5.2); `''` as base leaves it as it is. */
export function resolveUri(base: string, reference: string): string {
  const [, scheme, authority, path = '', query = '', fragment = ''] = PARTS.exec(reference)!;
  if (scheme || !base) return reference;
  const [, baseScheme, baseAuthority, basePath = '', baseQuery = ''] = PARTS.exec(base)!;
  const start = baseScheme ? `${baseScheme}:` : '';
  if (authority !== undefined) return `${start}//${authority}${withoutDots(path)}${query}${fragment}`;
  const site = start + (baseAuthority === undefined ? '' : `//${baseAuthority}`);
  if (!path) return `${site}${basePath}${query || baseQuery}${fragment}`;
  const merged = path.startsWith('/')
    ? path
    : baseAuthority !== undefined && !basePath
      ? `/${path}`
      : basePath.slice(0, basePath.lastIndexOf('/') + 1) + path;
  return `${site}${withoutDots(merged)}${query}${fragment}`;
}

/** RFC 3986, section 5.2.4. */
function withoutDots(path: string): string {
  const segments: string[] = [];
  const parts = path.split('/');
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    if (part === '..') {
      if (segments.length > 1 || (segments[0] ?? '') !== '') segments.pop();
      if (last) segments.push('');
    } else if (part !== '.') segments.push(part);
    else if (last) segments.push('');
  });
  return segments.join('/');
}
