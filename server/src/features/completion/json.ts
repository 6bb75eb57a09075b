/** What stands for itself in JSON. */
const BARE = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/**
 * A place to fill in with all that it proposes, a text in quotes, a sign between values with the space behind it, or a
 * letter of a text without quotes. What is not closed goes to the end, so that nothing is read twice.
 */
const PART =
  /\$\{\d+(?::(?:\\.|[^\\}])*|\|(?:\\.|[^\\|])*\|?)\}?|(?<quoted>"(?:\\.|[^\\"])*"?|'(?:''|[^'])*'?)|(?<sign>[{}[\],]\s*|:(?:\s+|$))|\\.|./gs;

/** A place to fill in, and nothing else: with a proposal, or with choices. */
const PLACE = /^\$\{\d+(?::(?<proposal>.*)|\|(?<choices>.*)\|)\}$/s;

/**
 * A snippet in braces as JSON has it: keys and texts in quotes. In a plan that is JSON, what is accepted leaves it JSON.
 *
 * @param snippet what stands inside braces or brackets, on one line.
 */
export function asJson(snippet: string): string {
  let result = '';
  let text = '';
  const end = (isKey: boolean): void => {
    const trimmed = text.trimEnd();
    // In braces with nothing else in them, a key will be written.
    const isAlone = /^\$\d+$/.test(trimmed.trim()) && /\{\s*$/.test(result);
    result += (isAlone ? trimmed : quotedAsJson(trimmed, isKey)) + text.slice(trimmed.length);
    text = '';
  };
  for (const { 0: part, groups } of snippet.matchAll(PART)) {
    const { quoted, sign } = groups ?? {};
    if (sign !== undefined) {
      end(sign.startsWith(':'));
      result += sign;
    } else if (quoted !== undefined && text.trim() === '') {
      result += text + (quoted.startsWith("'") ? JSON.stringify(quoted.slice(1, -1).replaceAll("''", "'")) : quoted);
      text = '';
    } else {
      text += part;
    }
  }
  end(false);
  return result;
}

function quotedAsJson(text: string, isKey: boolean): string {
  const start = text.length - text.trimStart().length;
  const content = text.slice(start);
  if (content === '' || (!isKey && standsForItself(content))) return text;
  // A quote inside of a text that had none. What a snippet escapes has its backslash already.
  return `${text.slice(0, start)}"${content.replaceAll('"', '\\\\"')}"`;
}

function standsForItself(content: string): boolean {
  const { proposal, choices } = PLACE.exec(content)?.groups ?? {};
  const values = choices?.split(/(?<!\\),/) ?? [proposal ?? content];
  return values.every((value) => BARE.test(value) || value.startsWith('"'));
}
