/** Text as it stands in a snippet, where three characters mean something. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** One of the choices of a placeholder, where commas and bars mean something too. */
export function escapeChoice(text: string): string {
  return text.replace(/[\\$},|]/g, '\\$&');
}

/** Whether a snippet has places to fill in. */
export function hasPlaceholders(snippet: string): boolean {
  return /\$(?:\d|\{)/.test(snippet.replace(/\\./gs, ''));
}

/** The same snippet behind another one, whose last placeholder has this number. */
export function renumbered(snippet: string, before: number): { readonly text: string; readonly last: number } {
  let last = before;
  const text = snippet.replace(
    /(\\.)|\$\{(\d+)/gs,
    (whole, escaped: string | undefined, number: string | undefined) => {
      if (escaped !== undefined || number === undefined) return whole;
      last = Math.max(last, before + Number(number));
      return `\${${before + Number(number)}`;
    },
  );
  return { text, last };
}

/**
 * What a snippet becomes where an editor knows no snippets: the texts of its placeholders, and the first choice where
 * there are several.
 */
export function plainTextOf(snippet: string): string {
  let plain = '';
  let depth = 0;
  let at = 0;
  while (at < snippet.length) {
    const rest = snippet.slice(at, at + LONGEST_CHOICES);
    const choice = /^\$\{\d+\|((?:\\.|[^\\|])*)\|\}/s.exec(rest);
    const opening = /^\$\{\d+(?::|(?=\}))/.exec(rest);
    const stop = /^\$\d+/.exec(rest);
    if (rest[0] === '\\' && rest.length > 1) {
      plain += rest[1];
      at += 2;
    } else if (choice !== null) {
      plain += firstChoice(choice[1] ?? '');
      at += choice[0].length;
    } else if (opening !== null) {
      depth++;
      at += opening[0].length;
    } else if (stop !== null) {
      at += stop[0].length;
    } else if (rest[0] === '}' && depth > 0) {
      depth--;
      at++;
    } else {
      plain += rest[0];
      at++;
    }
  }
  return plain;
}

/** A snippet in which the first of several choices stands as a proposal, for editors that cannot let people choose. */
export function withoutChoices(snippet: string): string {
  return snippet.replace(/(\\.)|\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}/gs, (whole, escaped, number, choices: string) =>
    escaped === undefined ? `\${${number}:${escapeSnippet(firstChoice(choices))}}` : whole,
  );
}

/** More than all choices of a placeholder take together. */
const LONGEST_CHOICES = 2_000;

function firstChoice(choices: string): string {
  const first = /^(?:\\.|[^\\,])*/s.exec(choices)?.[0] ?? '';
  return first.replace(/\\(.)/gs, '$1');
}
