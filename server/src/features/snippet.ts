export { escapeChoice, escapeSnippet, hasPlaceholders, plainTextOf, withoutChoices } from '../core/snippet-text.ts';
