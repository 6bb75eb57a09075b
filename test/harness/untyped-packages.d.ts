// What the tests use of packages that come without types.

declare module 'papaparse' {
  const Papa: {
    parse<Row>(
      text: string,
      options: { readonly delimiter: string; readonly newline: string },
    ): { readonly data: readonly Row[]; readonly errors: readonly unknown[] };
  };
  export default Papa;
}

declare module 'markdown-it' {
  export interface Token {
    readonly type: string;
    readonly tag: string;
    readonly content: string;
    readonly markup: string;
    readonly info: string;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
  }
  export default class MarkdownIt {
    constructor(options?: { readonly html?: boolean; readonly linkify?: boolean; readonly typographer?: boolean });
    render(text: string): string;
    parse(text: string, environment: object): readonly Token[];
  }
}
