/** The name of the file at an address, as a person reads it: without folders, query and escapes. */
export function fileNameOf(uri: string): string {
  const [path = ''] = uri.split(/[?#]/, 1);
  const name = path.split(/[/\\]/).at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
