// A question type of a host's own: the month, half-year or year that a report is about. Plain DOM, no library.
// Stored as 2026-03, 2026-H1 or 2026, so that periods sort and compare as texts.
const pad = (number) => String(number).padStart(2, '0');
const half = (month) => (month < 6 ? 1 : 2);

/** By length: how many are offered, and the key of the one so many before today's. */
const lengths = {
  half: { count: 6, key: (year, month, back) => { const at = year * 2 + half(month) - 1 - back; return `${Math.floor(at / 2)}-H${(at % 2) + 1}`; } },
  month: { count: 18, key: (year, month, back) => { const at = year * 12 + month - back; return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}`; } },
  year: { count: 5, key: (year, month, back) => String(year - back) },
};
const lengthOf = (key) => (/-H/.test(key) ? 'half' : /-/.test(key) ? 'month' : 'year');
const names = {
  fi: { half: 'Puolivuosi', month: 'Kuukausi', year: 'Vuosi', length: 'Jakson pituus', period: 'Jakso', choose: 'Valitse' },
  sv: { half: 'Halvår', month: 'Månad', year: 'År', length: 'Periodens längd', period: 'Period', choose: 'Välj' },
  en: { half: 'Half-year', month: 'Month', year: 'Year', length: 'Length of the period', period: 'Period', choose: 'Choose' },
};
const words = (locale) => names[locale.slice(0, 2)] ?? names.en;

/** `tammi–kesäkuu 2026`, `maaliskuu 2026`, `2026`. */
export function say(key, locale) {
  const [, year, part = ''] = /^(\d{4})(?:-(.*))?$/.exec(String(key)) ?? [];
  if (!year) return String(key);
  if (!part) return year;
  const name = (month, parts) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', ...parts }).format(Date.UTC(year, month));
  if (part[0] !== 'H') return name(Number(part) - 1, { year: 'numeric' });
  const start = part === 'H1' ? 0 : 6;
  // Browsers differ in how they write a range. In Finnish "month" is said once, at its end.
  return `${name(start).replace(/kuu$/, '')}–${name(start + 5)} ${year}`;
}

/** An element with these properties and what is in it. */
const make = (name, properties, ...inside) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
};

/** A drop-down with a label of its own, in the parts and classes that the form's theme knows. */
function list() {
  const select = make('select');
  select.setAttribute('part', 'control');
  const label = make('label', { className: 'help' });
  const place = make('p', {}, label, select);
  return {
    select,
    place,
    /** Called after the select was carried, and has its id. */
    draw(title, options, value) {
      label.textContent = title;
      label.htmlFor = select.id;
      select.replaceChildren(...options.map(([key, text]) => make('option', { value: key, textContent: text })));
      select.value = value;
    },
  };
}

/** A widget for periods of these lengths; of one length, a single list. `today` is for tests. */
export function period(allowed = ['half', 'month', 'year'], today = () => new Date()) {
  const several = allowed.length > 1;
  const first = several ? '' : allowed[0];
  return {
    group: several,
    say,
    mount(place, answer) {
      const length = list();
      const which = list();
      let chosen = first;
      /** The answer that `chosen` goes with: when code changes it, the length follows. */
      let known;
      let last;
      const draw = (state) => {
        last = state;
        const { value } = state.question;
        if (value !== known) {
          known = value;
          chosen = value === undefined ? first : allowed.includes(lengthOf(value)) ? lengthOf(value) : chosen || allowed[0];
        }
        const text = words(state.locale);
        const { count = 0, key } = lengths[chosen] ?? {};
        const now = today();
        const keys = Array.from({ length: count }, (_, back) => key(now.getFullYear(), now.getMonth(), back));
        // An answer older than those offered is still the answer.
        if (value !== undefined && !keys.includes(value)) keys.push(value);
        const choices = [['', text.choose], ...keys.map((each) => [each, say(each, state.locale)])];
        if (!several) {
          state.carry(which.select);
          which.draw('', choices, value ?? '');
          return;
        }
        state.carry(length.select);
        length.draw(text.length, [['', text.choose], ...allowed.map((each) => [each, text[each]])], chosen);
        state.carry(which.select, 'which');
        which.draw(text.period, choices, value ?? '');
        which.place.hidden = !chosen;
      };
      length.select.addEventListener('change', () => {
        chosen = length.select.value;
        if (known === undefined) return draw(last);
        // A half-year is no month: the old answer goes with its length.
        known = undefined;
        answer.set(undefined);
        answer.commit();
      });
      which.select.addEventListener('change', () => {
        known = which.select.value || undefined;
        answer.set(known);
        answer.commit();
      });
      place.append(...(several ? [length.place, which.place] : [which.select]));
      return draw;
    },
  };
}
