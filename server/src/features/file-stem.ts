/** The name of a file that is written beside a plan, without its extension: that of the plan, else that of its title. */
export function fileStem(uri: string, title: string): string {
  if (uri.startsWith('untitled:')) return asFileName(title);
  const path = uri.replace(/[?#].*$/s, '');
  const name = decoded(path.split('/').at(-1) ?? '');
  const stem = name.replace(/\.ya?ml$/i, '').replace(/(?<=.)\.partner-plan$/i, '');
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

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
