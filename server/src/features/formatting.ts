import type { FormattingOptions, TextEdit } from 'vscode-languageserver-types';
import { formattingEdits, layoutEdits, spacingOf } from '../core/format/format.ts';
import { orderedText } from '../core/format/order.ts';
import { applyEdits, type TextEdit as Edit } from '../core/text.ts';
import { parseYaml } from '../core/yaml.ts';
import { differences } from './code-action/differences.ts';
import type { CheckedDocument } from './document.ts';
import { type DocumentParams, defineFeature, type PositionParams, type RangeParams } from './feature.ts';

interface FormattingParams extends DocumentParams {
  /** How an editor would indent. A plan is indented as the format has it, or as the rest of the file. */
  readonly options: FormattingOptions;
}

/** The layout of a whole document, and the order of its keys where a setting asks for that. */
export const formatting = defineFeature<FormattingParams, TextEdit[]>({
  method: 'textDocument/formatting',
  everyKind: true,
  capabilities: { documentFormattingProvider: true },
  empty: [],
  async answer({ document, client, turns }) {
    const { source } = document.plan;
    const layout = layoutEdits(source);
    // To read a long plan again takes longer than anything else here, and others have their turn before it.
    await turns?.next();
    if (turns?.isGivenUp() === true) return [];
    const edits = formattingEdits(source, undefined, layout);
    // The keys of a configuration file have no order that anybody reads it in.
    if (!client.ordersKeys || document.kind === 'configuration') return toProtocol(edits, document);
    await turns?.next();
    const { text, schema } = document;
    const ordered = orderedText(parseYaml(applyEdits(text, edits)), schema);
    return toProtocol(differences(text, ordered), document);
  },
});

/** The layout of the lines in a range. */
export const rangeFormatting = defineFeature<FormattingParams & RangeParams, TextEdit[]>({
  method: 'textDocument/rangeFormatting',
  everyKind: true,
  capabilities: { documentRangeFormattingProvider: true },
  empty: [],
  answer({ params: { range }, document }) {
    const first = document.lines.offsetAt({ line: range.start.line, character: 0 });
    // A selection that ends in front of the first letter of a line does not hold that line.
    const isBehindBreak = range.end.character === 0 && range.end.line > range.start.line;
    const last = document.lines.offsetAt(range.end);
    const within = { start: first, end: isBehindBreak ? last - 1 : last };
    return toProtocol(formattingEdits(document.plan.source, within), document);
  },
});

/** The spaces of the line that was left by Enter, or in which a bracket was closed. Nothing else moves while typing. */
export const onTypeFormatting = defineFeature<FormattingParams & PositionParams, TextEdit[]>({
  method: 'textDocument/onTypeFormatting',
  everyKind: true,
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}', ']'] } },
  empty: [],
  answer({ params: { position }, document }) {
    const { lines, text, plan } = document;
    const offset = lines.offsetAt(position);
    const isAfterBracket = /[\]}]/.test(text.charAt(offset - 1));
    const line = isAfterBracket ? position.line : position.line - 1;
    if (line < 0) return [];
    const start = lines.offsetAt({ line, character: 0 });
    const end = isAfterBracket ? offset : lines.offsetAt({ line: line + 1, character: 0 }) - 1;
    return toProtocol(spacingOf(plan.source, { start, end }), document);
  },
});

function toProtocol(edits: readonly Edit[], { lines }: CheckedDocument): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
}
