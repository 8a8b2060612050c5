import type { Text } from '../engine.js';
import type { Branch } from './tree.js';

/** Without case and accents: who types "Abo" finds "Åbo". */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const folded = new Map<string, string>();

/** Titles are folded once, not at every key. */
function foldedTitle(title: string): string {
  const known = folded.get(title) ?? fold(title);
  folded.set(title, known);
  return known;
}

/**
 * Options with the words typed in their title, those that begin with them first; what stands under one that is
 * found comes right after it.
 */
export function search(branches: readonly Branch[], query: string, plain: (text: Text) => string): readonly Branch[] {
  const wanted = fold(query);
  if (!wanted) return branches;
  /** 0: begins with it. 1: has it. Endless: neither. */
  const rank = ({ option, above }: Branch): number =>
    Math.min(...[option, ...above].map(({ title }) => Math.sign(foldedTitle(plain(title)).indexOf(wanted))).map((at) => (at < 0 ? Infinity : at)));
  const found = branches.map((branch) => [rank(branch), branch] as const).filter(([at]) => at < 2);
  return found.sort(([a], [b]) => a - b).map(([, branch]) => branch);
}
