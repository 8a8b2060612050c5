import { css } from 'lit';

/** One column of questions, and what stands around it. */
export const layout = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    justify-content: end;
    margin-block-end: var(--gap);
  }
  .languages button {
    padding-inline: 0.7em;
    border-width: 0 0 var(--thick);
    border-color: transparent;
    font-weight: 500;
  }
  .languages [aria-pressed='true'] {
    border-radius: 0;
    border-color: var(--accent);
    color: inherit;
  }
  .title {
    margin-block-end: calc(var(--gap) * 0.75);
  }
  .intro {
    display: grid;
    gap: calc(var(--gap) * 0.75);
    margin-block-end: calc(var(--gap) * 2);
  }
  .intro > p {
    margin: 0;
    max-inline-size: 38em;
  }
  /* As high as its line: a target of 24 px. */
  .links a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .progress {
    margin-block-end: calc(var(--gap) * 1.75);
  }
  .progress > progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 0.4em;
    border: 0;
    border-radius: var(--round);
    overflow: hidden;
    background: var(--hair);
    color: var(--accent);
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--accent);
    border-radius: var(--round);
  }
  ::-moz-progress-bar {
    background: var(--accent);
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--target);
    color: var(--muted);
    cursor: pointer;
  }
  summary::after {
    content: '▾' / '';
  }
  [open] > summary::after {
    content: '▴' / '';
  }
  .contents ol {
    counter-reset: page;
    padding: 0.4em;
    border: 1px solid var(--hair);
    border-radius: var(--round);
    background: var(--surface);
  }
  .contents li {
    counter-increment: page;
  }
  .contents button {
    display: grid;
    grid-template-columns: 1.4em minmax(0, 1fr) auto;
    column-gap: 0.75em;
    align-items: baseline;
    inline-size: 100%;
    text-decoration: none;
  }
  .contents button::before {
    content: counter(page) '.';
    color: var(--muted);
  }
  .contents [aria-current] {
    color: inherit;
    font-weight: var(--bold);
    background: var(--soft);
  }
  .state {
    margin-inline-start: auto;
    color: var(--muted);
    font-weight: 400;
  }
  .faulty,
  .over {
    color: var(--bad);
    font-weight: var(--bold);
  }
  .page + .page {
    margin-block-start: calc(var(--gap) * 3);
  }
  .page > :is(p, .links) {
    margin-block-end: var(--gap);
    max-inline-size: 38em;
  }
  .section {
    content-visibility: auto;
    contain-intrinsic-size: auto 90em;
    margin-inline: calc(-1 * var(--gutter));
    padding-inline: var(--gutter);
  }
  .question {
    contain: content;
    margin: 0 calc(-1 * var(--gutter)) calc(var(--gap) * 1.3);
    padding: 0.35em var(--gutter);
  }
  .detail .question {
    margin-block-end: 0;
  }
  .question > :is(label, legend, dt) {
    display: block;
    font-size: 1.06em;
    font-weight: var(--bold);
    line-height: 1.4;
    margin-block-end: 0.3em;
  }
  .question > .help {
    margin-block-end: 0.5em;
    max-inline-size: 38em;
  }
  .example {
    font-style: italic;
  }
  .error {
    margin-block-end: 0.5em;
    color: var(--bad);
    font-weight: var(--bold);
  }
  .question:has(> .error) {
    border-inline-start: 4px solid var(--bad);
    padding-inline-start: calc(var(--gutter) - 4px);
  }
  .count,
  [role='listbox'] ~ .help {
    margin-block-start: 0.4em;
  }
  .group > .questions,
  .row {
    padding: calc(var(--gap) * 1.1) calc(var(--gap) * 1.1) 0;
    border: 1px solid var(--hair);
    border-radius: var(--round);
  }
  .group > legend,
  .rows > legend {
    font-size: calc(1em * var(--scale));
  }
  .row {
    margin-block-end: var(--gap);
  }
  .row > legend {
    font-weight: var(--bold);
    margin-block-end: 0.5em;
  }
  /* Afloat, a legend is inside its fieldset's edge, which then marks all of the question. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }
  legend + * {
    clear: both;
  }
  .actions,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .actions {
    padding-block-end: var(--gap);
  }
  .actions button {
    padding-inline: 0.7em;
  }
  .buttons {
    margin-block-start: calc(var(--gap) * 1.25);
  }
  .summary li {
    padding-block: 0.3em;
  }
  .summary a {
    color: var(--bad);
    font-weight: var(--bold);
  }
  .closed {
    margin-block-end: var(--gap);
    padding: var(--gap);
    border-inline-start: 4px solid var(--line);
    background: var(--soft);
  }
  @container (inline-size < 26em) {
    .buttons > button {
      flex: auto;
    }
    .state {
      grid-column: 2;
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
    button.primary,
    .languages [aria-pressed='true'],
    [role='option'].active {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      outline-color: CanvasText;
    }
    [type='checkbox']:checked::before {
      border-color: CanvasText;
    }
  }
`;
