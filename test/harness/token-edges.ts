import type { CompletionItem } from 'vscode-languageserver-types';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import type { PathStep, SourceDocument, SourceNode } from '../../server/src/core/source.ts';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { afterChange } from '../../server/src/core/yaml-incremental.ts';

/** Every offset at which a word, a sign or a space begins or ends. */
export function tokenEdges(text: string): readonly number[] {
  const kinds = [...text].map((character) =>
    /[\w-]/.test(character) ? 'word' : /\s/.test(character) ? character : 'sign',
  );
  const edges: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    if (at === 0 || at === text.length || kinds[at] !== kinds[at - 1] || kinds[at] === 'sign') edges.push(at);
  }
  return edges;
}

/** Each way in which an editor can accept an item, and the text after it. Two ways that come to the same are one. */
export function acceptedTexts(text: string, { textEdit }: CompletionItem): ReadonlyMap<string, string> {
  if (textEdit === undefined) return new Map();
  const lines = indexLines(text);
  const ranges =
    'range' in textEdit ? { replace: textEdit.range } : { insert: textEdit.insert, replace: textEdit.replace };
  const modes = new Map<string, string>();
  for (const [mode, { start, end }] of Object.entries(ranges)) {
    const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
    modes.set(applyEdits(text, [{ span, newText: plainTextOf(textEdit.newText) }]), mode);
  }
  return new Map([...modes].map(([after, mode]) => [mode, after]));
}

/** The values of a text, each under its path. Of a list only the texts count, because a new item moves the others. */
function valuesOf({ root }: SourceDocument): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const visit = (node: SourceNode, path: readonly PathStep[]): void => {
    if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, [...path, String(key.value)]);
    else if (node.kind === 'sequence') for (const item of node.items) visit(item, [...path, '[]']);
    else if (node.value !== null) {
      const name = `${path.join('.')} = ${node.value}`;
      values.set(name, (values.get(name) ?? 0) + 1);
    }
  };
  if (root !== undefined) visit(root, []);
  return values;
}

/**
 * Says what is wrong with a text after something was accepted in it: it cannot be read, or values are gone that nobody
 * touched. The texts are thousands, so each is read as the editor reads it, from what was there before.
 */
export function damageTo(text: string): (after: string) => string | undefined {
  const before = parseYaml(text);
  const values = [...valuesOf(before)];
  const damageIn = (source: SourceDocument): string | undefined => {
    const broken = source.problems.find(({ breaking }) => breaking);
    if (broken !== undefined) return broken.message;
    const now = valuesOf(source);
    const lost = values.filter(([value, count]) => (now.get(value) ?? 0) < count);
    // The one at the cursor may have changed.
    return lost.length > 1 ? `lost ${lost.map(([value]) => value).join(', ')}` : undefined;
  };
  return (after) => afterChange(before, after, damageIn);
}
