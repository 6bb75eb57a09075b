// Which text of a bundle comes from which file. The metafile of esbuild knows only how much it is, and what it takes when
// it is compressed depends on what it says.

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The part of a bundle that no file wrote. */
const unwritten = 'esbuild';

/**
 * @param {string} script
 * @param {{ readonly mappings: string, readonly sources: readonly string[] }} map a source map, version 3
 * @returns {Map<string, string>} by path of the source, all that it wrote
 */
export function textBySource(script, { mappings, sources }) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  const lines = script.split('\n');
  let source = 0;
  let owner = unwritten;
  /** @param {string} text */
  const add = (text) => {
    if (text !== '') texts.set(owner, (texts.get(owner) ?? '') + text);
  };
  for (const [index, segments] of mappings.split(';').entries()) {
    const line = lines[index] ?? '';
    let from = 0;
    let column = 0;
    for (const segment of segments === '' ? [] : segments.split(',')) {
      const [ahead = 0, further] = numbersOf(segment);
      column += ahead;
      add(line.slice(from, column));
      from = column;
      source += further ?? 0;
      owner = further === undefined ? unwritten : (sources[source] ?? unwritten);
    }
    add(`${line.slice(from)}\n`);
  }
  return texts;
}

/** The numbers of a segment: five bits to a digit, the lowest first, the sixth says that more follow. @param {string} segment */
function numbersOf(segment) {
  /** @type {number[]} */
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if ((digit & 32) !== 0) continue;
    numbers.push((value & 1) === 0 ? value >> 1 : -(value >> 1));
    value = 0;
    shift = 0;
  }
  return numbers;
}
