import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { type MapEntry, type PathStep, placeAt, type ScalarNode } from '../core/source.ts';
import { schemaAt, shapeOf } from '../core/vocabulary.ts';
import type { CheckedDocument } from './document.ts';
import { defineFeature, type PositionParams } from './feature.ts';
import { describe } from './names.ts';
import { quantityWords, readQuantity } from './quantity.ts';
import { referredTarget } from './references.ts';
import { fieldMarkdown, valueWords } from './words.ts';

/** What a key means, which values it takes, and how a value was understood. */
export const hover = defineFeature<PositionParams, Hover | null>({
  method: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  empty: null,
  answer({ params, document }) {
    if (document.plan.node === undefined) return null;
    const offset = document.lines.offsetAt(params.position);
    const { path, nodes, onKey } = placeAt(document.plan.node, offset);
    const last = nodes.at(-1);
    const shown =
      onKey !== undefined
        ? aboutKey(onKey, path, document)
        : last?.kind === 'scalar'
          ? aboutValue(last, path, document)
          : undefined;
    return shown === undefined || shown.markdown === '' ? null : toHover(shown, document);
  },
});

interface Shown {
  readonly node: ScalarNode;
  readonly markdown: string;
}

function aboutKey({ key }: MapEntry, path: readonly PathStep[], { plan }: CheckedDocument): Shown | undefined {
  const schema = schemaAt(path);
  if (schema === undefined) return undefined;
  const name = String(key.value);
  const target = referredTarget([...path.slice(0, -1), 'key']);
  const isName = shapeOf(schemaAt(path.slice(0, -1)) ?? schema).kind === 'record';
  const head = target === undefined ? '' : `${describe(plan, target, name)}\n\n`;
  return { node: key, markdown: head + fieldMarkdown(schema, isName ? undefined : name) };
}

function aboutValue(node: ScalarNode, path: readonly PathStep[], { plan }: CheckedDocument): Shown | undefined {
  const schema = schemaAt(path);
  if (schema === undefined || node.value === null) return undefined;
  const name = path.at(-1);
  const documentation = fieldMarkdown(schema, typeof name === 'string' ? name : undefined);
  const meaning = meaningOf();
  return { node, markdown: meaning === undefined ? documentation : `${meaning}\n\n---\n\n${documentation}` };

  /** What this very value stands for, beyond what its field says. */
  function meaningOf(): string | undefined {
    if (schema === undefined) return undefined;
    const value = String(node.value);
    const target = referredTarget(path);
    if (target !== undefined) return `\`${value}\`: ${describe(plan, target, value)}`;
    const quantity = readQuantity(schema, node.value);
    if (quantity !== undefined) return quantityWords(quantity);
    if (shapeOf(schema).kind !== 'choice' && name !== 'metric') return undefined;
    const words = valueWords(schema, value);
    return words === undefined ? undefined : `\`${value}\`: ${words}`;
  }
}

function toHover({ node, markdown }: Shown, { lines }: CheckedDocument): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, range: lines.rangeOf(node.span) };
}
