import { css } from 'lit';

/** On paper: the report alone, black on white whatever the screen's colours, no question cut in two where that can be helped. */
export const print = css`
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
