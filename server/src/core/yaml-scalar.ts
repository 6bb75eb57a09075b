import { stringify } from 'yaml';

/**
 * Writes a single value as YAML, with quotes only where they are needed.
 *
 * @param inFlow whether it will stand inside { } or [ ], where commas and brackets need quotes too.
 */
export function printScalar(value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  if (isPlain(value)) return value;
  if (!/\S/.test(value) || UNPRINTABLE.test(value)) return doubleQuoted(value);
  const printed = stringify(inFlow ? [value] : value, {
    lineWidth: 0,
    minContentWidth: 0,
    collectionStyle: inFlow ? 'flow' : 'any',
    version: '1.2',
  }).trim();
  return inFlow ? printed.slice(1, -1).trim() : printed;
}

/** Line breaks, and characters that cannot be seen or that a reader of YAML may drop. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\uFEFF]/u;

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Words that need no second look: no character that means something in YAML, and no number or constant. */
function isPlain(value: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9 _()/.-]*[A-Za-z0-9_)/.]$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
  );
}
