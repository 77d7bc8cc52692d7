/**
 * The colours of pictures, which are drawn without a style sheet: those of src/site/styles/tokens.css, to which a test
 * holds them.
 */
export const colours = {
  day: {
    paper: '#fff',
    ink: '#0c211f',
    muted: '#48605d',
    accent: '#00585c',
    signal: '#c7371a',
    tint: '#e3f0ee',
    rule: '#b9d0cc',
  },
  night: {
    paper: '#06222b',
    ink: '#dcebe8',
    muted: '#9fbcb9',
    accent: '#7fd6d0',
    signal: '#ff8f6b',
    tint: '#0d3440',
    rule: '#28515c',
  },
} as const;
