/**
 * Keeps what is found in a text for whoever asks about the same words again. With each key that is typed the rules look
 * through all texts of a plan, of which all but one are those of before.
 *
 * @param find what it gives follows from the text alone, and nobody changes it.
 */
export function keptByText<Value>(find: (text: string) => Value): (text: string) => Value {
  const own = finders++;
  return (text) => {
    if (text.length > LONGEST) return find(text);
    const found = findingsIn(text);
    const known = found[own];
    if (known !== undefined) return known === NOTHING ? (undefined as Value) : (known as Value);
    const value = find(text);
    found[own] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** A longer text is looked through each time: few are, and they would take the room of many. In UTF-16 code units. */
const LONGEST = 2_000;

/** How much is kept before what nobody asked about for so long is forgotten, in UTF-16 code units. */
const MOST = 4_000_000;

/** What a text costs beside its letters. */
const OVERHEAD = 100;

const NOTHING = Symbol('nothing');

let finders = 0;

/** By text: what each finder found. What was asked about lately, and what was before that. */
let young = new Map<string, unknown[]>();
let old = new Map<string, unknown[]>();
let size = 0;

function findingsIn(text: string): unknown[] {
  const known = young.get(text);
  if (known !== undefined) return known;
  const found = old.get(text) ?? [];
  young.set(ownCopy(text), found);
  size += text.length + OVERHEAD;
  if (size > MOST) {
    old = young;
    young = new Map();
    size = 0;
  }
  return found;
}

/** A text that is a part of a file keeps all of the file in memory, and its copy does not. */
export function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
