/**
 * A text of a stranger as it can be shown on a line: of a plan, a file name or an argument. What would do something
 * there instead of being read is replaced: characters that steer a terminal, line breaks, characters that turn the
 * direction of writing, and the words with which a line gives a command to the CI that reads it.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(steering, '\ufffd')
    .replace(workflowCommand, '$1: :')
    .replace(loggingCommand, '# #');
}

/** The same for a text of several lines. Its line breaks have to be our own. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A sentence of ours with texts of strangers in it, which are made fit to be shown. */
export function told(sentence: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return String.raw({ raw: sentence }, ...values.map((value) => printable(String(value))));
}

/**
 * JSON that says the same without a character that acts where the text is shown, in a log for example. Such characters
 * stand only inside of strings, where each can be written as its code.
 */
export function quietJson(json: string): string {
  const lines = json.split('\n').map((line) => line.replace(steering, asEscape).replace(loggingCommand, '\\u0023#'));
  return lines.join('\n');
}

/** Control characters, separators of lines, marks and overrides of direction, and halves of characters. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff]|\p{Surrogate}/gu;

/** `::error::` and the like at the start of a line, where GitHub Actions looks for its commands behind any spaces. */
const workflowCommand = /(^|\s)::(?=[a-z])/gi;

/** `##[error]` and `##vso[task...]` anywhere in a line, where Azure Pipelines and older runners look for theirs. */
const loggingCommand = /##(?=[a-z.-]*\[)/gi;

/** A text in which each character that acts where it is shown is written in another way. */
export function withoutSteering(text: string, written: (character: string) => string): string {
  return text.replace(steering, written);
}

function asEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
