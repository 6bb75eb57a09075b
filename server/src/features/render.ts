import { toBase64 } from '../export/base64.ts';
import { exportDate, exportFormats } from '../export/formats.ts';
import { type RenderParams, type RenderResult, renderRequest } from '../protocol/render.ts';
import { buildDocument } from '../render/document.ts';
import { defineFeature } from './feature.ts';
import { fileStem } from './file-stem.ts';

/** A plan in one of the formats, to be exported. */
export const render = defineFeature<RenderParams, RenderResult | null>({
  method: renderRequest,
  takesLong: true,
  capabilities: {},
  empty: null,
  async answer({ params, document: { uri, plan, settings }, loadExporter = noExporter }) {
    const format = exportFormats.find(({ id }) => id === params.format);
    if (format === undefined) return null;
    const { table, paper, form } = params;
    const date = exportDate(plan, undefined, settings.today);
    const { content, notes } = await format.write(plan, { date, table, paper, form, loadExporter });
    const stem = fileStem(uri, buildDocument(plan).title);
    const part = format.id === 'csv' ? `-${table ?? 'crm-fields'}` : form === 'summary' ? '-summary' : '';
    const fileName = `${stem}${part}.${format.extension}`;
    return typeof content === 'string'
      ? { content, fileName, notes }
      : { content: toBase64(content), encoding: 'base64', fileName, notes };
  },
});

function noExporter(): Promise<never> {
  throw new Error('Nothing can be loaded here.');
}
