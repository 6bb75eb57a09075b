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
  export default class MarkdownIt {
    constructor(options?: { readonly html?: boolean; readonly linkify?: boolean });
    render(text: string): string;
  }
}
