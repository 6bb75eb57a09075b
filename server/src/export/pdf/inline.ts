import type { Content } from 'pdfmake/interfaces';
import { type Inline, missingWords } from '../../render/model.ts';
import { colors } from '../look.ts';
import { printable } from './printable.ts';

/** The parts of a line. */
export function runs(content: readonly Inline[], style: { readonly bold?: true } = {}): Content[] {
  if (content.length === 0) return [{ text: '' }];
  return content.map((inline): Content => {
    if (inline.kind === 'missing') return { text: printable(missingWords(inline)), ...missingStyle };
    const text = printable(inline.text);
    if (inline.link !== undefined)
      return { text, link: inline.link, color: `#${colors.accent}`, decoration: 'underline', ...style };
    // Technical names stay upright in bold lines, so that they can be told from words.
    return inline.code ? { text, color: `#${colors.accent}`, fontSize: 7.5 } : { text, ...style };
  });
}

const missingStyle = {
  color: `#${colors.warning}`,
  background: `#${colors.warningShade}`,
  bold: true,
} as const;
