import type { CompletionItem } from 'vscode-languageserver-types';
import { isRecord } from '../../core/record.ts';
import { defineFeature } from '../feature.ts';
import type { ItemData } from './bounded.ts';
import { allAt } from './completion.ts';

/**
 * Gives an item of a long list the documentation that was left out of it. The same is asked again at the same place,
 * and where the text has become another one since then the item stays as it is.
 */
export const resolveCompletionItem = defineFeature<CompletionItem, CompletionItem | null>({
  method: 'completionItem/resolve',
  everyKind: true,
  capabilities: {},
  empty: null,
  answer({ params: item, document, client }) {
    if (!isRecord(item.data) || !isRecord(item.data.position)) return item;
    const { position } = item.data as unknown as ItemData;
    const same = allAt(document, document.lines.offsetAt(position), client).list.items.find(
      ({ label, filterText }) => label === item.label && filterText === item.filterText,
    );
    return same?.documentation === undefined ? item : { ...item, documentation: same.documentation };
  },
});
