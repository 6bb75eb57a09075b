import type { Tag } from '../paper/tags.ts';
import { number, type PdfFile, type Ref, textOf, to } from './file.ts';

/** The tree that says what the marked parts of the pages are, and in which order they are read. */
export interface Structure {
  /** Notes that a part of a page belongs to a tag. Gives the number that marks it on its page. */
  mark(tag: Tag, page: Ref): number;
  /** Notes that an area that can be clicked belongs to a tag. Gives the number under which the area names its place. */
  link(tag: Tag, page: Ref, area: Ref): number;
  /** Where a picture stands: left, bottom, right, top. */
  setBox(tag: Tag, box: readonly number[]): void;
  /** Adds the tree. Gives the object that the document refers to. */
  write(file: PdfFile, pages: readonly Ref[]): Ref;
}

interface Element {
  readonly ref: Ref;
  readonly tag: Tag;
  readonly parent: Element | undefined;
  readonly kids: Kid[];
  box?: readonly number[];
}

type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'mark'; readonly page: Ref; readonly number: number }
  | { readonly kind: 'area'; readonly page: Ref; readonly area: Ref };

export function createStructure(file: PdfFile): Structure {
  const elements = new Map<Tag, Element>();
  const marks = new Map<Ref, Element[]>();
  const areas: Element[] = [];
  const root = file.reserve();

  function elementOf(tag: Tag): Element {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const parent = tag.parent && elementOf(tag.parent);
    const element: Element = { ref: file.reserve(), tag, parent, kids: [] };
    elements.set(tag, element);
    parent?.kids.push({ kind: 'element', element });
    return element;
  }

  return {
    mark(tag, page) {
      const element = elementOf(tag);
      const own = marks.get(page) ?? [];
      marks.set(page, own);
      const number = own.push(element) - 1;
      element.kids.push({ kind: 'mark', page, number });
      return number;
    },
    link(tag, page, area) {
      const element = elementOf(tag);
      element.kids.push({ kind: 'area', page, area });
      return AREAS + areas.push(element) - 1;
    },
    setBox(tag, box) {
      elementOf(tag).box ??= box;
    },
    write(tree, pages) {
      for (const element of elements.values()) tree.add(written(element, root), element.ref);
      const numbers = [
        ...pages.map((page, index) => `${index} [${(marks.get(page) ?? []).map(({ ref }) => to(ref)).join(' ')}]`),
        ...areas.map(({ ref }, index) => `${AREAS + index} ${to(ref)}`),
      ];
      const parents = tree.add(`<< /Nums [${numbers.join('\n')}] >>`);
      const tops = [...elements.values()].filter(({ parent }) => parent === undefined);
      const kids = tops.map(({ ref }) => to(ref)).join(' ');
      return tree.add(
        `<< /Type /StructTreeRoot /K [${kids}] /ParentTree ${to(parents)} /ParentTreeNextKey ${AREAS + areas.length} >>`,
        root,
      );
    },
  };
}

/** Pages have the numbers from 0, and areas those from here. */
const AREAS = 100_000;

function written({ tag, parent, kids, box }: Element, root: Ref): string {
  const inner = kids.map(kidOf);
  const alternative = tag.alternative === undefined ? '' : ` /Alt ${textOf(tag.alternative)}`;
  return `<< /Type /StructElem /S /${tag.name} /P ${to(parent?.ref ?? root)}${alternative}${attributes(tag, box)} /K [${inner.join(' ')}] >>`;
}

function attributes({ name, scope, isNumbered }: Tag, box: readonly number[] | undefined): string {
  if (scope !== undefined) return ` /A << /O /Table /Scope /${scope} >>`;
  if (name === 'L') return ` /A << /O /List /ListNumbering /${isNumbered ? 'Decimal' : 'Disc'} >>`;
  if (box !== undefined) return ` /A << /O /Layout /Placement /Block /BBox [${box.map(number).join(' ')}] >>`;
  return '';
}

function kidOf(kid: Kid): string {
  switch (kid.kind) {
    case 'element':
      return to(kid.element.ref);
    case 'mark':
      return `<< /Type /MCR /Pg ${to(kid.page)} /MCID ${kid.number} >>`;
    case 'area':
      return `<< /Type /OBJR /Pg ${to(kid.page)} /Obj ${to(kid.area)} >>`;
  }
}
