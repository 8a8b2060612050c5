/** JSON that people can read and compare: what fits on one line stands on one line. Member order is kept. */
export const print = (value) => `${lay(value, '', 0)}\n`;

const WIDTH = 140;

function lay(value, indent, used) {
  const flat = oneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + used + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Array.isArray(value)
    ? value.every((item) => typeof item !== 'object') ? filled(value, inner) : value.map((item) => inner + lay(item, inner, 1))
    : Object.entries(value).map(([name, member]) => `${inner}${JSON.stringify(name)}: ${lay(member, inner, name.length + 5)}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${oneLine(member)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}

/** Words and codes in a list, as many on a line as fit. */
function filled(items, indent) {
  const lines = [];
  for (const text of items.map(oneLine)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}, ${text}`.length <= WIDTH) lines[lines.length - 1] = `${last}, ${text}`;
    else lines.push(indent + text);
  }
  return lines;
}
