import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import type * as z from 'zod';
import type { ScalarNode } from '../core/source.ts';
import { countUpTo } from '../core/text.ts';
import { shapeOf } from '../core/vocabulary.ts';
import type { CheckedDocument } from './document.ts';
import { type DocumentParams, defineFeature, type RangeParams } from './feature.ts';
import { fingerprint } from './preview/fingerprint.ts';
import { readQuantity } from './quantity.ts';
import { mentionsIn, targets } from './references.ts';
import { eachWritten } from './written.ts';

/** What is told apart in color: names that a plan gives and uses, quantities, and values of a fixed list. */
const tokenTypes = ['variable', 'number', 'enumMember'] as const;
const tokenModifiers = ['declaration'] as const;

interface Token {
  readonly node: ScalarNode;
  readonly type: (typeof tokenTypes)[number];
  readonly isDeclaration: boolean;
}

/** Five numbers for each token, as the protocol has them: the place as the distance from the token before. */
type Data = readonly number[];

interface DeltaParams extends DocumentParams {
  readonly previousResultId: string;
}

/** The last answer about a document, to which the next one is the difference. */
const MEMORY = 'semantic tokens';
interface Remembered {
  readonly resultId: string;
  readonly data: Data;
}

export const semanticTokens = defineFeature<DocumentParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/full',
  capabilities: {
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: { delta: true }, range: true },
  },
  empty: { data: [] },
  answer({ document, memory }) {
    const { data, resultId } = remembered(document);
    memory?.set(MEMORY, { data, resultId });
    return { resultId, data: [...data] };
  },
});

export const semanticTokensDelta = defineFeature<DeltaParams, SemanticTokens | SemanticTokensDelta>({
  method: 'textDocument/semanticTokens/full/delta',
  capabilities: {},
  empty: { data: [] },
  answer({ params: { previousResultId }, document, memory }) {
    const before = memory?.get(MEMORY) as Remembered | undefined;
    const { data, resultId } = remembered(document);
    memory?.set(MEMORY, { data, resultId });
    if (before?.resultId !== previousResultId) return { resultId, data: [...data] };
    return { resultId, edits: differenceOf(before.data, data) };
  },
});

export const semanticTokensRange = defineFeature<RangeParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/range',
  capabilities: {},
  empty: { data: [] },
  answer({ params: { range }, document }) {
    const tokens = tokensOf(document);
    const starts = tokens.map(({ node }) => node.span.start);
    const first = countUpTo(starts, document.lines.offsetAt(range.start) - 1);
    const last = countUpTo(starts, document.lines.offsetAt(range.end));
    return { data: [...dataOf(tokens.slice(Math.max(0, first - 1), last), document)] };
  },
});

function remembered(document: CheckedDocument): Remembered {
  return document.kept('semantic token data', () => {
    const data = dataOf(tokensOf(document), document);
    return { data, resultId: fingerprint(data.join()) };
  });
}

/** In the order of the text, each place once, though an alias may stand for it in several. */
function tokensOf(document: CheckedDocument): readonly Token[] {
  return document.kept('semantic tokens', () => {
    const { plan, schema } = document;
    const named = new Map<ScalarNode, boolean>();
    for (const target of targets) {
      for (const { node, role } of mentionsIn(plan, target)) {
        named.set(node, role === 'definition' || named.get(node) === true);
      }
    }
    const tokens = new Map<ScalarNode, Token>();
    const add = (node: ScalarNode, type: Token['type'] | undefined): void => {
      const role = named.get(node);
      if (role !== undefined) tokens.set(node, { node, type: 'variable', isDeclaration: role });
      else if (type !== undefined) tokens.set(node, { node, type, isDeclaration: false });
    };
    if (plan.node !== undefined) {
      eachWritten(plan.node, schema, (node, at) => add(node, at === undefined ? undefined : typeOf(node, at)));
    }
    return [...tokens.values()]
      .filter(({ node }) => node.span.start < node.span.end)
      .sort((one, other) => one.node.span.start - other.node.span.start);
  });
}

function typeOf({ value }: ScalarNode, schema: z.ZodType): Token['type'] | undefined {
  if (value === null) return undefined;
  const shape = shapeOf(schema);
  if (shape.kind === 'choice') return shape.values.includes(String(value)) ? 'enumMember' : undefined;
  if (shape.kind === 'flag') return undefined;
  return readQuantity(schema, value) === undefined ? undefined : 'number';
}

function dataOf(tokens: readonly Token[], { lines }: CheckedDocument): Data {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { node, type, isDeclaration } of tokens) {
    const { start, end } = lines.rangeOf(node.span);
    // A text over several lines is prose, and not every editor can color one.
    if (start.line !== end.line) continue;
    const distance = start.line === lastLine ? start.character - lastCharacter : start.character;
    data.push(start.line - lastLine, distance, end.character - start.character);
    data.push(tokenTypes.indexOf(type), isDeclaration ? 1 : 0);
    [lastLine, lastCharacter] = [start.line, start.character];
  }
  return data;
}

/** One edit over everything between the first and the last number that differ. */
function differenceOf(before: Data, after: Data): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}
