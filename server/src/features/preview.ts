import { type PreviewParams, type PreviewResult, previewRequest } from '../protocol/requests.ts';
import { buildDocument } from '../render/document.ts';
import { renderHtmlBody } from '../render/html.ts';
import { defineFeature } from './feature.ts';
import { suppressedFindings } from './suppressed-findings.ts';

/** What the preview shows: the document of a plan as HTML, each part with its place in the text. */
export const preview = defineFeature<PreviewParams, PreviewResult | null>({
  method: previewRequest,
  capabilities: {},
  empty: null,
  answer({ document: { version, plan, problems, suppressed, lines } }) {
    const document = buildDocument(plan);
    const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
    return {
      version,
      title: document.title,
      body: renderHtmlBody(document) + suppressedFindings(suppressed, lines),
      errors: count('error'),
      warnings: count('warning'),
    };
  },
});
