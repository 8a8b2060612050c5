// A question type of a host's own: the month, half-year or year that a summary is about. Plain DOM, no library.
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
  const start = part[0] === 'H' ? (part === 'H1' ? 0 : 6) : Number(part) - 1;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const first = Date.UTC(year, start);
  return part[0] === 'H' ? format.formatRange(first, Date.UTC(year, start + 5)) : format.format(first);
}

const fill = (select, options) => select.replaceChildren(...options.map(([value, text]) => Object.assign(document.createElement('option'), { value, textContent: text })));

/** A widget for periods of these lengths; of one length, a single list. `today` is for tests. */
export function period(allowed = ['half', 'month', 'year'], today = () => new Date()) {
  const several = allowed.length > 1;
  return {
    group: several,
    say,
    mount(place, answer) {
      const length = document.createElement('select');
      const which = document.createElement('select');
      let chosen = several ? '' : allowed[0];
      let last;
      const draw = (state) => {
        last = state;
        const { value } = state.question;
        const text = words(state.locale);
        if (value !== undefined) chosen = lengthOf(value);
        const { count = 0, key } = lengths[chosen] ?? {};
        const now = today();
        const keys = Array.from({ length: count }, (_, back) => key(now.getFullYear(), now.getMonth(), back));
        // An answer older than those offered is still the answer.
        if (value !== undefined && !keys.includes(value)) keys.push(value);
        fill(length, [['', text.choose], ...allowed.map((each) => [each, text[each]])]);
        fill(which, [['', text.choose], ...keys.map((each) => [each, say(each, state.locale)])]);
        length.value = chosen;
        which.value = value ?? '';
        which.hidden = !chosen;
        length.setAttribute('aria-label', text.length);
        if (several) which.setAttribute('aria-label', text.period);
        state.carry(several ? length : which);
        if (several) state.carry(which, 'which');
      };
      const give = (value) => {
        answer.set(value);
        answer.commit();
      };
      length.addEventListener('change', () => {
        chosen = length.value;
        // A half-year is no month: the old answer goes with its length.
        give(undefined);
        draw({ ...last, question: { ...last.question, value: undefined } });
      });
      which.addEventListener('change', () => give(which.value || undefined));
      place.append(...(several ? [length] : []), which);
      return draw;
    },
  };
}
