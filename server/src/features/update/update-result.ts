import type { BriefText, UpdateRefusal, UpdateResult } from '../../protocol/update.ts';
import { sectionAnewInSteps } from '../../update/anew.ts';
import { type Completion, completeInSteps } from '../../update/complete.ts';
import type { Refusal } from '../../update/facts.ts';
import { atOnce, inTurns, type Steps, type Turns } from '../../update/steps.ts';
import type { CheckedDocument } from '../document.ts';

/** The answer when the plan is gone, nobody waits any more, or completing failed. */
export const noUpdate: UpdateResult = { summary: 'Nothing was changed.', refused: [] };

/** What is filled, and from what. */
interface UpdateScope {
  readonly brief?: BriefText | undefined;
  readonly section?: string;
  /** Whether the section is written anew. */
  readonly anew?: boolean | undefined;
}

/** What completing a plan, or one section of it, comes to. */
export async function updateResult(
  document: CheckedDocument,
  { brief, section, anew }: UpdateScope,
  turns: Turns | undefined,
): Promise<UpdateResult> {
  const { text, settings, watch, uri, version, lines } = document;
  const request = { text, settings, watch, ...(brief === undefined ? {} : { brief: brief.text }) };
  const completion = await completionOf(
    section === undefined
      ? completeInSteps(request)
      : (anew ? sectionAnewInSteps : completeInSteps)({ ...request, section }),
    turns,
  );
  if (completion === undefined) return noUpdate;
  const { edits, summary, refused } = completion;
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

/** Undefined when nobody waits for it any more. */
export async function completionOf(
  steps: Steps<Completion>,
  turns: Turns | undefined,
): Promise<Completion | undefined> {
  return turns === undefined ? atOnce(steps) : inTurns(steps, turns);
}

function placed(
  { message, span, in: file }: Refusal,
  document: CheckedDocument,
  brief: BriefText | undefined,
): UpdateRefusal {
  const isInBrief = file === 'brief' && brief !== undefined;
  const uri = isInBrief ? brief.uri : document.uri;
  if (span === undefined) return { message, uri };
  const lines = isInBrief ? document.linesOf(brief.text) : document.lines;
  return { message, uri, position: lines.positionAt(span.start) };
}
