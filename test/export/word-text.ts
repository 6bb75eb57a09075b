import assert from 'node:assert/strict';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The files of a Word document. */
export function filesOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** Reads an XML file of a document, which has to be well formed. */
export function parseXml(name: string, bytes: Uint8Array | undefined): Element {
  assert.ok(bytes, `There is no ${name}.`);
  const parser = new DOMParser({
    // It warns of characters that stand for unreadable ones, and plans may hold those.
    onError: (level, message) => level === 'warning' || assert.fail(`${name}: ${level}: ${message}`),
  });
  const root = parser.parseFromString(strFromU8(bytes), 'text/xml').documentElement;
  assert.ok(root, `${name} is empty.`);
  return root;
}

/**
 * The body of a document as lines that people can compare: the style of each paragraph and its text, with the rows and
 * cells of tables as marks.
 */
export function bodyLines(body: Element): readonly string[] {
  return children(body).flatMap((element): readonly string[] => {
    switch (element.localName) {
      case 'p':
        return [paragraphLine(element)];
      case 'tbl':
        return ['<table>', ...named(element, 'tr').flatMap(rowLines), '</table>'];
      case 'sdt':
        return ['<contents>', ...named(element, 'sdtContent').flatMap(bodyLines), '</contents>'];
      default:
        return [];
    }
  });
}

function rowLines(row: Element): readonly string[] {
  const marks = named(row, 'trPr')
    .flatMap(children)
    .map(({ localName }) => localName);
  const head = marks.length === 0 ? '<row>' : `<row ${marks.join(' ')}>`;
  return [head, ...named(row, 'tc').flatMap(cellLines)];
}

/** A cell begins on the line of its first paragraph, because most have no other. */
function cellLines(cell: Element): readonly string[] {
  const [first = '', ...others] = bodyLines(cell);
  return [`<cell> ${first}`.trimEnd(), ...others];
}

function paragraphLine(paragraph: Element): string {
  const properties = named(paragraph, 'pPr');
  const style = properties.flatMap((each) => named(each, 'pStyle')).map((each) => each.getAttribute('w:val'))[0];
  const isListed = properties.some((each) => named(each, 'numPr').length > 0);
  return `[${style ?? 'Normal'}${isListed ? ' listed' : ''}] ${textOf(paragraph)}`.trimEnd();
}

/** What stands in a paragraph, with line breaks, pictures and addresses as marks. */
function textOf(element: Element): string {
  return children(element)
    .map((child) => {
      switch (child.localName) {
        case 't':
          return child.textContent ?? '';
        case 'br':
          return ' / ';
        case 'tab':
          return '\t';
        case 'drawing':
          return `<picture: ${child.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr') ?? ''}>`;
        case 'pPr':
        case 'rPr':
        case 'instrText':
          return '';
        default:
          return textOf(child);
      }
    })
    .join('');
}

function children(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function named(element: Element, name: string): Element[] {
  return children(element).filter(({ localName }) => localName === name);
}
