// The custom elements manifest, read from the elements' classes: JSDoc tags, fields, methods, and the map of their events.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { filesBelow } from './files.mjs';
import { root } from './run.mjs';

const src = 'packages/form/src/';
/** The modules that hold an element, each beside the one that defines its tag. */
const elements = [
  ['element', 'define'],
  ['paper/element', 'paper/define'],
];
const theme = await filesBelow('packages/form/src/theme', (path) => path.endsWith('.ts') && !path.includes('.test.'));

const parse = async (file) => ts.createSourceFile(file, await readFile(root + file, 'utf8'), ts.ScriptTarget.Latest, true);
const oneLine = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const docOf = (node) => oneLine(ts.getTextOfJSDocComment(node.jsDoc?.at(-1)?.comment));
const tagsOf = (node, name) => ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === name).map(({ comment }) => oneLine(ts.getTextOfJSDocComment(comment)));
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `NAME - description`, as the tags of the class are written. */
function named(text) {
  const [, name, description] = /^(\S+)(?: - (.+))?$/.exec(text);
  if (!description) throw new Error(`Say what ${name} is: "@tag ${name} - …"`);
  return { name, description };
}

/** Where the theme reads each token, and what it is when nobody sets it: `{ '--social-report-space': '1em' }`. */
export async function tokensUsed() {
  const found = {};
  for (const file of theme) {
    const text = (await readFile(root + file, 'utf8')).replace(/\s+/g, ' ');
    for (const { 0: start, 1: name, index } of text.matchAll(/var\((--social-report-[\w-]+),? ?/g)) {
      let end = index + start.length;
      for (let depth = 1; depth; end++) depth += { '(': 1, ')': -1 }[text[end]] ?? 0;
      found[name] ??= text.slice(index + start.length, end - 1).trim();
    }
  }
  return found;
}

/** The short names of the theme back to the public ones, for readers of a default. */
async function publicNames() {
  const text = (await Promise.all(theme.map((file) => readFile(root + file, 'utf8')))).join('\n');
  const names = new Map([...text.matchAll(/(--[\w-]+): var\((--social-report-[\w-]+)/g)].map(([, short, name]) => [short, name]));
  return (value) => value.replace(/var\((--[\w-]+)\)/g, (all, short) => (names.has(short) ? `var(${names.get(short)})` : all));
}

/** Name, type text and description of each event in the interface `ReportEvents`. */
async function eventTypes() {
  const types = {};
  (await parse('packages/form/src/events.ts')).forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'ReportEvents') return;
    for (const { name, type } of node.members) types[name.text] = type.getText().replace(/readonly /g, '');
  });
  return types;
}

/** Attributes from the object that is `static properties`. */
function attributesOf(members) {
  const properties = members.find((member) => ts.isPropertyDeclaration(member) && member.name.text === 'properties').initializer.properties;
  return new Map(
    properties.flatMap(({ name, initializer }) => {
      const options = Object.fromEntries(initializer.properties.map((each) => [each.name.text, each.initializer?.getText()]));
      if (options.attribute === 'false') return [];
      return [[name.text, { attribute: options.attribute?.slice(1, -1) ?? kebab(name.text), type: options.type?.toLowerCase() ?? 'string' }]];
    }),
  );
}

const isPublic = (member) =>
  member.name && ts.isIdentifier(member.name) && !member.modifiers?.some(({ kind }) => [ts.SyntaxKind.StaticKeyword, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword].includes(kind));
/** What Lit and the browser call. */
const ofTheFramework = new Set(['connectedCallback', 'disconnectedCallback', 'formDisabledCallback', 'formResetCallback', 'formStateRestoreCallback', 'adoptedCallback', 'attributeChangedCallback']);

/** What is known of the element that a module holds. */
async function declarationOf(module) {
  const file = await parse(`${src}${module}.ts`);
  const node = file.statements.find((statement) => ts.isClassDeclaration(statement) && tagsOf(statement, 'element').length);
  const [attributes, events, defaults, naming] = [attributesOf(node.members), await eventTypes(), await tokensUsed(), await publicNames()];
  const members = [];
  const seen = new Set();
  for (const member of node.members.filter(isPublic)) {
    const name = member.name.text;
    if (ofTheFramework.has(name) || seen.has(name)) continue;
    const description = docOf(member);
    if (ts.isMethodDeclaration(member)) {
      const parameters = member.parameters.map((parameter) => ({ name: parameter.name.getText(), type: { text: parameter.type.getText() } }));
      members.push({ kind: 'method', name, parameters, return: { type: { text: member.type?.getText() ?? 'void' } }, description });
    } else if (ts.isPropertyDeclaration(member) || ts.isGetAccessor(member)) {
      const { attribute } = attributes.get(name) ?? {};
      const isReadonly = ts.isGetAccessor(member) && !node.members.some((each) => ts.isSetAccessor(each) && each.name.text === name);
      const [value] = tagsOf(member, 'default');
      members.push({
        kind: 'field',
        name,
        type: { text: member.type?.getText() ?? 'unknown' },
        ...(value && { default: value }),
        description,
        ...(attribute && { attribute }),
        ...(isReadonly && { readonly: true }),
      });
    } else continue;
    seen.add(name);
  }
  const [tagName] = tagsOf(node, 'element');
  return {
    kind: 'class',
    customElement: true,
    name: node.name.text,
    tagName,
    description: docOf(node),
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: members.filter(({ attribute }) => attribute).map(({ attribute, name, description, ...rest }) => ({ name: attribute, fieldName: name, type: { text: attributes.get(name).type }, description, ...(rest.default && { default: rest.default }) })),
    members,
    events: tagsOf(node, 'fires').map(named).map((event) => ({ ...event, type: { text: events[event.name] ? `CustomEvent<${events[event.name]}>` : 'Event' } })),
    slots: tagsOf(node, 'slot').map(named),
    cssParts: tagsOf(node, 'csspart').map(named),
    cssProperties: tagsOf(node, 'cssproperty').map(named).map((property) => ({ ...property, default: naming(defaults[property.name] ?? '') })),
  };
}

/** @returns the manifest, schema version 1.0.0 (https://github.com/webcomponents/custom-elements-manifest) */
export async function createManifest() {
  const modules = elements.map(async ([module, define]) => {
    const declaration = await declarationOf(module);
    const path = `dist/${module}.js`;
    const reference = { name: declaration.name, module: path };
    return [
      { kind: 'javascript-module', path, declarations: [declaration], exports: [{ kind: 'js', name: declaration.name, declaration: reference }] },
      { kind: 'javascript-module', path: `dist/${define}.js`, declarations: [], exports: [{ kind: 'custom-element-definition', name: declaration.tagName, declaration: reference }] },
    ];
  });
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: (await Promise.all(modules)).flat() };
}
