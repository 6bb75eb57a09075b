import { indexLines } from '../../core/text.ts';
import type { BriefText, UpdateRefusal, UpdateResult } from '../../protocol/update.ts';
import { completePlan } from '../../update/complete.ts';
import type { Refusal } from '../../update/facts.ts';
import type { CheckedDocument } from '../document.ts';

/** The answer when the plan is gone, nobody waits any more, or completing failed. */
export const noUpdate: UpdateResult = { summary: 'Nothing was changed.', refused: [] };

/** What completing a plan, or one section of it, comes to. */
export function updateResult(
  document: CheckedDocument,
  brief: BriefText | undefined,
  section: string | undefined,
): UpdateResult {
  const { text, settings, uri, version, lines } = document;
  const { edits, summary, refused } = completePlan({
    text,
    settings,
    ...(brief === undefined ? {} : { brief: brief.text }),
    ...(section === undefined ? {} : { section }),
  });
  const shown = edits.map(({ span, newText, label, description }) => ({
    range: lines.rangeOf(span),
    newText,
    label,
    description,
  }));
  return {
    ...(shown.length === 0 ? {} : { edit: { uri, version, edits: shown } }),
    summary,
    refused: refused.map((refusal) => placed(refusal, document, brief)),
  };
}

function placed(
  { message, span, in: file }: Refusal,
  document: CheckedDocument,
  brief: BriefText | undefined,
): UpdateRefusal {
  const isInBrief = file === 'brief' && brief !== undefined;
  const uri = isInBrief ? brief.uri : document.uri;
  if (span === undefined) return { message, uri };
  const lines = isInBrief ? indexLines(brief.text) : document.lines;
  return { message, uri, position: lines.positionAt(span.start) };
}
