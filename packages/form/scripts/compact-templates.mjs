/**
 * A Rollup plugin: runs of white space in the static parts of `html` and `css` templates become one space
 * (terser leaves templates alone). One space stays between inline elements, where it can be seen.
 */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    transform(code, id) {
      if (!/form[\\/]dist[\\/].*\.js$/.test(id)) return null;
      const walk = (node) => {
        if (!node || typeof node.type !== 'string') return;
        if (node.type === 'TaggedTemplateExpression') {
          const css = node.tag.name === 'css';
          for (const { start, end } of node.quasi.quasis) {
            edits.push({ start, end, text: css ? compactCss(code.slice(start, end)) : compactHtml(code.slice(start, end)) });
          }
        }
        for (const child of Object.values(node)) [child].flat().forEach((each) => typeof each === 'object' && walk(each));
      };
      const edits = [];
      walk(this.parse(code));
      edits.sort((a, b) => b.start - a.start);
      const compact = edits.reduce((text, { start, end, text: part }) => text.slice(0, start) + part + text.slice(end), code);
      return { code: compact, map: null };
    },
  };
}

/** Without the spaces that cannot be seen (beside blocks, grid items and flex items, and at the end of a tag), and the quotes that HTML can do without. */
function compactHtml(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=>)/g, '')
    .replace(/="([\w-]+)"(?=[ >])/g, '=$1')
    .replace(/ (?=<\/?(?:div|p|[uod]l|li|d[td]|fieldset|legend|label|section|nav|progress|details|summary|slot|textarea|select|option|input|button)\b)/g, '');
}

/** Also without comments, and without spaces where CSS needs none: `calc(a + b)` and ` :is(…)` keep theirs. */
function compactCss(text) {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/ ([>~]) /g, '$1')
    .replace(/\b0(?=\.\d)/g, '')
    .replace(/([\w-]): /g, '$1:')
    .replaceAll(';}', '}');
}
