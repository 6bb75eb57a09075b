import { BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { colors } from '../look.ts';
import { lengths, type Sheet, type TextLook } from '../paper/sheet.ts';
import { font } from './letters.ts';

/** The names of the styles and lists that are ours, as the document refers to them. */
export const names = {
  notDefined: 'NotDefined',
  notDefinedInline: 'NotDefinedInline',
  technicalName: 'TechnicalName',
  tableText: 'TableText',
  tableHead: 'TableHead',
  label: 'Label',
  value: 'Value',
  listItem: 'ListItem',
  contentsTitle: 'ContentsTitle',
  picture: 'Picture',
  caption: 'Caption',
  bullets: 'bullets',
  numbers: 'numbers',
  cellBullets: 'cell-bullets',
} as const;

/** The line below the subtitle: how far it is from the text, and how thick it is, in points. */
const subtitleLine = { gap: 6, width: 1.5 };

/** Styles as Word has them: sizes are in half points, distances in twentieths of a point. */
export function stylesOf(sheet: Sheet): IStylesOptions {
  const { topic, section, title, subtitle, caption } = sheet;
  return {
    default: {
      document: {
        run: { ...runOf(sheet.paragraph), font, language: { value: 'en-US' } },
        paragraph: paragraphOf(sheet.paragraph),
      },
      title: { run: { ...runOf(title), font }, paragraph: { ...paragraphOf(title), keepNext: true } },
      heading1: {
        run: { ...runOf(section), font },
        paragraph: {
          ...paragraphOf(section),
          keepNext: true,
          keepLines: true,
          border: {
            bottom: { style: BorderStyle.SINGLE, size: lengths.rule * 8, space: lengths.ruleGap, color: colors.line },
          },
        },
      },
      heading2: {
        run: { ...runOf(topic), font },
        paragraph: { ...paragraphOf(topic), keepNext: true, keepLines: true },
      },
      heading3: {
        run: { ...runOf(topic), font },
        paragraph: { ...paragraphOf(topic), keepNext: true, keepLines: true },
      },
      hyperlink: { run: { color: colors.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      {
        ...own('Subtitle', 'Subtitle'),
        quickFormat: true,
        run: runOf(subtitle),
        paragraph: {
          ...paragraphOf({ ...subtitle, after: subtitle.after - subtitleLine.gap - subtitleLine.width }),
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              size: subtitleLine.width * 8,
              space: subtitleLine.gap,
              color: colors.accent,
            },
          },
        },
      },
      {
        ...own(names.contentsTitle, 'TOC Heading'),
        run: runOf(sheet.contentsTitle),
        paragraph: { ...paragraphOf(sheet.contentsTitle), keepNext: true },
      },
      {
        ...own('TOC1', 'toc 1'),
        run: runOf(sheet.contentsSection),
        paragraph: paragraphOf(sheet.contentsSection),
      },
      {
        ...own('TOC2', 'toc 2'),
        run: runOf(sheet.contentsTopic),
        paragraph: { ...paragraphOf(sheet.contentsTopic), indent: { left: lengths.contentsIndent * 20 } },
      },
      {
        ...own(names.notDefined, 'Not Defined'),
        quickFormat: true,
        run: runOf(sheet.note),
        paragraph: {
          ...paragraphOf(sheet.note),
          indent: { left: (lengths.bar + lengths.barGap) * 20 },
          border: {
            left: { style: BorderStyle.SINGLE, size: lengths.bar * 8, space: lengths.barGap, color: colors.warning },
          },
          shading: { fill: colors.warningShade, type: 'clear', color: 'auto' },
        },
      },
      { ...own(names.listItem, 'List Item'), paragraph: paragraphOf(sheet.item) },
      {
        ...own(names.tableText, 'Table Text'),
        quickFormat: true,
        run: runOf(sheet.cell),
        paragraph: paragraphOf(sheet.cell),
      },
      {
        id: names.tableHead,
        name: 'Table Head',
        basedOn: names.tableText,
        run: runOf(sheet.head),
        paragraph: { ...paragraphOf(sheet.head), keepNext: true },
      },
      { ...own(names.label, 'Label'), run: runOf(sheet.label), paragraph: paragraphOf(sheet.label) },
      { ...own(names.value, 'Value'), run: runOf(sheet.value), paragraph: paragraphOf(sheet.value) },
      {
        ...own(names.picture, 'Picture'),
        // The line of a picture is as high as the picture, without room below for letters that are not there.
        run: { size: 2 },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...own(names.caption, 'caption'),
        quickFormat: true,
        run: runOf(caption),
        paragraph: paragraphOf(caption),
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
        run: { color: colors.accent, noProof: true, bold: false },
      },
    ],
  };
}

function own(id: string, name: string) {
  return { id, name, basedOn: 'Normal', next: 'Normal' };
}

function runOf({ size, bold, color }: TextLook) {
  return { size: size * 2, color, ...(bold ? { bold } : {}) };
}

/** Lines have the same height in every program, so that pages end where they should. */
function paragraphOf({ before, after, line }: TextLook) {
  return { spacing: { before: before * 20, after: after * 20, line: line * 20, lineRule: LineRuleType.EXACT } };
}

export const numbering: INumberingOptions = {
  config: [
    { reference: names.bullets, levels: [level(LevelFormat.BULLET, '\u2022', lengths.indent)] },
    { reference: names.cellBullets, levels: [level(LevelFormat.BULLET, '\u2022', lengths.cellIndent)] },
    { reference: names.numbers, levels: [level(LevelFormat.DECIMAL, '%1.', lengths.indent)] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, indent: number) {
  return {
    level: 0,
    format,
    text,
    alignment: 'left',
    style: { paragraph: { indent: { left: indent * 20, hanging: indent * 20 } } },
  } as const;
}
