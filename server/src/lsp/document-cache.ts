import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../core/settings.ts';
import type { PositionEncoding } from '../core/text.ts';
import { type CheckedDocument, checkDocument, type DocumentKind } from '../features/document.ts';
import { isReadable } from '../features/preview/unreadable.ts';
import type { Watch } from '../rules/check.ts';
import { kindOf } from './document-kind.ts';

/**
 * Keeps what was computed for the newest version of every open document of ours, and of the versions before it the last
 * plan that could be read from beginning to end.
 */
export interface DocumentCache {
  /** The newest version of an open document; undefined when it is not open, or not one of ours. */
  get(uri: string): CheckedDocument | undefined;
  forget(uri: string): void;
}

export interface DocumentCacheDetails {
  readonly documents: TextDocuments<TextDocument>;
  /** The settings that hold for a document. */
  settingsFor(uri: string, kind: DocumentKind): Settings;
  onRuleFailure(rule: string, error: unknown): void;
  readonly watch: Watch;
  /** In what the editor counts the characters of positions. */
  encoding?(): PositionEncoding;
}

export function createDocumentCache({
  documents,
  settingsFor,
  onRuleFailure,
  watch,
  encoding,
}: DocumentCacheDetails): DocumentCache {
  const checked = new Map<string, CheckedDocument>();
  return {
    get(uri) {
      const document = documents.get(uri);
      const kind = document === undefined ? undefined : kindOf(document);
      if (document === undefined || kind === undefined) return undefined;
      const current = settingsFor(uri, kind);
      const known = checked.get(uri);
      const text = document.getText();
      // A document that is opened again, or changed by a careless editor, may have another text under the same version.
      const isSame = known?.version === document.version && known.text === text && known.kind === kind;
      if (known !== undefined && isSame && known.settings === current) return known;
      const fresh = checkDocument({
        kind,
        uri,
        version: document.version,
        text,
        settings: current,
        lastReadable: known === undefined || isReadable(known.plan) ? known?.plan : known.lastReadable,
        lastSource: known?.lastSource,
        lastSilence: known?.lastSilence,
        onRuleFailure,
        watch,
        encoding: encoding?.(),
      });
      checked.set(uri, fresh);
      return fresh;
    },
    forget(uri) {
      checked.delete(uri);
    },
  };
}
