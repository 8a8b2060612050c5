import { css } from 'lit';

/** Ink alone: edges and lines are borders, which printers draw where they leave backgrounds away. */
export const paperStyle = css`
  .root {
    color-scheme: only light;
    --ink: #000;
    --muted: #333;
    --ground: #fff;
    max-inline-size: 46em;
    line-height: 1.4;
  }
  .heading {
    break-after: avoid;
  }
  header {
    display: grid;
    gap: 0.6em;
    margin-block-end: 2em;
  }
  header > .heading {
    font-size: 1.7em;
  }
  .page {
    margin-block-end: 2em;
  }
  .page > .heading {
    margin-block-end: 0.6em;
    padding-block-end: 0.2em;
    border-block-end: 2px solid;
    font-size: 1.35em;
  }
  .question {
    margin-block: 1.2em;
    break-inside: avoid;
  }
  /* Too long to keep on one sheet. */
  .question:is(.group, .rows) {
    break-inside: auto;
  }
  .question > .heading {
    margin-block-end: 0.2em;
    font-size: 1.05em;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .when {
    margin-block: 1em 0.3em;
    padding-inline-start: 0.7em;
    border-inline-start: 4px solid;
    font-weight: 600;
    break-after: avoid;
  }
  .how {
    font-style: italic;
    break-after: avoid;
  }
  .boxes {
    display: grid;
    gap: 0.35em;
    margin-block-start: 0.4em;
  }
  /* Columns of their own height: a grid would stretch one beside the other. */
  .boxes.long {
    display: block;
    columns: 18em;
    column-gap: 2em;
  }
  .long > li {
    margin-block-end: 0.35em;
  }
  .boxes > li {
    position: relative;
    padding-inline-start: 1.9em;
    break-inside: avoid;
  }
  .boxes > li::before,
  .box {
    content: '';
    box-sizing: border-box;
    display: inline-block;
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 1.5px solid;
    border-radius: 0.15em;
  }
  .boxes > li::before {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.12em;
  }
  .one > li::before,
  .one .box {
    border-radius: 50%;
  }
  .rank > li {
    padding-inline-start: 2.6em;
  }
  .rank > li::before {
    inline-size: 1.8em;
  }
  .boxes > .child {
    margin-inline-start: 1.9em;
  }
  .line {
    block-size: 2.1em;
    border-block-end: 1px solid;
  }
  .line.short {
    inline-size: 9em;
  }
  p.short {
    margin-block-end: -0.6em;
    color: var(--muted);
  }
  .detail {
    display: flex;
    gap: 0.5em;
    align-items: end;
    margin-block-start: 0.2em;
  }
  .detail > .line {
    flex: 1 0 5em;
    block-size: 1.6em;
  }
  .row {
    margin-block: 0.8em;
    padding: 0.2em 1em 1em;
    border: 1px solid;
  }
  .row > .heading {
    margin-block-start: 0.6em;
  }
  /* On a phone's screen a scale may be wider than it. */
  .wide {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
  }
  tr {
    break-inside: avoid;
    border-block-end: 1px solid #999;
  }
  :is(th, td) {
    padding: 0.35em 0.3em;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    inline-size: 5.5em;
    font-size: 0.85em;
    text-align: center;
    vertical-align: bottom;
  }
  td.one {
    text-align: center;
  }
  a {
    color: inherit;
  }
  a[href^='http']::after {
    content: ' (' attr(href) ')';
  }
  .how:empty {
    display: none;
  }
  footer {
    margin-block-start: 2em;
    color: var(--muted);
    font-size: 0.8em;
    overflow-wrap: anywhere;
  }
  .root > button {
    display: block;
    margin-block-end: 1em;
    margin-inline-start: auto;
  }
  @media print {
    .root {
      max-inline-size: none;
      padding: 0;
      font-size: 11pt;
    }
    .root > button {
      display: none;
    }
    .wide {
      overflow: visible;
    }
  }
`;
