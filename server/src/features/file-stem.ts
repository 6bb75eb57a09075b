import { fileNameOf } from './file-name.ts';

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
