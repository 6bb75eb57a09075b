import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { type Inline, missingWords } from '../../render/model.ts';
import { nameSize } from '../paper/sheet.ts';
import { names } from './styles.ts';

/** The parts of a line in letters of a size, in points. */
export function runs(
  content: readonly Inline[],
  size: number,
  options: { readonly bold?: true } = {},
): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    if (inline.kind === 'missing') return words(missingWords(inline), { style: names.notDefinedInline });
    if (inline.link !== undefined) {
      return [new ExternalHyperlink({ link: inline.link, children: words(inline.text, { style: 'Hyperlink' }) })];
    }
    return words(inline.text, inline.code ? { style: names.technicalName, size: nameSize(size) * 2 } : options);
  });
}

/** Words with the line breaks that the person wrote. */
export function words(
  text: string,
  options: { readonly style?: string; readonly bold?: true; readonly size?: number } = {},
): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
