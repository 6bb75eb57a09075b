/** An element of an XML file: its name, and its text or its children in their order. */
export type Xml = readonly [name: string, content: string | boolean | number | readonly Xml[]];

/** Writes a document of one element, with one element on a line and four spaces for each level, as Salesforce does. */
export function writeXml(root: string, namespace: string, children: readonly Xml[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${children.map((child) => lineOf(child, 1)).join('')}</${root}>\n`;
}

function lineOf([name, content]: Xml, level: number): string {
  const indent = '    '.repeat(level);
  if (typeof content !== 'object') return `${indent}<${name}>${escapeXml(String(content))}</${name}>\n`;
  return `${indent}<${name}>\n${content.map((child) => lineOf(child, level + 1)).join('')}${indent}</${name}>\n`;
}

/** A text that is read as itself again. What XML has no place for is replaced. */
export function escapeXml(text: string): string {
  return text
    .replace(unfit, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\r', '&#13;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** An element of an XML file as it was read. */
export interface XmlElement {
  readonly name: string;
  /** Its own text, without that of its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** What is deeper is no file of a CRM. */
const DEEPEST = 60;

/**
 * Reads XML without what a CRM never writes: document types and entities of one's own are refused, so that nothing grows
 * by being read. Undefined for what is no XML.
 */
export function readXml(text: string): XmlElement | undefined {
  interface Open {
    readonly name: string;
    text: string;
    readonly children: XmlElement[];
  }
  const stack: Open[] = [{ name: '', text: '', children: [] }];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const top = stack.at(-1);
    if (top === undefined) return undefined;
    top.text += unescapeXml(text.slice(at, start < 0 ? text.length : start));
    if (start < 0) break;
    if (text.startsWith('<!--', start)) {
      const end = text.indexOf('-->', start + 4);
      if (end < 0) return undefined;
      at = end + 3;
      continue;
    }
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start);
      if (end < 0) return undefined;
      top.text += text.slice(start + 9, end);
      at = end + 3;
      continue;
    }
    if (text.startsWith('<!', start)) return undefined;
    const end = text.indexOf('>', start);
    if (end < 0) return undefined;
    at = end + 1;
    const tag = text.slice(start + 1, end);
    if (tag.startsWith('?')) continue;
    if (tag.startsWith('/')) {
      const closed = stack.pop();
      const parent = stack.at(-1);
      if (closed === undefined || parent === undefined || closed.name !== tag.slice(1).trim()) return undefined;
      parent.children.push(elementOf(closed));
      continue;
    }
    const isEmpty = tag.endsWith('/');
    const name = /^[\w:.-]+/.exec(tag)?.[0];
    if (name === undefined || stack.length > DEEPEST) return undefined;
    const opened: Open = { name, text: '', children: [] };
    if (isEmpty) top.children.push(elementOf(opened));
    else stack.push(opened);
  }
  const [document] = stack;
  return stack.length === 1 ? document?.children[0] : undefined;
}

function elementOf({
  name,
  text,
  children,
}: {
  name: string;
  text: string;
  children: readonly XmlElement[];
}): XmlElement {
  return { name, text: children.length > 0 ? '' : text, children };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text of the first child of a name. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text.trim();
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
