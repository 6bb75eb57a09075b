/**
 * What the parser's error codes mean for somebody who does not know YAML's terms: what is wrong and what to do.
 * The parser's own message is only a last resort, for a code that is not listed.
 */
const messages: Readonly<Record<string, string>> = {
  ALIAS_PROPS:
    'A reference such as *name cannot carry an anchor or a tag of its own. Remove what stands in front of it.',
  BAD_ALIAS: 'This reference is incomplete. Write * and the name of an anchor, or put the text in quotes.',
  BAD_DIRECTIVE:
    'A line that starts with % is an instruction to the YAML reader, and a plan needs none. Remove the line.',
  BAD_DQ_ESCAPE: 'This escape is not known in double quotes. Write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT: 'This line is not indented like its neighbors. Lines of the same group start in the same column.',
  BAD_PROP_ORDER: 'An anchor or a tag stands in the wrong place here. It belongs right in front of the value.',
  BAD_SCALAR_START: 'Text cannot start with this character. Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'There is a second colon on this line, or the line is not indented like its neighbors. If the colon is part of the text, put the text in quotes.',
  BLOCK_IN_FLOW:
    'Inside { } and [ ] values are separated by commas, not by lines with hyphens. Use one form or the other.',
  IMPOSSIBLE: 'This part of the file cannot be read. Compare it with the lines around it.',
  KEY_OVER_1024_CHARS: 'This key is longer than a thousand characters. A colon is probably missing or stands too late.',
  MISSING_CHAR:
    'Something is missing here: a closing quote, a closing bracket, a comma, or a space after a colon or a hyphen.',
  MULTILINE_IMPLICIT_KEY:
    'This key runs over several lines. A colon is probably missing on this line or on the line above.',
  MULTIPLE_ANCHORS: 'A value can have one anchor only. Remove the others.',
  MULTIPLE_TAGS: 'A value can have one tag only. Remove the others.',
  NON_STRING_KEY: 'A key has to be plain text.',
  RESOURCE_EXHAUSTION: 'This part is nested so deeply that it cannot be read. A plan needs only a few levels.',
  TAB_AS_INDENT: 'This line is indented with a tab. YAML allows only spaces there, usually two for each level.',
  TAG_RESOLVE_FAILED:
    'This tag is not known. A plan needs no tags: remove the word that starts with an exclamation mark.',
  UNEXPECTED_TOKEN: 'This does not belong here. Check the quotes, the indentation, and the lines above.',
  BAD_COLLECTION_TYPE: 'This tag does not fit the value behind it. A plan needs no tags: remove it.',
};

/** The parser's finer messages that deserve words of their own: a part of the message, and what to say instead. */
const finer: readonly (readonly [string, string])[] = [
  ['Missing closing "quote', 'The closing double quote is missing. Add " where the text ends.'],
  ["Missing closing 'quote", "The closing single quote is missing. Add ' where the text ends."],
  ['and end with a }', 'The closing } is missing, or the lines inside are not indented further than the key.'],
  ['and end with a ]', 'The closing ] is missing, or the lines inside are not indented further than the key.'],
  ['must be followed by map values', 'A colon is missing behind this key. Write "key: value".'],
  ['Implicit keys need to be on a single line', messages.MULTILINE_IMPLICIT_KEY ?? ''],
  ['Nested mappings are not allowed in compact mappings', messages.BLOCK_AS_IMPLICIT_KEY ?? ''],
  ['All mapping items must start at the same column', messages.BAD_INDENT ?? ''],
  ['All sequence items must start at the same column', messages.BAD_INDENT ?? ''],
  [
    'A block sequence may not be used as an implicit map key',
    'The list starts on the line of its key. Start it on a line of its own.',
  ],
  [
    'Unresolved alias',
    'Nothing in the file above carries the anchor of this reference. Write the value itself, or add the anchor.',
  ],
  ['Unexpected flow-map-end', 'This } closes nothing. Remove it, or put the text in quotes.'],
  ['Unexpected flow-seq-end', 'This ] closes nothing. Remove it, or put the text in quotes.'],
  ['Missing , or : between flow', 'A comma is missing between two values.'],
  ['Missing space after', 'A space is missing here.'],
];

export function syntaxMessage(code: string, parserMessage: string): string {
  for (const [part, message] of finer) {
    if (parserMessage.includes(part)) return message;
  }
  return messages[code] ?? parserMessage;
}

/** A number as people read it: 4,000,000. */
export function thousands(value: number): string {
  return value.toLocaleString('en-US');
}
