export { escapeChoice, escapeSnippet, hasPlaceholders, plainTextOf } from '../core/snippet-text.ts';
