import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { type MapEntry, type PathStep, placeAt, type ScalarNode } from '../core/source.ts';
import { readSuppressions } from '../core/suppressions.ts';
import { lineStart, type Span } from '../core/text.ts';
import { schemaAt, shapeOf } from '../core/vocabulary.ts';
import { plainText } from '../render/plain-text.ts';
import { rulePage } from '../rules/docs.ts';
import { rules } from '../rules/index.ts';
import { assumedWords, briefValueWords, understoodInBrief } from './brief-words.ts';
import type { CheckedDocument } from './document.ts';
import { earlierOf } from './earlier.ts';
import { defineFeature, type PositionParams } from './feature.ts';
import { codeInMarkdown, inMarkdown } from './in-markdown.ts';
import { describe } from './names.ts';
import { quantityWords, readQuantity } from './quantity.ts';
import { referredTarget } from './references.ts';
import { setupWords } from './setup-words.ts';
import { fieldMarkdown, valueWords } from './vocabulary-words.ts';

/** What a key means, which values it takes, how a value was understood, and what a rule is about. */
export const hover = defineFeature<PositionParams, Hover | null>({
  method: 'textDocument/hover',
  everyKind: true,
  capabilities: { hoverProvider: true },
  empty: null,
  answer({ params, document }) {
    const offset = document.lines.offsetAt(params.position);
    const earlier = earlierOf(document);
    const before = earlier?.toEarlier(offset);
    if (earlier === undefined || before === undefined) return hoverAt(offset, document);
    const found = hoverAt(before, earlier.document);
    return found?.range === undefined ? found : { ...found, range: earlier.toNow(found.range) };
  },
});

function hoverAt(offset: number, document: CheckedDocument): Hover | null {
  const shown = aboutSuppression(offset, document) ?? aboutShared(offset, document) ?? aboutContent(offset, document);
  return shown === undefined || shown.markdown === '' ? null : toHover(shown, document);
}

interface Shown {
  readonly span: Span;
  readonly markdown: string;
}

/** The page of a rule that a comment takes out of sight. */
function aboutSuppression(offset: number, { kind, plan }: CheckedDocument): Shown | undefined {
  if (kind !== 'plan') return undefined;
  const named = readSuppressions(plan.source)
    .flatMap(({ rules: all }) => all)
    .find(({ span }) => span.start <= offset && offset <= span.end);
  return named === undefined ? undefined : aboutRule(named.id, named.span);
}

/** What an alias stands for, as it is written where its anchor is. */
function aboutShared(offset: number, { plan, text }: CheckedDocument): Shown | undefined {
  const alias = plan.source.aliases.find(({ span }) => span.start <= offset && offset <= span.end);
  if (alias === undefined) return undefined;
  const { name, span, uses } = alias.anchor;
  const lines = text.slice(span.start, Math.min(span.end, span.start + LONGEST_SHARED)).split(/\r\n|\r|\n/);
  const column = span.start - lineStart(text, span.start);
  const shown = lines
    .slice(0, MOST_SHARED_LINES)
    .map((line, index) => (index > 0 && line.slice(0, column).trim() === '' ? line.slice(column) : line))
    .join('\n');
  const rest = lines.length > MOST_SHARED_LINES || span.end - span.start > LONGEST_SHARED ? '\n...' : '';
  const words = `The value of the anchor ${codeInMarkdown(`&${name}`)}, which ${uses === 1 ? 'one place takes' : `${uses} places take`}:`;
  return { span: alias.span, markdown: `${words}\n\n${indented(shown + rest)}` };
}

const MOST_SHARED_LINES = 12;
const LONGEST_SHARED = 600;

/** Text of the plan as a block of code, which four spaces make whatever signs stand in it. */
function indented(text: string): string {
  return plainText(text).replaceAll(/^/gm, '    ');
}

function aboutRule(id: string, span: Span): Shown | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule === undefined ? undefined : { span, markdown: rulePage(rule) };
}

function aboutContent(offset: number, document: CheckedDocument): Shown | undefined {
  if (document.plan.node === undefined) return undefined;
  const { path, nodes, onKey } = placeAt(document.plan.node, offset);
  if (onKey !== undefined) return aboutKey(onKey, path, document);
  const last = nodes.at(-1);
  return last?.kind === 'scalar' ? aboutValue(last, path, document) : undefined;
}

function aboutKey({ key }: MapEntry, path: readonly PathStep[], document: CheckedDocument): Shown | undefined {
  const { kind, plan, schema: root } = document;
  const schema = schemaAt(path, root);
  if (schema === undefined) return undefined;
  const name = String(key.value);
  if (kind === 'configuration' && path.length === 2 && path[0] === 'rules') return aboutRule(name, key.span);
  const target = referredTarget([...path.slice(0, -1), 'key']);
  const isName = shapeOf(schemaAt(path.slice(0, -1), root) ?? schema).kind === 'record';
  const head = target === undefined ? '' : `${inMarkdown(describe(plan, target, name))}\n\n`;
  const parts = [head + fieldMarkdown(schema, isName ? undefined : name), assumedWords(path, document)];
  return { span: key.span, markdown: parts.filter((part) => part !== '').join('\n\n') };
}

function aboutValue(node: ScalarNode, path: readonly PathStep[], document: CheckedDocument): Shown | undefined {
  const { plan, schema: root } = document;
  const schema = schemaAt(path, root);
  if (schema === undefined || node.value === null) return undefined;
  const name = path.at(-1);
  const documentation = fieldMarkdown(schema, typeof name === 'string' ? name : undefined);
  const meaning = meaningOf();
  return {
    span: node.span,
    markdown: meaning === undefined ? documentation : `${meaning}\n\n---\n\n${documentation}`,
  };

  /** What this very value stands for, beyond what its field says. */
  function meaningOf(): string | undefined {
    if (schema === undefined) return undefined;
    const becomes = document.kind === 'plan' ? setupWords(plan, path) : '';
    if (becomes !== '') return becomes;
    const value = String(node.value);
    const target = referredTarget(path, value);
    if (target !== undefined) return `${codeInMarkdown(value)}: ${inMarkdown(describe(plan, target, value))}`;
    const quantity = readQuantity(schema, node.value);
    if (quantity !== undefined) return quantityWords(quantity);
    const inBrief = briefValueWords(path, value, document) ?? understoodInBrief(path, node.value, document);
    if (inBrief !== undefined) return `${codeInMarkdown(value)}: ${inBrief}`;
    if (shapeOf(schema).kind !== 'choice' && name !== 'metric') return undefined;
    const words = valueWords(schema, path, value);
    return words === undefined ? undefined : `${codeInMarkdown(value)}: ${words}`;
  }
}

function toHover({ span, markdown }: Shown, { lines }: CheckedDocument): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: markdown }, range: lines.rangeOf(span) };
}
