import { removeItem, removeKey, setValue } from '../../core/edits.ts';
import type { MovementPart, Plan, TierPart } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { entryOf, type SequenceNode, type SourceNode } from '../../core/source.ts';
import type { TextEdit } from '../../core/text.ts';
import { laddersOf } from '../../framework/facts/ranked-tiers.ts';

/**
 * Removes a tier and hands its partners to a neighbor. What other sections say about it goes with it: its co-sell
 * model, its addendums, its place in launch and reviews, its values in regions, and its movement rules. Where it stood
 * between two tiers, its rules to the upper one now lead to the lower one.
 */
export function removeTierFix(plan: Plan, tier: TierPart, title: string): Fix {
  const { text } = plan.source;
  const { tiers, movement, playbook, launch, measurement } = plan;
  const id = tier.id?.value;
  const edits: TextEdit[] = tiers === undefined ? [] : removeItems(text, tiers.node, [tier.node]);
  // Its partners stay in the program, in the tier below or, for the lowest, in the one above.
  const { upper, lower } = neighborsOf(plan, tier);
  const receiver = (lower ?? upper)?.partners;
  if (tier.partners !== undefined && receiver !== undefined && receiver.node !== tier.partners.node) {
    edits.push(setValue(text, receiver.node, receiver.value + tier.partners.value));
  }
  if (id === undefined) return { title, safe: false, edits };

  edits.push(...changeMoves(plan, movement?.rules, tier, id));
  const models = playbook?.coSell?.tiers?.node;
  const model = models === undefined ? undefined : entryOf(models, id);
  if (models !== undefined && model !== undefined) edits.push(removeKey(text, models, model));
  for (const list of [launch?.softLaunch?.tiers, measurement?.businessReview?.tiers]) {
    const naming = list?.items.filter(({ value }) => value === id) ?? [];
    if (list !== undefined) edits.push(...removeItems(text, list.node, nodesOf(naming)));
  }
  const addendums = playbook?.addendums;
  const naming = addendums?.items.filter((addendum) => addendum.tier?.value === id) ?? [];
  if (addendums !== undefined) edits.push(...removeItems(text, addendums.node, nodesOf(naming)));
  for (const { exceptions } of plan.regions?.items ?? []) {
    const about = exceptions?.items.filter((exception) => exception.tier?.value === id) ?? [];
    if (exceptions !== undefined) edits.push(...removeItems(text, exceptions.node, nodesOf(about)));
  }
  return { title, safe: false, edits };
}

/** The tiers above and below a tier in its own track. Those of the others are for other partners. */
function neighborsOf(plan: Plan, tier: TierPart): { readonly upper?: TierPart; readonly lower?: TierPart } {
  for (const ladder of laddersOf(plan)) {
    const index = ladder.findIndex((ranked) => ranked.tier === tier);
    if (index === -1) continue;
    const [upper, lower] = [ladder[index - 1]?.tier, ladder[index + 1]?.tier];
    return { ...(upper === undefined ? {} : { upper }), ...(lower === undefined ? {} : { lower }) };
  }
  return {};
}

function changeMoves(plan: Plan, moves: MovementPart['rules'], tier: TierPart, id: string): TextEdit[] {
  if (moves === undefined || plan.tiers === undefined) return [];
  const { text } = plan.source;
  const neighbors = neighborsOf(plan, tier);
  const [upper, lower] = [neighbors.upper?.id?.value, neighbors.lower?.id?.value];
  const edits: TextEdit[] = [];
  const gone: SourceNode[] = [];
  for (const { from, to, node } of moves.items) {
    if (from?.value !== id && to?.value !== id) continue;
    const end = from?.value === id ? from : to;
    const other = from?.value === id ? to : from;
    if (upper !== undefined && lower !== undefined && other?.value === upper && end !== undefined) {
      edits.push(setValue(text, end.node, lower));
    } else {
      gone.push(node);
    }
  }
  return [...edits, ...removeItems(text, moves.node, gone)];
}

function nodesOf(parts: readonly { readonly node: SourceNode }[]): readonly SourceNode[] {
  return parts.map(({ node }) => node);
}

/** Takes several items out of a list. In braces on one line, the items before the first that stays go as one. */
function removeItems(text: string, list: SequenceNode, items: readonly SourceNode[]): TextEdit[] {
  const first = items[0];
  if (first === undefined) return [];
  const kept = list.items.findIndex((item) => !items.includes(item));
  const start = list.items[0];
  const stays = list.items[kept];
  if (start === undefined || stays === undefined) return [{ span: list.span, newText: '[]' }];
  if (list.style === 'block') return items.map((item) => removeItem(text, list, item));
  const behind = items.filter((item) => list.items.indexOf(item) > kept);
  const edits = behind.map((item) => removeItem(text, list, item));
  return kept === 0 ? edits : [{ span: { start: start.span.start, end: stays.span.start }, newText: '' }, ...edits];
}
