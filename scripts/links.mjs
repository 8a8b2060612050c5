// Checks every link and image in Markdown that points into the repository: the file is there, and so is the heading.
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { exists, filesBelow } from './lib/files.mjs';
import { root } from './lib/run.mjs';

/** GitHub's anchor for a heading. */
const anchor = (heading) =>
  heading.trim().toLowerCase().replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

const withoutCode = (text) => text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

async function anchorsOf(file) {
  const text = await readFile(root + file, 'utf8');
  return new Set([...text.replace(/^(`{3,})[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, heading]) => anchor(heading)));
}

const files = await filesBelow('.', (path) => path.endsWith('.md') && !path.startsWith('.changeset/') && !path.includes('/dist/'));
let broken = 0;
for (const file of files) {
  const text = withoutCode(await readFile(root + file, 'utf8'));
  for (const [, inline, reference] of text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)) {
    const target = inline ?? reference;
    if (!target || /^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
    const [path, fragment] = target.split('#');
    const full = path ? posix.normalize(posix.join(posix.dirname(file), decodeURI(path))) : file;
    const missing = !(await exists(full)) || (fragment && full.endsWith('.md') && !(await anchorsOf(full)).has(fragment));
    if (!missing) continue;
    broken += 1;
    console.error(`${file}: ${target} leads nowhere`);
  }
}
console.log(`  ${files.length} Markdown files`);
process.exitCode = broken ? 1 : 0;
