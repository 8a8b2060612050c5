/**
 * Writes the forms that are served: each leaf in `sources/` with its base and its list of municipalities
 * embedded, so that one file is all that a host has to fetch.
 *
 *   node examples/forms/build.mjs            writes them
 *   node examples/forms/build.mjs --check    exits 1 if one is not up to date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { print } from './sources/print.mjs';

const here = (name) => new URL(name, import.meta.url);
const read = (name) => JSON.parse(readFileSync(here(name), 'utf8'));

/** Municipalities by county: `[code, Finnish name, Swedish name where it is another]`. */
const municipalities = read('sources/municipalities.json');
const base = read('social-report.base.json');
/** Parts of a municipality that a region tells apart, as options under it. */
const districts = read('sources/districts.json');

/** Names are facts, not texts: only the Swedish ones are translations. */
const option = ([code, fi, sv]) => ({ const: code, title: fi, ...(sv && { 'x-i18n': { sv: { title: sv } } }) });

/** The base's own two codes stand around the list; their titles come from the base. */
const optionsOf = (list, parts = {}) => ({
  oneOf: [
    { const: 'koko-alue' },
    ...[...list].sort((a, b) => a[1].localeCompare(b[1], 'fi')).flatMap((each) => [option(each), ...(parts[each[0]] ?? [])]),
    { const: 'muu' },
  ],
});

/** One condition a county: only its own municipalities are offered. */
const inCounty = ([county, list]) => ({
  if: { properties: { hva: { const: county } }, required: ['hva'] },
  then: {
    properties: {
      // Helsinki is one municipality: "the whole area" would only be a second name for it.
      kunta: { items: { enum: [...(list.length > 1 ? ['koko-alue'] : []), ...list.map(([code]) => code), 'muu'] } },
    },
  },
});

/** The leaf with what it composes embedded in `$defs`. */
const bundle = (leaf, municipality) => ({ ...leaf, $defs: { ...leaf.$defs, municipality, base } });

function national() {
  const leaf = read('sources/social-report.json');
  leaf.allOf.find((part) => part.if).then.allOf = Object.entries(municipalities).map(inCounty);
  return bundle(leaf, optionsOf(Object.values(municipalities).flat()));
}

const satakunta = () => bundle(read('sources/satakunta.json'), optionsOf(municipalities['06'], districts));

const outdated = Object.entries({ 'social-report.json': national(), 'satakunta.json': satakunta() }).filter(([name, form]) => {
  const text = print(form);
  if (!argv.includes('--check')) writeFileSync(here(name), text);
  else return readOr(name) !== text;
});

function readOr(name) {
  try {
    return readFileSync(here(name), 'utf8');
  } catch {
    return undefined;
  }
}

for (const [name] of outdated) console.error(`examples/forms/${name} is not up to date: run node examples/forms/build.mjs`);
if (outdated.length) process.exitCode = 1;
