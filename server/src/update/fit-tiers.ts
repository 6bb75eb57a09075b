import type { Brief } from '../../../schemas/brief.ts';
import { entryOf, type MapNode } from '../core/source.ts';
import { applyEdits, lineEnd, lineStart, type TextEdit } from '../core/text.ts';
import { generatePlan } from '../generate/generate.ts';
import { type Draft, readDraft } from './draft.ts';
import { contentEnd, entryEnd } from './extent.ts';

/** Numbers of partners among which there is one for every number of tiers that the generator can write. */
const SIZES = [6, 12, 18, 24, 40, 80, 200, 600];

/**
 * A generated plan with as many tiers as the person has, so that nothing in it speaks of others. The brief decides
 * where the person has none.
 *
 * @param count how many tiers the plan has; zero when it does not say.
 */
export function generateWithTiers(brief: Brief, today: string, count: number): Draft {
  const draft = readDraft(generatePlan(brief, today));
  if (count < 2 || tiersOf(draft) === count) return draft;
  const stated = brief.partners?.target ?? brief.partners?.current;
  for (const state of new Set([brief.state, 'informal'] as const)) {
    for (const target of nearestFirst(SIZES, stated ?? draft.plan.program?.partners?.target?.value ?? 0)) {
      const partners = { ...brief.partners, target };
      const variant = readDraft(generatePlan({ ...brief, state, partners }, today));
      if (tiersOf(variant) !== count) continue;
      if (stated === undefined && state === brief.state) return variant;
      const text = withCount(variant.text, target, stated ?? target);
      // What does not depend on the tiers follows from the state and the partners that the person has.
      const kept = state === brief.state ? independentSections : [...independentSections, 'launch', 'risks'];
      return readDraft(applyEdits(text, sectionsFrom(readDraft(text), draft, kept)));
    }
  }
  return readDraft(applyEdits(draft.text, withTierCount(draft, count)));
}

/** The sections that are the same whatever the tiers are. */
const independentSections = ['program', 'diagnosis'];

/** A text in which another number of partners is told, wherever it is told in words. */
function withCount(text: string, from: number, to: number): string {
  return text.replace(new RegExp(`\\b${from}(?= partners\\b)`, 'g'), String(to));
}

function tiersOf({ plan }: Draft): number {
  return plan.tiers?.items.length ?? 0;
}

function nearestFirst(sizes: readonly number[], wanted: number): readonly number[] {
  return [...sizes].sort((one, two) => Math.abs(one - wanted) - Math.abs(two - wanted));
}

function sectionsFrom(draft: Draft, variant: Draft, keys: readonly string[]): TextEdit[] {
  return keys.flatMap((key) => {
    const [own, other] = [entryOf(draft.root, key), entryOf(variant.root, key)];
    if (own === undefined || other === undefined) return [];
    const cut = ({ text }: Draft, entry: typeof own) => ({
      start: startWithComments(text, entry.key.span.start),
      end: lineEnd(text, entryEnd(entry) - 1),
    });
    const span = cut(variant, other);
    return [{ span: cut(draft, own), newText: variant.text.slice(span.start, span.end) }];
  });
}

function startWithComments(text: string, start: number): number {
  let first = lineStart(text, start);
  while (first > 0 && text.slice(lineStart(text, first - 1), first).startsWith('#')) first = lineStart(text, first - 1);
  return first;
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
