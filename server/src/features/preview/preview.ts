import {
  type PreviewAnswer,
  type PreviewMistake,
  type PreviewParams,
  type PreviewResult,
  previewRequest,
} from '../../protocol/preview.ts';
import { renderHtmlBody } from '../../render/html-body.ts';
import type { CheckedDocument } from '../document.ts';
import { defineFeature } from '../feature.ts';
import { completeness, summaryOf } from './completeness.ts';
import { contentsHtml } from './contents.ts';
import { findingsHtml } from './findings.ts';
import { fingerprint } from './fingerprint.ts';
import { marksOf } from './marks.ts';
import { partAt } from './parts.ts';
import { shownDocument } from './shown-document.ts';
import { suppressedFindings } from './suppressed-findings.ts';
import type { Unreadable } from './unreadable.ts';

/** What the preview shows: the document of a plan as HTML, each part with its place in the text, and what was found. */
export const preview = defineFeature<PreviewParams, PreviewAnswer | null>({
  method: previewRequest,
  capabilities: {},
  empty: null,
  waitsForChanges: true,
  answer({ params: { known }, document }) {
    const result = document.kept('preview', () => stamped(previewOf(document)));
    return result.stamp === known ? 'unchanged' : result;
  },
});

function stamped(result: Omit<PreviewResult, 'stamp'>): PreviewResult {
  return { ...result, stamp: fingerprint(JSON.stringify(result)) };
}

function previewOf(checked: CheckedDocument): Omit<PreviewResult, 'stamp'> {
  const { version, plan, problems, suppressed, lines } = checked;
  const { document, unreadable } = shownDocument(checked);
  const parts = completeness(document, problems, partAt(plan), unreadable);
  return {
    version,
    title: document.title,
    body: renderHtmlBody(document, marksOf(document, parts, problems)) + suppressedFindings(suppressed, lines),
    contents: contentsHtml(document, parts, suppressed.length),
    findings: findingsHtml(parts, problems, suppressed.length, lines),
    findingCount: problems.length,
    suppressedCount: suppressed.length,
    summary: summaryOf(parts),
    ...(unreadable === undefined ? {} : { mistake: mistakeOf(unreadable, checked) }),
  };
}

function mistakeOf({ mistakes, message }: Unreadable, { lines, lastReadable }: CheckedDocument): PreviewMistake {
  const { start = 0, end = 0 } = mistakes[0] ?? {};
  const line = lines.positionAt(start).line + 1;
  // Why there are marked parts is said here, once, and not in each of them.
  return lastReadable === undefined
    ? { text: `Line ${line} cannot be read`, details: `${message} The preview shows what can be read.`, start, end }
    : { text: `Line ${line} cannot be read: marked parts are older`, details: message, start, end };
}
