/** What a person reads about a dash, in a value or in a comment. */
export function dashMessage(dash: string, replacement: string): string {
  const name = dash === '\u2013' ? 'An en dash used as a dash' : 'An em dash';
  return `${name} stands here. Use ${replacementInWords(replacement)} instead.`;
}

export function dashTitle(replacement: string): string {
  return `Replace the dash by ${replacementInWords(replacement)}`;
}

function replacementInWords(replacement: string): string {
  if (replacement.includes(',')) return 'a comma';
  if (replacement.includes('.')) return 'a period';
  if (replacement.includes('-')) return 'a hyphen';
  return 'a space';
}
