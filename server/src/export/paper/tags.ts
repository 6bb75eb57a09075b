/** What a part of a document is, for readers who listen: an element of the tree that a tagged PDF holds. */
export interface Tag {
  readonly name: TagName;
  /** Absent for the document itself. */
  readonly parent?: Tag;
  /** What a picture shows, in words. */
  readonly alternative?: string;
  /** What a cell with a heading is the heading of. */
  readonly scope?: 'Column' | 'Row';
  readonly isNumbered?: true;
}

/** The standard names of the format. */
export type TagName =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Figure'
  | 'Caption'
  | 'Link';

export function tag(name: TagName, parent: Tag, more: Omit<Tag, 'name' | 'parent'> = {}): Tag {
  return { name, parent, ...more };
}
