/** Values of every kind, put in the place of another one. */
const replacements: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  20,
  '',
  ' ',
  'text',
  'none',
  '45000 USD',
  '1,000,000 EUR',
  '45000 XXX',
  '45000',
  '2 business days',
  '0 days',
  '3x',
  '90%',
  '200 accounts',
  '2026-02-30',
  '2026-11-22',
  'partner-sourced',
  [],
  ['text'],
  {},
  { id: 'x' },
];

/** Every way in which one place of a document can be changed: another value, a key less, a key more, an item twice. */
export function* mutations(document: unknown): Generator<{ readonly name: string; readonly mutated: unknown }> {
  let turn = 0;
  for (const { path, value } of places(document, [])) {
    const name = path.join('.') || 'document';
    // Each place gets some of the replacements in turn, so that all meet all kinds of places without millions of runs.
    for (let count = 0; count < 6; count++) {
      const replacement = replacements[turn++ % replacements.length];
      yield { name: `${name} := ${JSON.stringify(replacement)}`, mutated: replaced(document, path, replacement) };
    }
    if (Array.isArray(value)) {
      yield { name: `${name} with its first item twice`, mutated: replaced(document, path, [...value, value[0]]) };
    } else if (isGroup(value)) {
      yield { name: `${name} with one more key`, mutated: replaced(document, path, { ...value, unknown: 'text' }) };
      for (const key of Object.keys(value)) {
        const { [key]: _, ...rest } = value;
        yield { name: `${name} without ${key}`, mutated: replaced(document, path, rest) };
      }
    }
  }
}

interface Location {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

function* places(value: unknown, path: readonly (string | number)[]): Generator<Location> {
  yield { path, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* places(item, [...path, index]);
  } else if (isGroup(value)) {
    for (const [key, item] of Object.entries(value)) yield* places(item, [...path, key]);
  }
}

function replaced(value: unknown, path: readonly (string | number)[], replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? replaced(item, rest, replacement) : item));
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? replaced(item, rest, replacement) : item]),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
