/** Which questions of a form stand under a condition, and a right answer to each: found in the JSON, not by our engine. */

const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema that a reference names: `#/…` within its resource, or a resource in `$defs` by its own `$id`. */
function createResolver(form) {
  const resources = [form, ...Object.values(form.$defs ?? {}).filter((schema) => schema.$id)];
  return (ref, resource) => {
    const [id, fragment = ''] = ref.split('#');
    const root = id ? resources.find((schema) => schema.$id === id) : resource;
    return [fragment.split('/').slice(1).reduce((schema, name) => schema[name], root), root];
  };
}

/**
 * Questions with a condition anywhere above them, in the same object. `name` is the path without row numbers;
 * `placesIn(answers)` gives the places where the question would stand, once for each row that is there.
 */
export function conditionalOf(form) {
  const resolve = createResolver(form);
  const found = new Map();
  visit(form, form, [], false);
  return [...found.values()];

  function visit(schema, resource, path, isConditional) {
    if (!object(schema)) return;
    if (schema.$ref) visit(...resolve(schema.$ref, resource), path, isConditional);
    for (const part of schema.allOf ?? []) visit(part, resource, path, isConditional);
    for (const branch of [schema.then, schema.else]) visit(branch, resource, path, true);
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      if (!object(child)) continue;
      const declared = 'type' in child || '$ref' in child;
      if (declared && isConditional) add([...path, name], sampleOf(child, resource));
      const rows = child.type === 'array' ? '*' : undefined;
      if (declared) visit(rows ? child.items : child, resource, [...path, name, ...(rows ? [rows] : [])], false);
    }
  }

  function add(path, value) {
    const name = path.join('/');
    if (!found.has(name)) found.set(name, { name, placesIn: (answers) => places(answers, path, value) });
  }

  function sampleOf(schema, resource) {
    if (schema.$ref && !schema.type) return sampleOf(...resolve(schema.$ref, resource));
    if ('const' in schema) return schema.const;
    if (schema.oneOf) return schema.oneOf[0].const;
    if (schema.anyOf) return sampleOf(schema.anyOf[0], resource);
    if (schema.type === 'array') return [sampleOf(schema.items, resource)];
    if (schema.type === 'object') {
      const names = schema.required ?? Object.keys(schema.properties).slice(0, 1);
      return Object.fromEntries(names.map((name) => [name, sampleOf(schema.properties[name], resource)]));
    }
    return SAMPLES[schema.format] ?? SAMPLES[schema.type] ?? schema.minimum ?? 1;
  }
}

const SAMPLES = { string: 'Tarkennus', date: '2026-11-21', email: 'nimi@esimerkki.example', uri: 'https://esimerkki.example/', boolean: true };

/** Each object at `path` in the answers, with the question put into it. A group that is not there is put there too. */
function places(answers, [name, ...rest], value, pointer = '') {
  const here = `${pointer}/${name}`;
  const put = (answer) => ({ ...answers, [name]: answer });
  if (!rest.length) return [{ pointer: here, around: answers, withHidden: put(value) }];
  if (rest[0] !== '*') return places(answers[name] ?? {}, rest, value, here).map((place) => ({ ...place, withHidden: put(place.withHidden) }));
  return (answers[name] ?? []).flatMap((row, index) =>
    places(row, rest.slice(1), value, `${here}/${index}`).map((place) => ({ ...place, withHidden: put(answers[name].map((other, at) => (at === index ? place.withHidden : other))) })));
}
