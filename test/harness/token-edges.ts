import type { CompletionItem } from 'vscode-languageserver-types';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import type { PathStep, SourceNode } from '../../server/src/core/source.ts';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';

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

/** Each way in which an editor can accept an item, and the text after it. */
export function acceptedTexts(text: string, { textEdit }: CompletionItem): ReadonlyMap<string, string> {
  if (textEdit === undefined) return new Map();
  const lines = indexLines(text);
  const ranges =
    'range' in textEdit ? { replace: textEdit.range } : { insert: textEdit.insert, replace: textEdit.replace };
  return new Map(
    Object.entries(ranges).map(([mode, { start, end }]) => {
      const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
      return [mode, applyEdits(text, [{ span, newText: plainTextOf(textEdit.newText) }])];
    }),
  );
}

/** The values of a text, each under its path. Of a list only the texts count, because a new item moves the others. */
export function valuesOf(text: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const visit = (node: SourceNode, path: readonly PathStep[]): void => {
    if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, [...path, String(key.value)]);
    else if (node.kind === 'sequence') for (const item of node.items) visit(item, [...path, '[]']);
    else if (node.value !== null) {
      const name = `${path.join('.')} = ${node.value}`;
      values.set(name, (values.get(name) ?? 0) + 1);
    }
  };
  const { root } = parseYaml(text);
  if (root !== undefined) visit(root, []);
  return values;
}

/**
 * What is wrong with a text after something was accepted in it: it cannot be read, or values are gone that nobody touched.
 *
 * @param touched how many values may have changed: the one at the cursor.
 */
export function damage(before: ReadonlyMap<string, number>, after: string, touched = 1): string | undefined {
  const broken = parseYaml(after).problems.find(({ breaking }) => breaking);
  if (broken !== undefined) return broken.message;
  const now = valuesOf(after);
  const lost = [...before].filter(([value, count]) => (now.get(value) ?? 0) < count);
  return lost.length > touched ? `lost ${lost.map(([value]) => value).join(', ')}` : undefined;
}
