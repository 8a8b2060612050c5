import { html, nothing } from 'lit';
import type { Content } from '../drawing.js';
import type { OutlineOption, OutlineQuestion, Text, When } from '../engine.js';
import { links, paragraphs } from '../questions/frame.js';
import { heading } from '../views/parts.js';
import type { Pen } from './pen.js';
import { clause, quoted } from './when.js';

/** More options than this are not listed: a person knows the town without reading 300 names. */
const MOST_OPTIONS = 40;
/** Longer lists stand in two columns. */
const MOST_IN_COLUMN = 7;
/** Empty rows of a repeating group, where its limits allow. */
const ROWS = 3;
/** More columns do not fit a sheet. */
const WIDEST_SCALE = 8;
/** Characters that a hand writes on a line. */
const LINE = 60;

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const lines = (count: number): Content => times(count, () => html`<div class="line"></div>`);
const linesFor = (maxLength = 2 * LINE): number => Math.min(10, Math.max(1, Math.ceil(maxLength / LINE / 2)));

/** A question with its number, when to answer it, and room for the answer. */
export function questionOnPaper(question: OutlineQuestion, pen: Pen, depth = 2, isSaid = false): Content {
  const { when, title, name, required, kind, description, examples, readOnly } = question;
  const { t } = pen.speaker;
  const grid = scaleOf(question, pen);
  const asks = kind !== 'consent' && (kind === 'group' ? !!grid && question.children!.every((row) => !row.required) : true);
  const optional = asks && !required && !readOnly;
  const words = title ? pen.say(title) : name;
  return html`<section class=${`question ${kind}`}>
    ${when && !isSaid && !goesWithoutSaying(when, pen) ? html`<p class="when">${t('when', { when: clause(when, pen) })}</p>` : nothing}
    ${heading(
      html`<span class="number">${pen.numbers.get(question.place)}.</span> ${words}${optional ? html` <span class="optional">${t('optional')}</span>` : nothing}`,
      pen.level + depth,
    )}
    ${paragraphs(description, pen)} ${examples.map((text) => html`<p>${t('example')} ${pen.say(text)}</p>`)} ${links(question.links, pen)}
    ${readOnly ? nothing : grid ? table(question, grid, pen) : room(question, pen, depth)}
  </section>`;
}

/** That a question was answered which everybody answers. */
function goesWithoutSaying(when: When, { questions }: Pen): boolean {
  if (!('rule' in when && when.rule === 'answered' && when.holds)) return false;
  const read = questions.get(when.place);
  return !!read?.required && !read.when;
}

/** Where the answer goes. */
function room(question: OutlineQuestion, pen: Pen, depth: number): Content {
  const { kind, widget, options, children, integer, maxLength, title, name } = question;
  const { t } = pen.speaker;
  if (options) return options.length > MOST_OPTIONS ? written(question, pen) : chosen(question, options, pen);
  if (kind === 'boolean') return boxes(html`<li>${t('yes')}</li><li>${t('no')}</li>`, 'one');
  if (kind === 'consent') return boxes(html`<li>${title ? pen.say(title) : name}</li>`, 'many');
  if (kind === 'group') return questionsOnPaper(children!, pen, depth + 1);
  if (kind === 'rows') return rows(question, pen, depth);
  if (widget === 'date') return html`<p class="short">${t('dayMonthYear')}</p><div class="line short"></div>`;
  return kind === 'number' || integer ? html`<div class="line short"></div>` : lines(widget === 'textarea' ? Math.max(4, linesFor(maxLength)) : linesFor(maxLength));
}

/** Questions in order; where several in a row hang on the same, that is said once before them. */
export function questionsOnPaper(questions: readonly OutlineQuestion[], pen: Pen, depth = 2): Content {
  const runs: OutlineQuestion[][] = [];
  const same = (a: OutlineQuestion, b: OutlineQuestion): boolean => !!a.when && JSON.stringify(a.when) === JSON.stringify(b.when);
  for (const question of questions) {
    const run = runs.at(-1);
    if (run && same(run[0]!, question)) run.push(question);
    else runs.push([question]);
  }
  return runs.map((run) => {
    const many = run.length > 1;
    return html`${many ? whenMany(run[0]!.when!, run, pen) : nothing} ${run.map((question) => questionOnPaper(question, pen, depth, many))}`;
  });
}

/** That several questions are answered only when something is so. */
export const whenMany = (when: When, questions: readonly OutlineQuestion[], pen: Pen): Content =>
  html`<p class="when">
    ${questions.length > 1
      ? pen.speaker.t('whenMany', { from: numberOf(questions[0]!, pen), to: numberOf(questions.at(-1)!, pen), when: clause(when, pen) })
      : pen.speaker.t('when', { when: clause(when, pen) })}
  </p>`;

const numberOf = ({ place }: OutlineQuestion, { numbers }: Pen): string => numbers.get(place)!;

/** In two columns where a list is long. */
const boxes = (items: Content, type: 'one' | 'many' | 'rank', isLong = false): Content =>
  html`<ul class=${`boxes ${type} ${isLong ? 'long' : ''}`} role="list">${items}</ul>`;

/** What may be chosen, in words. */
function howMany({ kind, widget, options = [], description, minItems = 0, maxItems = Infinity }: OutlineQuestion, pen: Pen): Content {
  const { t } = pen.speaker;
  if (widget === 'rank') return t('numberThem');
  if (kind === 'choice') return t('required_choice');
  const exclusive = options.filter((option) => option.exclusive).map(({ title }) => pen.plain(title));
  const most = maxItems < options.length ? t('atMost', { limit: maxItems }) : '';
  const least = minItems > 1 ? t('atLeast', { limit: minItems }) : '';
  return [most || least ? [least, ' ', most] : description ? '' : t('chooseMany'), ' ', exclusive.length ? t('exclusive', { options: quoted(exclusive, pen) }) : ''];
}

function chosen(question: OutlineQuestion, options: readonly OutlineOption[], pen: Pen): Content {
  const type = question.widget === 'rank' ? 'rank' : question.kind === 'choice' ? 'one' : 'many';
  const item = ({ title, description, parent, detail }: OutlineOption): Content =>
    html`<li class=${parent === undefined ? '' : 'child'}>
      ${pen.say(title)} ${description ? html`<div class="help">${pen.say(description)}</div>` : nothing} ${detailOnPaper(detail, pen)}
    </li>`;
  return html`<p class="how">${howMany(question, pen)}</p>
    ${boxes(options.map(item), type, options.length > MOST_IN_COLUMN)}`;
}

/** The text that belongs to an option or row: its title, and a line right after it. */
function detailOnPaper(detail: OutlineQuestion | undefined, pen: Pen): Content {
  if (!detail) return nothing;
  const { title, name, required } = detail;
  return html`<div class="detail">
    <span>${title ? pen.say(title) : name}${required ? nothing : html` <span class="optional">${pen.speaker.t('optional')}</span>`}</span>
    <div class="line"></div>
  </div>`;
}

/** A choice whose options are too many to list. */
function written({ kind, maxItems = Infinity, options }: OutlineQuestion, pen: Pen): Content {
  const many = kind === 'choices';
  return html`<p class="how">
      ${pen.speaker.t(many ? 'writeMany' : 'writeOne')} ${many && maxItems < options!.length ? pen.speaker.t('atMost', { limit: maxItems }) : nothing}
    </p>
    ${lines(many ? Math.min(3, maxItems) : 1)} ${options!.map(({ detail }) => detailOnPaper(detail, pen))}`;
}

/** The options that all questions of a group share, for a table; undefined when they do not. */
function scaleOf({ children = [], kind }: OutlineQuestion, pen: Pen): readonly OutlineOption[] | undefined {
  const key = ({ options = [] }: OutlineQuestion): string => options.map((option) => pen.plain(option.title)).join('\n');
  const scale = children[0]?.options;
  const fits = (row: OutlineQuestion): boolean => row.kind === 'choice' && !row.when && key(row) === key(children[0]!) && row.options!.every(({ detail }) => !detail);
  return kind === 'group' && children.length > 1 && scale && scale.length <= WIDEST_SCALE && children.every(fits) ? scale : undefined;
}

function table({ children = [], title, name }: OutlineQuestion, scale: readonly OutlineOption[], pen: Pen): Content {
  const label = title ? pen.plain(title) : name;
  const cell = html`<td class="one"><span class="box"></span></td>`;
  return html`<p class="how">${pen.speaker.t('chooseOnEachRow')}</p>
    <div class="wide" role="group" tabindex="0" aria-label=${label}><table aria-label=${label}>
      <thead>
        <tr>
          <td></td>
          ${scale.map((option) => html`<th scope="col">${pen.say(option.title)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${children.map(
          (row) =>
            html`<tr>
              <th scope="row">${pen.numbers.get(row.place)}. ${row.title ? pen.say(row.title) : row.name}${help(row.description, pen)}${detailOnPaper(row.detail, pen)}</th>
              ${scale.map(() => cell)}
            </tr>`,
        )}
      </tbody>
    </table></div>`;
}

const help = (text: Text | undefined, pen: Pen): Content => (text ? html`<div class="help">${pen.say(text)}</div>` : nothing);

/** Several empty rows, as many as there may be up to a few. */
function rows({ rowTitle, title, name, children = [], minItems = 0, maxItems = Infinity }: OutlineQuestion, pen: Pen, depth: number): Content {
  const text = rowTitle ?? title;
  const count = Math.min(maxItems, Math.max(minItems, ROWS));
  return html`${times(
    count,
    (at) => html`<section class="row">
      ${heading(html`${text ? pen.say(text) : name} ${at + 1}`, pen.level + depth + 1)} ${questionsOnPaper(children, pen, depth + 2)}
    </section>`,
  )}${count < maxItems ? html`<p class="how">${pen.speaker.t('moreRoom')}</p>` : nothing}`;
}
