/** The colours of exports for paper, as the HTML page has them in light. Without the hash. */
export const colors = {
  text: '1C2430',
  quiet: '55606F',
  shade: 'F3F5F8',
  line: 'D4DAE2',
  accent: '1D4F8F',
  warning: '8A5300',
  warningShade: 'FFF6E5',
} as const;
