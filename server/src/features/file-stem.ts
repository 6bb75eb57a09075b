/** The name of a file that is written beside a plan, without its extension: that of the plan, else that of its title. */
export function fileStem(uri: string, title: string): string {
  if (uri.startsWith('untitled:')) return asFileName(title);
  const stem = fileNameOf(uri)
    .replace(/\.ya?ml$/i, '')
    .replace(/(?<=.)\.partner-plan$/i, '');
  return stem === '' ? asFileName(title) : stem;
}

function asFileName(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-') || 'partner-plan';
}

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
