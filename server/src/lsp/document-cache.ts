import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../core/settings.ts';
import { type CheckedDocument, checkDocument } from '../features/document.ts';
import { isPlanFile } from './plan-files.ts';

/** Keeps what was computed for the newest version of every open plan. */
export interface DocumentCache {
  /** The newest version of an open plan; undefined when it is not open, or not a plan. */
  get(uri: string): CheckedDocument | undefined;
  forget(uri: string): void;
}

export interface DocumentCacheDetails {
  readonly documents: TextDocuments<TextDocument>;
  settings(): Settings;
  onRuleFailure(rule: string, error: unknown): void;
}

export function createDocumentCache({ documents, settings, onRuleFailure }: DocumentCacheDetails): DocumentCache {
  const checked = new Map<string, CheckedDocument>();
  return {
    get(uri) {
      const document = documents.get(uri);
      if (document === undefined || !isPlanFile(document)) return undefined;
      const current = settings();
      const known = checked.get(uri);
      if (known !== undefined && known.version === document.version && known.settings === current) return known;
      const fresh = checkDocument({
        uri,
        version: document.version,
        text: document.getText(),
        settings: current,
        onRuleFailure,
      });
      checked.set(uri, fresh);
      return fresh;
    },
    forget(uri) {
      checked.delete(uri);
    },
  };
}
