import { css } from 'lit';

/** What stands under another option. */
export const options = css`
  [data-level] {
    --indent: calc(var(--level, 1) * clamp(1em, 4cqi, 2em));
  }
  [data-level='2'] {
    --level: 2;
  }
  [data-level='3'] {
    --level: 3;
  }
  [data-level='4'] {
    --level: 4;
  }
  .option[data-level] {
    margin-inline-start: var(--indent);
  }
  [role='option'][data-level] {
    padding-inline-start: calc(0.75em + var(--indent));
  }
`;
