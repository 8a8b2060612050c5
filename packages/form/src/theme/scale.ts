import { css } from 'lit';

/** Points between two ends, and options in a row. */
export const scale = css`
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  .ends :last-child {
    text-align: end;
  }
  .ends,
  .points {
    max-inline-size: 36em;
  }
  .points .options {
    display: grid;
    /* Six fit the narrowest phone: nought to ten are then two even rows. */
    grid-template-columns: repeat(auto-fit, minmax(min(var(--target), 2.6em), 1fr));
  }
  .points .option {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding-inline: 0;
  }
  .points .option > label {
    min-block-size: 0;
    padding-block: 0.2em 0.4em;
  }
  .points .detail {
    order: 1;
    grid-column: 1 / -1;
  }
  @container (inline-size >= 35em) {
    /* Side by side, as in a table, as long as words have room. */
    .words .options:not(:has(> :nth-child(8))) {
      display: grid;
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: 0.25em;
    }
    .words .option {
      display: flex;
      flex-direction: column;
      align-items: center;
      text-align: center;
      padding-inline: 0.2em;
    }
    .words .option > label {
      padding-block: 0.3em 0.6em;
      font-size: 0.9em;
      line-height: 1.3;
    }
  }
`;
