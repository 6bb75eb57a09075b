import { type ClientCapabilities, InsertTextMode } from 'vscode-languageserver';
import { isRecord } from '../core/record.ts';
import type { ClientAbilities } from '../features/feature.ts';

/** Reads from what a client announces that which our answers depend on. */
export function readAbilities(capabilities: ClientCapabilities): ClientAbilities {
  const completionItem = capabilities.textDocument?.completion?.completionItem;
  const codeAction = capabilities.textDocument?.codeAction;
  const workspaceEdit = capabilities.workspace?.workspaceEdit;
  return {
    snippetEdits: workspaceEdit?.snippetEditSupport === true && workspaceEdit.documentChanges === true,
    documentChanges: workspaceEdit?.documentChanges === true,
    changeAnnotations: workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesEdits: holds(codeAction?.resolveSupport?.properties, 'edit') && codeAction?.dataSupport === true,
    createsFiles: holds(workspaceEdit?.resourceOperations, 'create'),
    ownCommands: isRecord(capabilities.experimental) && capabilities.experimental.partnerPlanCommands === true,
    appliesEdits: capabilities.workspace?.applyEdit === true,
    showsPlaces: capabilities.window?.showDocument?.support === true,
    ordersKeys: false,
    lenses: true,
    completionSnippets: completionItem?.snippetSupport === true,
    // No ability says it. Who takes snippets in edits of a workspace, which are newer, knows their whole grammar.
    completionChoices: workspaceEdit?.snippetEditSupport === true,
    insertReplace: completionItem?.insertReplaceSupport === true,
    completionAsIs: holds(completionItem?.insertTextModeSupport?.valueSet, InsertTextMode.asIs),
  };
}

/** A client may say anything. What is no list holds nothing. */
function holds(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value);
}
