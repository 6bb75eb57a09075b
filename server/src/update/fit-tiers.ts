import type { Brief } from '../../../schemas/brief.ts';
import { entryOf, type MapNode } from '../core/source.ts';
import { applyEdits, lineEnd, lineStart, type TextEdit } from '../core/text.ts';
import { planBlocks } from '../generate/generate.ts';
import type { Given } from '../generate/given.ts';
import { layOut } from '../generate/layout.ts';
import { type Draft, readDraft } from './draft.ts';
import { contentEnd } from './extent.ts';
import { reworded } from './reword.ts';

/**
 * A generated plan with as many tiers as the person has, in the sizes that the person gave them, so that nothing in it
 * speaks of others. The brief decides where the person has none.
 *
 * @param count how many tiers the plan has; zero when it does not say.
 * @param isFromPlan whether no brief was named, so that the plan itself is what everything follows from.
 */
export function generateWithTiers(
  brief: Brief,
  today: string,
  given: Given,
  count: number,
  isFromPlan: boolean,
): Draft {
  const blocks = planBlocks(brief, today, given);
  const draft = readDraft(layOut(isFromPlan ? reworded(blocks) : blocks));
  if (count < 2 || draft.plan.tiers?.items.length === count) return draft;
  return readDraft(applyEdits(draft.text, withTierCount(draft, count)));
}

/** Repeats or leaves out tiers in the middle, where the generator has no plan with as many. */
function withTierCount({ text, plan }: Draft, count: number): TextEdit[] {
  const items = plan.tiers?.node.items ?? [];
  const middle = items[1];
  if (middle?.kind !== 'map') return [];
  const start = lineStart(text, middle.span.start);
  const end = lineEnd(text, contentEnd(middle) - 1);
  if (items.length > count) {
    return items.slice(1, 1 + items.length - count).map((item) => ({
      span: { start: lineStart(text, item.span.start), end: lineEnd(text, contentEnd(item) - 1) + 1 },
      newText: '',
    }));
  }
  const copies = Array.from(
    { length: count - items.length },
    (_, index) => `${copyOf(text.slice(start, end), index + 2, idOf(middle))}\n`,
  );
  return [{ span: { start: end + 1, end: end + 1 }, newText: copies.join('') }];
}

function idOf(tier: MapNode): string {
  const id = entryOf(tier, 'id')?.value;
  return id?.kind === 'scalar' ? String(id.value) : '';
}

/** The same tier once more, one step below: tiers that differ in nothing are one tier. */
function copyOf(tier: string, number: number, id: string): string {
  return tier
    .replace(`id: ${id}`, `id: ${id}-${number}`)
    .replace('coMarketing: assets', 'coMarketing: standard-assets')
    .replace('roadmap: published', 'roadmap: none');
}
