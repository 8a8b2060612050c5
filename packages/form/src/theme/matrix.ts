import { css } from 'lit';

/** A table where there is room for one, and where there is not, a question of each of its rows. */
export const matrix = css`
  .matrix {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .matrix tr:has(> th > .error) > th {
    border-inline-start: 4px solid var(--bad);
    padding-inline-start: 0.6em;
  }
  .matrix :is(th, td) {
    padding: 0;
    text-align: start;
    font-weight: 500;
  }
  @container (inline-size < 35em) {
    .matrix,
    .matrix :is(thead, tbody, tr, th, td:not(.option)) {
      display: block;
    }
    .matrix thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .matrix tbody th {
      margin-block: var(--gap) 0.3em;
      font-weight: var(--bold);
    }
  }
  @container (inline-size >= 35em) {
    /* Whatever words a scale has, nothing is out of reach. */
    .question:has(> .matrix) {
      overflow-x: auto;
    }
    .matrix :is(th, td) {
      padding: 0.5em 0.2em;
    }
    .matrix tbody th {
      padding-inline: 0 0.5em;
    }
    .matrix :is(thead, tr[data-question]) {
      border-block-end: 1px solid var(--hair);
    }
    /* Equal steps, but where a word needs more. */
    .matrix thead th {
      inline-size: 6em;
      text-align: center;
      vertical-align: bottom;
      font-size: 0.84em;
      line-height: 1.3;
    }
    .matrix thead .clear {
      inline-size: var(--target);
    }
    .matrix .option {
      display: table-cell;
      block-size: var(--target);
    }
    .matrix .option > input {
      margin: auto;
    }
    .matrix .option > label {
      position: absolute;
      inset: 0;
      padding: 0;
      font-size: 0;
    }
    .matrix .clear {
      padding: 0;
    }
    .matrix .clear button {
      inline-size: 100%;
      text-align: center;
      text-decoration: none;
    }
    .matrix .clear button::before {
      content: '×' / '';
    }
    .matrix .clear span {
      display: none;
    }
  }
`;
