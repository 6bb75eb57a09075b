import { BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { colors } from '../look.ts';

/** The names of the styles and lists that are ours, as the document refers to them. */
export const names = {
  notDefined: 'NotDefined',
  notDefinedInline: 'NotDefinedInline',
  technicalName: 'TechnicalName',
  tableText: 'TableText',
  tableHead: 'TableHead',
  label: 'Label',
  value: 'Value',
  contentsTitle: 'ContentsTitle',
  caption: 'Caption',
  bullets: 'bullets',
  numbers: 'numbers',
  cellBullets: 'cell-bullets',
} as const;

/** Sizes are in half points, distances in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 21, color: colors.text, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 80, line: 259, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: 'Calibri', size: 48, bold: true, color: colors.text },
      paragraph: { spacing: { after: 40 }, keepNext: true },
    },
    heading1: {
      run: { font: 'Calibri', size: 32, bold: true, color: colors.accent },
      paragraph: {
        spacing: { before: 480, after: 160 },
        keepNext: true,
        keepLines: true,
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colors.line } },
      },
    },
    heading2: {
      run: { font: 'Calibri', size: 25, bold: true, color: colors.text },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { font: 'Calibri', size: 22, bold: true, color: colors.text },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: colors.accent, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 28, color: colors.quiet },
      paragraph: {
        spacing: { after: 200 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: colors.accent } },
      },
    },
    {
      id: names.contentsTitle,
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 19 },
      paragraph: { spacing: { before: 50, after: 0, line: 228 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 18, color: colors.quiet },
      paragraph: { indent: { left: 240 }, spacing: { after: 0, line: 228 } },
    },
    {
      id: names.notDefined,
      name: 'Not Defined',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, color: colors.warning },
      paragraph: {
        spacing: { before: 60, after: 120 },
        indent: { left: 120 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: colors.warning } },
        shading: { fill: colors.warningShade, type: 'clear', color: 'auto' },
      },
    },
    {
      id: names.tableText,
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240 } },
    },
    {
      id: names.tableHead,
      name: 'Table Head',
      basedOn: names.tableText,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: names.label,
      name: 'Label',
      basedOn: 'Normal',
      run: { color: colors.quiet },
      paragraph: { spacing: { after: 40 } },
    },
    { id: names.value, name: 'Value', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
    {
      id: names.caption,
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 18, color: colors.quiet },
      paragraph: { spacing: { before: 60, after: 200 } },
    },
  ],
  characterStyles: [
    {
      id: names.notDefinedInline,
      name: 'Not Defined Words',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: {
        bold: true,
        color: colors.warning,
        shading: { fill: colors.warningShade, type: 'clear', color: 'auto' },
      },
    },
    {
      id: names.technicalName,
      name: 'Technical Name',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      // Technical names are no words that a spelling checker knows.
      run: { font: 'Consolas', color: colors.accent, noProof: true, size: 17 },
    },
  ],
};

export const numbering: INumberingOptions = {
  config: [
    { reference: names.bullets, levels: [level(LevelFormat.BULLET, '\u2022', 360)] },
    { reference: names.cellBullets, levels: [level(LevelFormat.BULLET, '\u2022', 170)] },
    { reference: names.numbers, levels: [level(LevelFormat.DECIMAL, '%1.', 360)] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, indent: number) {
  return {
    level: 0,
    format,
    text,
    alignment: 'left',
    style: { paragraph: { indent: { left: indent, hanging: indent }, spacing: { after: 40 } } },
  } as const;
}
