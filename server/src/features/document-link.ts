import type { DocumentLink } from 'vscode-languageserver-types';
import { addressesIn } from '../core/addresses.ts';
import { type DocumentParams, defineFeature } from './feature.ts';

/** Web and mail addresses anywhere in the values of a document. */
export const documentLink = defineFeature<DocumentParams, DocumentLink[]>({
  method: 'textDocument/documentLink',
  everyKind: true,
  capabilities: { documentLinkProvider: {} },
  empty: [],
  answer({ document: { text, lines, plan } }) {
    return plan.source.scalars
      .filter(({ role }) => role === 'value')
      .flatMap(({ node: { span } }) => {
        const value = text.slice(span.start, span.end);
        return addressesIn(value).map(({ start, end }) => ({
          range: lines.rangeOf({ start: span.start + start, end: span.start + end }),
          target: value.slice(start, end),
        }));
      });
  },
});
