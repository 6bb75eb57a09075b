import type { PlanDocument } from '../../render/model.ts';
import { readFont } from './truetype.ts';

/**
 * The characters of a document that a font does not have, each once, in the order of the document.
 *
 * @param prepare what happens to a text before it is set in the font.
 */
export function unknownCharacters(
  document: PlanDocument,
  font: Uint8Array,
  prepare: (text: string) => string,
): readonly string[] {
  const { glyphOf } = readFont(font);
  const unknown = new Set<string>();
  for (const text of textsOf(document)) {
    for (const character of prepare(text)) {
      if (character !== '\n' && glyphOf(character.codePointAt(0) ?? 0) === 0) unknown.add(character);
    }
  }
  return [...unknown];
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
