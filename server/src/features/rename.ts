import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { identifier } from '../../../schemas/field.ts';
import type { TextEdit } from '../core/text.ts';
import { printScalar } from '../core/yaml-scalar.ts';
import { defineFeature, type PositionParams } from './feature.ts';
import { isNamedById, type Mention, mentionAt, mentionsOfSame } from './references.ts';
import { workspaceEdit } from './workspace-edit.ts';

interface RenameParams extends PositionParams {
  readonly newName: string;
}

/** Renames a tier, a view, a field or a stage where it is defined and wherever it is referred to. */
export const rename = defineFeature<RenameParams, WorkspaceEdit | null>({
  method: 'textDocument/rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  empty: null,
  answer({ params, document, client }) {
    const mention = mentionAt(document.plan, document.lines.offsetAt(params.position));
    if (mention === undefined || !isGoodName(mention, params.newName)) return null;
    const edits = mentionsOfSame(document.plan, mention).map(
      ({ node }): TextEdit => ({ span: node.span, newText: printScalar(params.newName, node.inFlow) }),
    );
    return workspaceEdit(edits, document, client);
  },
});

/** Says which text is renamed, so that an editor can show it; nothing where there is no name. */
export const prepareRename = defineFeature<PositionParams, { range: Range; placeholder: string } | null>({
  method: 'textDocument/prepareRename',
  capabilities: {},
  empty: null,
  answer({ params, document: { lines, plan } }) {
    const mention = mentionAt(plan, lines.offsetAt(params.position));
    return mention === undefined ? null : { range: lines.rangeOf(mention.node.span), placeholder: mention.name };
  },
});

/** A plan must not lose its references, so an id is renamed only to something that can be an id. */
function isGoodName({ target }: Mention, newName: string): boolean {
  return isNamedById(target) ? identifier.safeParse(newName).success : newName.trim() !== '';
}
