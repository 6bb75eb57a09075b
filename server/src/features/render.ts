import { type RenderParams, type RenderResult, renderRequest } from '../protocol/requests.ts';
import { buildDocument } from '../render/document.ts';
import { formats } from '../render/formats.ts';
import { defineFeature } from './feature.ts';

/** The document of a plan in one of the formats, to be exported. */
export const render = defineFeature<RenderParams, RenderResult | null>({
  method: renderRequest,
  capabilities: {},
  empty: null,
  answer({ params, document: { uri, plan } }) {
    const format = formats.find(({ id }) => id === params.format);
    if (format === undefined) return null;
    const document = buildDocument(plan);
    return { content: format.render(document), fileName: `${stemOf(uri, document.title)}.${format.extension}` };
  },
});

/** The name of an export without its extension: that of the plan file, or the title of a plan that has no file yet. */
function stemOf(uri: string, title: string): string {
  if (uri.startsWith('untitled:')) return asFileName(title);
  const name = decoded(
    uri
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '',
  );
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
