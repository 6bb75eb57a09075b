import type { DocumentLink } from 'vscode-languageserver-types';
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
      .flatMap(({ node: { span } }) =>
        [...text.slice(span.start, span.end).matchAll(address)].map((match) => {
          const target = match[0].replace(/[.,;:!?)\]}'"]+$/, '');
          const start = span.start + match.index;
          return { range: lines.rangeOf({ start, end: start + target.length }), target };
        }),
      );
  },
});

/** An address ends where a space, a quote or a bracket starts. Punctuation at its end belongs to the sentence. */
const address = /\b(?:https?:\/\/|mailto:)[^\s"'<>[\]{}|\\^`]+/gi;
