import { css } from 'lit';

/** What the guard found, the check page, the receipt, what waits; and on paper the report alone, black on white whatever the screen's colours, no question cut in two where that can be helped. */
export const sending = css`
  .finding {
    margin-block-start: 0.5em;
    padding: 0.6em 0.8em;
    border-inline-start: 4px solid var(--line);
    background: var(--soft);
  }
  .finding.blocks {
    padding-inline: 0;
    border: 0;
    background: none;
  }
  .finding li {
    padding-block: 0.3em;
  }
  .finding .actions {
    padding-block: 0.5em 0;
  }
  .check > .finding {
    margin-block-end: var(--gap);
  }
  .check > p {
    margin-block-end: var(--gap);
  }
  .check > dl {
    margin-block-end: calc(var(--gap) * 1.5);
    border-block-start: 1px solid var(--hair);
  }
  .check > .heading:not(#check) {
    margin-block: calc(var(--gap) * 1.75) 0.5em;
    font-size: calc(1em * var(--scale));
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--gap);
    padding-block: 0.65em;
    border-block-end: 1px solid var(--hair);
  }
  .entry dt {
    font-weight: var(--bold);
    grid-column: 1;
  }
  .entry .given {
    grid-column: 1;
    white-space: pre-line;
  }
  .entry dd:last-child:not(.given) {
    grid-area: 1 / 2 / span 2;
    margin: -0.5em -0.25em;
  }
  .entry.part {
    grid-template-columns: 1fr;
    border: 0;
  }
  .entry.part > dd {
    grid-area: auto !important;
    margin-inline-start: 0.25em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--hair);
  }
  .leaves {
    overflow-wrap: anywhere;
  }
  .leaves :is(code, pre) {
    hyphens: none;
  }
  .leaves > :is(dl, pre) {
    margin-block: 0.5em var(--gap);
  }
  .leaves pre {
    padding: 0.75em;
    border: 1px solid var(--hair);
    border-radius: var(--round);
    background: var(--surface);
    font-size: 0.85em;
    white-space: pre-wrap;
  }
  .waiting ul {
    display: grid;
    gap: 0.5em;
    margin-block: 0.5em;
  }
  .waiting .actions {
    align-items: center;
    padding-block: 0.4em;
  }
  .waiting {
    margin-block-end: var(--gap);
    padding: var(--gap);
    border-inline-start: 4px solid var(--line);
    background: var(--soft);
  }
  .sent {
    padding-block: var(--gap);
  }
  .sent > p {
    margin-block-end: var(--gap);
  }
  .sent:not(.queued) > .heading::before {
    content: '';
    display: block;
    inline-size: 0.55em;
    block-size: 1.1em;
    margin: 0.2em 0.5em 0.9em;
    border: solid var(--good);
    border-width: 0 0.2em 0.2em 0;
    transform: rotate(45deg);
  }
  .sent .given {
    overflow-wrap: anywhere;
  }
  @container (inline-size >= 40em) {
    .check .entry:not(.part) {
      grid-template-columns: 2fr 3fr auto;
    }
    .check .entry .given {
      grid-area: 1 / 2;
    }
    .check .entry dd:last-child:not(.given) {
      grid-area: 1 / 3;
    }
  }
  .printed {
    display: none;
  }
  @media print {
    .root {
      color-scheme: only light;
      --ink: #000;
      --muted: #333;
      --ground: #fff;
      --hair: #999;
      max-inline-size: none;
      padding: 0;
      background: none;
    }
    .printed {
      display: block;
    }
    .root:has(> .printed) > :not(.printed),
    button {
      display: none;
    }
    .heading,
    dt {
      break-after: avoid;
    }
    .entry:not(.part) {
      break-inside: avoid;
    }
  }
`;
