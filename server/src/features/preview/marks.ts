import type { Problem } from '../../core/problem.ts';
import type { Span } from '../../core/text.ts';
import { escapeHtml } from '../../render/escape-html.ts';
import type { HtmlAdditions } from '../../render/html-additions.ts';
import type { PlanDocument, Section, Topic } from '../../render/model.ts';
import type { PartState } from './completeness.ts';
import { contentOf, entriesOf, placeOf } from './content.ts';
import { countedFindings, worstOf } from './counts.ts';

/**
 * What the preview adds to the document: behind the heading of a section a button that leads to its findings, and on
 * the block that a finding is about their number and their weight.
 */
export function marksOf(
  document: PlanDocument,
  parts: readonly PartState[],
  problems: readonly Problem[],
): HtmlAdditions {
  const marked = problemsByPlace(document, problems);
  return {
    afterHeading: (part) => ('id' in part ? sectionMark(parts.find(({ id }) => id === part.id)) : ''),
    attributes: (span) => {
      const found = marked.get(keyOf(span)) ?? [];
      const worst = worstOf(found);
      return worst === undefined
        ? {}
        : { 'data-findings': String(found.length), 'data-severity': worst, 'data-found': countedFindings(found) };
    },
  };
}

function sectionMark(part: PartState | undefined): string {
  const worst = worstOf(part?.findings ?? []);
  if (part === undefined || worst === undefined) return '';
  const words = countedFindings(part.findings);
  const label = `Show what was found in ${part.title}: ${words}`;
  return `<p class="mark-line"><button type="button" class="mark" data-action="findings" data-part="${part.id}" data-severity="${worst}" aria-label="${escapeHtml(label)}">${words}</button></p>\n`;
}

/** Each problem at the smallest place of the document that holds its start. */
function problemsByPlace(
  document: PlanDocument,
  problems: readonly Problem[],
): ReadonlyMap<string, readonly Problem[]> {
  const places = placesOf(document);
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const place = smallestAround(places, problem.span.start);
    if (place === undefined) continue;
    const key = keyOf(place);
    found.set(key, [...(found.get(key) ?? []), problem]);
  }
  return found;
}

/** A place without length is where something belongs that is not there yet, and holds nothing. */
function smallestAround(places: readonly Span[], offset: number): Span | undefined {
  let smallest: Span | undefined;
  for (const place of places) {
    if (place.start > offset || offset >= place.end) continue;
    if (smallest === undefined || place.end - place.start < smallest.end - smallest.start) smallest = place;
  }
  return smallest;
}

function placesOf({ name = [], head, facts, sections }: PlanDocument): readonly Span[] {
  const parts: readonly (Section | Topic)[] = sections;
  const content = [
    ...name,
    ...entriesOf([...head, ...facts]),
    ...parts,
    ...contentOf(sections.flatMap(({ blocks }) => blocks)),
  ];
  return content.map(placeOf).filter((span) => span !== undefined);
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`;
}
