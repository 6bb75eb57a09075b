import { removeKey } from '../core/edits.ts';
import { readPlan } from '../core/plan.ts';
import { entryOf } from '../core/source.ts';
import { applyEdits, type TextEdit } from '../core/text.ts';
import { checkPlanFully, endingOnce } from '../rules/check.ts';
import {
  at,
  type Completion,
  type CompletionRequest,
  completeInSteps,
  type LabeledEdit,
  leftIn,
  refusal,
} from './complete.ts';
import { sectionTitle } from './gap-labels.ts';
import { atOnce, type Steps } from './steps.ts';

/** The section that is written anew. */
export type SectionRequest = CompletionRequest & { readonly section: string };

/**
 * Writes one section of a plan anew, in the place of what stands there: from the facts, the names and the numbers of the
 * whole plan, so that the other sections still agree with it. What a person wrote in the section goes, so the edit is
 * for them to look at before it is made. A section that is not there yet is written as completing does it.
 */
export function sectionAnew(request: SectionRequest): Completion {
  return atOnce(sectionAnewInSteps(request));
}

/** The same in steps, for a server that has others to answer in between. */
export function* sectionAnewInSteps(request: SectionRequest): Steps<Completion> {
  const { text, section, settings } = request;
  const watch = request.watch === undefined ? undefined : endingOnce(request.watch);
  const { node, source } = readPlan(text);
  const entry = node === undefined ? undefined : entryOf(node, section);
  if (node === undefined || entry === undefined || source.problems.length > 0) return yield* completeInSteps(request);
  const title = sectionTitle(section);
  const refuse = (message: string): Completion => refusal([at(entry.key.span, message)]);
  if (section === 'program') {
    return refuse(
      `The section ${title} holds the facts from which all others are written, so it cannot be written from them. Change it by hand.`,
    );
  }
  const removal = removeKey(text, node, entry);
  const without = applyEdits(text, [removal]);
  if (readPlan(without).source.problems.length > 0) {
    return refuse(
      `Other sections repeat values of the section ${title} by an anchor (&), and would lose them. Write those values out, and run this again.`,
    );
  }
  const { edits, refused } = yield* completeInSteps({ ...request, watch, text: without, facts: text });
  if (refused.length > 0) return refusal(refused);
  if (edits.length === 0) {
    return refuse(`The facts of this plan do not say what to write into the section ${title}. Change it by hand.`);
  }
  // However the section was placed, the file ends as it did.
  const left = withoutRepeatedComment(without, removal.span.start, edits);
  const placed = left.edits.map((edit) => withOneBlankLine(left.text, edit));
  const anew = applyEdits(left.text, placed).trimEnd() + text.slice(text.trimEnd().length);
  if (anew === text) {
    return { edits: [], summary: `The section ${title} stands as it would be written anew.`, refused: [] };
  }
  const edit = { ...difference(text, anew), label: `Write ${title} anew`, description: title };
  const findings = leftIn(checkPlanFully(readPlan(anew), settings, undefined, watch).problems, anew);
  return { edits: [edit], summary: `${findings}The section ${title} was written anew.`, refused: [] };
}

/** Takes the comment above a section out when the new section brings the same one along, with the edits that are left. */
function withoutRepeatedComment(
  text: string,
  end: number,
  edits: readonly LabeledEdit[],
): { readonly text: string; readonly edits: readonly LabeledEdit[] } {
  const lines = text.slice(0, end).split(/(?<=\n)/);
  const comment = lines.slice(lines.findLastIndex((line) => !line.startsWith('#')) + 1).join('');
  if (comment === '' || !edits.some(({ newText }) => newText.includes(comment))) return { text, edits };
  const moved = (offset: number): number => (offset < end ? offset : offset - comment.length);
  return {
    text: text.slice(0, end - comment.length) + text.slice(end),
    edits: edits.map(({ span, ...edit }) => ({ ...edit, span: { start: moved(span.start), end: moved(span.end) } })),
  };
}

/** An edit that leaves no more than one blank line in front of what it adds, and behind it. */
function withOneBlankLine(text: string, { span, newText, ...rest }: LabeledEdit): LabeledEdit {
  const [front = ''] = /^[\r\n]*/.exec(newText) ?? [];
  const end = newText.trimEnd().length;
  const added = newText.slice(front.length, end);
  if (added === '') return { span, newText, ...rest };
  const before = text.slice(Math.max(0, span.start - 4), span.start);
  const above = breaksIn(before.slice(before.trimEnd().length));
  const below = breaksIn(/^[\r\n]*/.exec(text.slice(span.end))?.[0] ?? '');
  const surplus = below.slice(0, Math.max(0, below.length - 2)).join('');
  return {
    ...rest,
    span: { start: span.start, end: span.end + surplus.length },
    newText: [
      ...breaksIn(front).slice(0, Math.max(0, 2 - above.length)),
      added,
      ...breaksIn(newText.slice(end)).slice(0, Math.max(0, 2 - below.length)),
    ].join(''),
  };
}

/** The line breaks at the edge of a text, one by one. */
function breaksIn(text: string): readonly string[] {
  return text.match(/\r?\n/g) ?? [];
}

/** The one edit that makes the first text the second: of whole lines, from the first to the last that differ. */
function difference(text: string, other: string): TextEdit {
  const before = text.split(/(?<=\n)/);
  const after = other.split(/(?<=\n)/);
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && before[first] === after[first]) first++;
  let last = 0;
  while (last < least - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  const start = before.slice(0, first).join('').length;
  const end = text.length - before.slice(before.length - last).join('').length;
  return { span: { start, end }, newText: after.slice(first, after.length - last).join('') };
}
