/** What each source wrote of a script, by a source map of version 3. */
export function textBySource(
  script: string,
  map: { readonly mappings: string; readonly sources: readonly string[] },
): Map<string, string>;
