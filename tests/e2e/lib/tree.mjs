// Chromium's accessibility tree as text: what a screen reader is given, one line for each thing that it stops at.

/** Containers without a meaning of their own. */
const silent = new Set(['none', 'generic', 'Iframe', 'LayoutTable', 'LayoutTableRow', 'LayoutTableCell']);

/** Told by their words alone. */
const plain = new Set(['paragraph', 'Legend', 'LabelText']);

/** States that are said when they hold, by the property's name. */
const flags = ['required', 'disabled', 'readonly', 'focused', 'multiselectable', 'multiline', 'modal', 'busy'];

function statesOf({ properties = [] }) {
  const has = Object.fromEntries(properties.map(({ name, value }) => [name, value.value]));
  const either = (name, yes, no) => (has[name] === undefined ? [] : [String(has[name]) === 'true' ? yes : no]);
  return [
    ...(has.level && has.level > 1 ? [`level ${has.level}`] : []),
    ...either('checked', 'checked', 'not checked'),
    ...either('pressed', 'pressed', 'not pressed'),
    ...either('expanded', 'expanded', 'collapsed'),
    ...(has.selected ? ['selected'] : []),
    ...flags.filter((name) => has[name] === true),
    ...(has.invalid && has.invalid !== 'false' ? ['invalid'] : []),
    ...(has.autocomplete && has.autocomplete !== 'none' ? [`autocomplete ${has.autocomplete}`] : []),
    ...(has.live && has.live !== 'off' ? [`live ${has.live}`] : []),
  ];
}

const textOf = (value) => String(value?.value ?? '').replace(/\s+/g, ' ').replace(/ (?=[.,])/g, '').trim();

/**
 * The tree below the first element that matches, as indented lines: role, "name", = value, (states), and what describes
 * it after a dash. Words that only repeat the name of what they stand in are left out.
 * @param page a Playwright page
 * @param selector CSS, through shadow roots
 */
export async function readTree(page, selector) {
  const client = await page.context().newCDPSession(page);
  try {
    const top = await backendIdOf(client, page, selector);
    let nodes;
    let start;
    // Chromium brings its tree up to date some frames after the page.
    for (let frame = 0; !start && frame < 60; frame++) {
      if (frame) await page.evaluate(() => new Promise((drawn) => void requestAnimationFrame(drawn)));
      ({ nodes } = await client.send('Accessibility.getFullAXTree'));
      start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === top);
    }
    if (!start) throw new Error(`${selector} is not in the accessibility tree`);
    const tree = { byId: new Map(nodes.map((node) => [node.nodeId, node])), byElement: new Map(nodes.map((node) => [node.backendDOMNodeId, node])) };
    await addAttributes(client, below(start, tree));
    return (isPassedOver(start) ? drawAll(start, tree) : draw(start, tree)).join('\n');
  } finally {
    await client.detach();
  }
}

async function backendIdOf(client, page, selector) {
  const mark = `tree${Math.trunc(performance.now() * 1000)}`;
  await page.locator(selector).first().evaluate((element, name) => (globalThis[name] = element), mark);
  const { result } = await client.send('Runtime.evaluate', { expression: `globalThis.${mark}` });
  const { node } = await client.send('DOM.describeNode', { objectId: result.objectId });
  return node.backendNodeId;
}

/** What screen readers are given of these roles, and the protocol leaves out. */
async function addAttributes(client, nodes) {
  const wanted = nodes.filter(({ role, ignored }) => !ignored && /^(checkbox|combobox|button)$/.test(role.value));
  const described = await Promise.all(wanted.map(({ backendDOMNodeId }) => client.send('DOM.describeNode', { backendNodeId: backendDOMNodeId })));
  wanted.forEach((node, at) => {
    const attributes = described[at].node.attributes ?? [];
    const has = (name) => attributes.some((each, index) => index % 2 === 0 && each === name && attributes[index + 1] !== 'false');
    node.added = [...(has('aria-required') ? ['required'] : []), ...(has('aria-current') ? ['current'] : []), ...(has('aria-disabled') ? ['disabled'] : [])];
  });
}

const childrenOf = (node, { byId }) => (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
const below = (node, tree) => [node, ...childrenOf(node, tree).flatMap((child) => below(child, tree))];
const isPassedOver = (node) => node.ignored || (silent.has(node.role.value) && !node.description?.value);

/** What stands in a node, through containers that are not told, texts as `{ text }`: markup inside a sentence is not heard. */
function contentOf(node, tree) {
  const merged = [];
  const visit = (child) => {
    const role = child.role?.value;
    if (isPassedOver(child)) childrenOf(child, tree).forEach(visit);
    else if (role === 'StaticText' || role === 'LineBreak') {
      const text = role === 'LineBreak' ? ' / ' : child.name.value;
      if (merged.at(-1)?.text === undefined) merged.push({ text });
      else merged.at(-1).text += ` ${text}`;
    } else if (role !== 'InlineTextBox' && role !== 'ListMarker') merged.push(child);
  };
  childrenOf(node, tree).forEach(visit);
  return merged.map((each) => (each.text === undefined ? each : { text: textOf({ value: each.text }) })).filter(({ text }) => text !== '');
}

const quoted = ({ text }) => `"${text}"`;
const drawAll = (node, tree) => contentOf(node, tree).flatMap((child) => (child.text === undefined ? draw(child, tree) : [quoted(child)]));

function draw(node, tree) {
  const name = textOf(node.name);
  const content = contentOf(node, tree);
  const onlyText = content.every(({ text }) => text !== undefined);
  if (plain.has(node.role.value)) return onlyText ? content.map(quoted) : drawAll(node, tree);
  const words = content.map(({ text }) => text).join(' ');
  const isRepeated = node.role.value === 'textbox' || (onlyText && (sameWords(words, name) || sameWords(words, textOf(node.value))));
  return [lineOf(node, name, tree), ...(isRepeated ? [] : drawAll(node, tree)).map((line) => `  ${line}`)];
}

function lineOf(node, name, tree) {
  const value = textOf(node.value);
  const states = [...statesOf(node), ...(node.added ?? [])];
  const active = node.properties?.find((property) => property.name === 'activedescendant')?.value.relatedNodes?.[0];
  if (active) states.push(`at "${textOf(tree.byElement.get(active.backendDOMNodeId)?.name)}"`);
  const description = textOf(node.description);
  return [
    node.role.value,
    name && ` "${name}"`,
    value && value !== name && ` = ${value.length > 60 ? `${value.slice(0, 60)}…` : value}`,
    states.length && ` (${[...new Set(states)].join(', ')})`,
    description && ` – ${description}`,
  ].filter(Boolean).join('');
}

const sameWords = (one, other) => one.replace(/\s/g, '') === other.replace(/\s/g, '');
