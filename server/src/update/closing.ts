import { addItem } from '../core/edits.ts';
import type { AssumptionPart, Plan } from '../core/plan.ts';
import { lineBreakOf, type TextEdit } from '../core/text.ts';
import { withSmallStart } from '../core/words.ts';
import { assumptionsList, type OpenAssumption } from '../generate/assumptions-list.ts';
import { layOut } from '../generate/layout.ts';
import type { Gap } from './gaps.ts';
import { placeSectionInBraces } from './place.ts';

/**
 * What was assumed for the parts that were added, as entries of the list of assumptions. What stands in that list
 * already is not repeated.
 *
 * @param draft the whole plan from which the parts were taken, with all that it assumes.
 */
export function closingList(text: string, plan: Plan, draft: Plan, gaps: readonly Gap[]): readonly TextEdit[] {
  const inserted = flat(gaps.map(({ edit }) => edit.newText).join('\n'));
  const known = new Set(plan.assumptions?.items.map(({ about }) => about?.value));
  const wanted = (draft.assumptions?.items ?? [])
    .map(assumptionOf)
    .filter(
      ({ about, because }) => !known.has(about) && (isAdded(about, gaps) || inserted.includes(reasonIn(because))),
    );
  if (wanted.length === 0 || gaps.length === 0 || plan.node === undefined) return [];
  const existing = plan.assumptions?.node;
  if (existing !== undefined) return wanted.map((assumption) => addItem(text, existing, valuesOf(assumption)));
  if (plan.node.style === 'flow') {
    // What is assumed stands behind everything else.
    const order = [...plan.node.entries.map(({ key }) => String(key.value)), 'assumptions'];
    return [placeSectionInBraces(text, plan.node, 'assumptions', wanted.map(valuesOf), order)];
  }
  const lines = layOut(assumptionsList(wanted)).trimEnd().split('\n');
  const gap = text.endsWith('\n') ? [''] : ['', ''];
  return [{ span: { start: text.length, end: text.length }, newText: [...gap, ...lines, ''].join(lineBreakOf(text)) }];
}

function assumptionOf({ about, value, because, confirm }: AssumptionPart): OpenAssumption {
  return {
    about: about?.value ?? '',
    value: value?.value ?? '',
    because: because?.value ?? '',
    confirm: confirm?.value ?? '',
  };
}

function valuesOf({ about, value, because, confirm }: OpenAssumption) {
  return { about, value, because, confirm, confirmed: false };
}

/** The reason as the comment on the line gives it, in the middle of a sentence and without the period. */
function reasonIn(because: string): string {
  return withSmallStart(because.replace(/\.$/, ''));
}

/** Whether what an assumption is about is among the parts that were added, or a part of one. */
function isAdded(about: string, gaps: readonly Gap[]): boolean {
  return gaps.some(({ path }) => {
    const added = path.join('.');
    // What the program costs is a question of the whole measurement: no part of it is added in its place.
    if (about === COSTS && path[0] === 'measurement') return true;
    return added === about || added === `${about}.target` || about.startsWith(`${added}.`);
  });
}

/** Where the costs of a program stand, which are not known until somebody tells them. */
const COSTS = 'measurement.primary.roi.costs';

/** Without the line breaks and number signs that only lay a comment out. */
function flat(text: string): string {
  return text.replace(/(?<![^\S\n])[^\S\n]*\n\s*(?:#\s*)?/g, ' ');
}
