import { placeIn } from '../../core/assumptions.ts';
import { addKey, columnOf, endOfLastLine, removeItem, removeKey, renameScalar, setValue } from '../../core/edits.ts';
import { placedItems } from '../../core/placed-items.ts';
import { type Plan, readPlan, type TierPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import {
  entryOf,
  isEmpty,
  type MapEntry,
  type MapNode,
  plainValue,
  type ScalarNode,
  type SequenceNode,
  type SourceNode,
} from '../../core/source.ts';
import { applyEdits, lineEnd, lineStart, overlap, type Span, startOfNextLine, type TextEdit } from '../../core/text.ts';
import { laddersOf, type RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { keyOrder } from '../../rules/shared/missing-key.ts';
import { mentionsIn } from '../references.ts';
import { Refusal } from '../refusal.ts';

/** Two neighbors of a ladder. */
export interface Merge {
  /** The tier that stays, with its name and its benefits. */
  readonly kept: RankedTier;
  /** The tier that goes. */
  readonly gone: RankedTier;
}

/**
 * What decides who belongs to a tier. Of two that become one it is that of the lower one, so that nobody falls out. Where
 * the lower one asks for nothing, nothing is asked. Who stays whatever it brings is decided by either, see `isExitOfGone`.
 */
const whoBelongs = ['criteria', 'expectations', 'entry'] as const;

/** The tier right above a tier, and the one right below it, each as what the tier can become part of. */
export function mergesOf(plan: Plan, index: number): readonly Merge[] {
  for (const ladder of laddersOf(plan)) {
    const at = ladder.findIndex(({ path }) => path[1] === index);
    const gone = ladder[at];
    if (gone !== undefined) return [ladder[at - 1], ladder[at + 1]].flatMap((kept) => (kept ? [{ kept, gone }] : []));
  }
  return [];
}

/**
 * A plan in which one tier has become part of another. The one that stays keeps its id, its name and what it gives, has
 * the partners of both, and takes those whom either of them took: the criteria, expectations and entry of the lower one.
 * Whom either of them keeps for good, it keeps. The ways into both of them and out of both of them are its ways, and everything that referred to the other refers to it.
 *
 * @throws Refusal with the reason, where that cannot be done.
 */
export function mergeTiers(plan: Plan, merge: Merge): string {
  refuseOddTiers(plan, merge);
  const [kept, gone] = [merge.kept.tier.id?.value ?? '', merge.gone.tier.id?.value ?? ''];
  const isUp = merge.kept.level < merge.gone.level;
  const settled = repeated(plan, (now) => only(staleAssumption({ plan: now, kept, gone, isUp })), merge);
  const result = repeated(settled, (now) => nextEdits({ plan: now, kept, gone, isUp }), merge);
  if (mentionsIn(result, 'tier').some(({ name }) => name === gone)) throw new Refusal(shared(merge));
  return result.source.text;
}

/** A plan after edits until there are none. It is read anew after each, because two of them may be at one place. */
function repeated(plan: Plan, next: (plan: Plan) => readonly TextEdit[], merge: Merge): Plan {
  let now = plan;
  for (let edits = next(now); edits.length > 0; edits = next(now)) {
    const { text } = now.source;
    now = readPlan(applyEdits(text, edits));
    // What cannot be read any more has lost an anchor, and what does not change would be changed for ever.
    if (now.source.problems.length > 0 || now.source.text === text) throw new Refusal(shared(merge));
  }
  return now;
}

function only(edit: TextEdit | undefined): readonly TextEdit[] {
  return edit === undefined ? [] : [edit];
}

function refuseOddTiers(plan: Plan, merge: Merge): void {
  const { kept, gone } = merge;
  const ladder = laddersOf(plan).find((tiers) => tiers.some(({ path }) => path[1] === gone.path[1]));
  if (ladder === undefined || ladder.length < 3) {
    throw new Refusal(
      `${gone.title} and ${kept.title} are the only tiers here, and one tier tells no partners apart. Add another one first.`,
    );
  }
  for (const { tier, title } of [kept, gone]) {
    const id = tier.id?.value;
    if (id === undefined)
      throw new Refusal(`${title} has no id, by which the plan could refer to it. Write one first.`);
    const same = (plan.tiers?.items ?? []).filter((other) => other.id?.value === id);
    if (same.length > 1) throw new Refusal(`"${id}" is the id of ${same.length} tiers. Give each its own first.`);
  }
  const { anchors } = plan.source;
  const isShared = (node: SourceNode): boolean =>
    anchors.some(({ span, uses }) => uses > 0 && (overlap(span, node.span) || span.start === node.span.start));
  const isAlias = ({ path }: RankedTier): boolean => plan.tiers?.node.aliases?.[Number(path[1])] !== undefined;
  const isOdd = [kept, gone].some(
    (one) => isShared(one.tier.node) || isAlias(one) || one.tier.node.hasMergeKey === true,
  );
  if (isOdd) throw new Refusal(shared(merge));
}

function shared({ kept, gone }: Merge): string {
  return `${gone.title} or ${kept.title} shares a part of its text with another place, by an anchor or an alias. Write it out in both places first.`;
}

/** Where a merge has come to: the plan as it is now, and the ids of both tiers. */
interface Step {
  readonly plan: Plan;
  readonly kept: string;
  readonly gone: string;
  /** Whether the tier that stays is the higher one. */
  readonly isUp: boolean;
}

/** What is done next, each of which leaves less to do. The tier itself goes last. None when nothing is left. */
function nextEdits(step: Step): readonly TextEdit[] {
  const { plan } = step;
  const edit =
    ruleEdit(step) ??
    listedEdit(step, plan.measurement?.businessReview?.tiers?.node) ??
    listedEdit(step, plan.launch?.softLaunch?.tiers?.node) ??
    coSellEdit(step) ??
    itemEdit(step, plan.playbook?.addendums, () => '') ??
    regionEdit(step) ??
    assumptionEdit(step);
  return edit === undefined ? tierEdits(step) : [edit];
}

/** Moves between both are none any more. Where both had a way from or to a third tier, that of the outer one stays. */
function ruleEdit({ plan, kept, gone, isUp }: Step): TextEdit | undefined {
  const rules = plan.movement?.rules;
  if (rules === undefined) return undefined;
  const order = new Map((plan.tiers?.items ?? []).map(({ id }, index) => [id?.value, index]));
  const at = (id: string | undefined): number => order.get(id) ?? 0;
  for (const rule of rules.items) {
    const [end, other] = rule.from?.value === gone ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const named = rule[end];
    if (named?.value !== gone) continue;
    const third = rule[other]?.value;
    if (third === kept || third === gone) return removeItem(plan.source.text, rules.node, rule.node);
    const twin = rules.items.find((one) => one[end]?.value === kept && one[other]?.value === third);
    if (twin === undefined) return setValue(plan.source.text, named.node, kept);
    // The way to what is above is that of the higher tier, and the way to what is below that of the lower one.
    const isOfKept = at(third) < at(kept) === isUp;
    return removeItem(plan.source.text, rules.node, isOfKept ? rule.node : twin.node);
  }
  return undefined;
}

/** A list of ids. */
function listedEdit({ plan, kept, gone }: Step, list: SequenceNode | undefined): TextEdit | undefined {
  const { text } = plan.source;
  const scalars = list?.items.filter((item): item is ScalarNode => item.kind === 'scalar') ?? [];
  const named = scalars.find(({ value }) => value === gone);
  if (list === undefined || named === undefined) return undefined;
  return scalars.some(({ value }) => value === kept) ? removeItem(text, list, named) : setValue(text, named, kept);
}

function coSellEdit({ plan, kept, gone }: Step): TextEdit | undefined {
  const map = plan.playbook?.coSell?.tiers?.node;
  const entry = map && entryOf(map, gone);
  if (map === undefined || entry === undefined) return undefined;
  return entryOf(map, kept) === undefined ? renameScalar(entry.key, kept) : removeKey(plan.source.text, map, entry);
}

interface OfTier {
  readonly tier?: { readonly value: string; readonly node: ScalarNode };
  readonly node: MapNode;
}

/** A list in which an item names its tier. What the tier that stays has already is its own. */
function itemEdit<Item extends OfTier>(
  { plan, kept, gone }: Step,
  list: { readonly items: readonly Item[]; readonly node: SequenceNode } | undefined,
  about: (item: Item) => string,
): TextEdit | undefined {
  const { text } = plan.source;
  const item = list?.items.find(({ tier }) => tier?.value === gone);
  if (list === undefined || item?.tier === undefined) return undefined;
  const twin = list.items.some((other) => other.tier?.value === kept && about(other) === about(item));
  return twin ? removeItem(text, list.node, item.node) : setValue(text, item.tier.node, kept);
}

function regionEdit(step: Step): TextEdit | undefined {
  for (const { exceptions } of step.plan.regions?.items ?? []) {
    const edit = itemEdit(step, exceptions, ({ metric }) => metric?.value ?? '');
    if (edit !== undefined) return edit;
  }
  return undefined;
}

/** An assumption about what goes: who belonged to the higher tier, and what the other one gave. */
function staleAssumption({ plan, kept, gone, isUp }: Step): TextEdit | undefined {
  const { assumptions } = plan;
  if (assumptions === undefined) return undefined;
  const stale = assumptions.items.find(({ about }) => {
    const { id, key } = tierOf(plan, about?.value);
    if (id !== kept && id !== gone) return false;
    const [stays, goes] = [kept, gone].map((one) => tierWithId(plan, one));
    // The sum of both is what both assumptions are about, where there is one.
    if (key === 'partners') return stays?.partners === undefined || goes?.partners === undefined;
    if (key === 'exit') return (id === gone) !== isExitOfGone(stays, goes);
    return (id === gone) !== (isUp && whoBelongs.some((one) => one === key));
  });
  return stale && removeItem(plan.source.text, assumptions.node, stale.node);
}

/**
 * An assumption about what stays is about its new place. Behind the tier that goes, the others move up. Two about the
 * number of partners become one.
 */
function assumptionEdit({ plan, kept, gone }: Step): TextEdit | undefined {
  const { assumptions } = plan;
  if (assumptions === undefined) return undefined;
  let isCounted = false;
  for (const { about, node } of assumptions.items) {
    const { id, key, rest } = tierOf(plan, about?.value);
    if (about === undefined || id === undefined) continue;
    if (key === 'partners' && (id === kept || id === gone)) {
      if (isCounted) return removeItem(plan.source.text, assumptions.node, node);
      isCounted = true;
    }
    const fresh = ['tiers', id === gone ? kept : id, ...rest].join('.');
    if (fresh !== about.value.trim()) return setValue(plan.source.text, about.node, fresh);
  }
  return undefined;
}

/** The tier that an assumption is about, by its id, and what of it. */
function tierOf(
  plan: Plan,
  about = '',
): { readonly id?: string | undefined; readonly key?: string | undefined; readonly rest: readonly string[] } {
  const [section, named = '', ...rest] = placeIn(about) ?? [];
  if (section !== 'tiers') return { rest };
  const id = /^\d+$/.test(named) ? placedItems(plan.tiers)[Number(named)]?.id?.value : named;
  return { id, key: rest[0], rest };
}

function tierWithId(plan: Plan, id: string): TierPart | undefined {
  return plan.tiers?.items.find((tier) => tier.id?.value === id);
}

/** Whether only the tier that goes keeps its partners whatever they bring. Then the one that stays does from now on. */
function isExitOfGone(stays: TierPart | undefined, goes: TierPart | undefined): boolean {
  return goes?.exit?.value === 'never' && stays?.exit?.value !== 'never';
}

function tierEdits({ plan, kept, gone, isUp }: Step): readonly TextEdit[] {
  const { tiers } = plan;
  const [stays, goes] = [kept, gone].map((id) => tierWithId(plan, id));
  if (tiers === undefined || stays === undefined || goes === undefined) return [];
  const { text } = plan.source;
  for (const key of isUp ? whoBelongs : []) {
    const edit = takenOver(text, stays, goes, key);
    if (edit !== undefined) return [edit];
  }
  if (isExitOfGone(stays, goes)) {
    const { exit } = stays;
    const edit = exit && setValue(text, exit.node, 'never');
    return [edit ?? addKey(text, stays.node, 'exit', 'never', keyOrder(['tiers', 0]))];
  }
  return [...partnersEdit(text, stays, goes), withoutGap(text, removeItem(text, tiers.node, goes.node))];
}

/** The partners of both. Where one of the numbers is not known, the sum is not known either. */
function partnersEdit(text: string, stays: TierPart, goes: TierPart): readonly TextEdit[] {
  if (stays.partners === undefined) return [];
  if (goes.partners !== undefined)
    return [setValue(text, stays.partners.node, stays.partners.value + goes.partners.value)];
  const entry = entryOf(stays.node, 'partners');
  return entry === undefined ? [] : [removeKey(text, stays.node, entry)];
}

/**
 * A part of a tier in the place of that of another one, letter by letter where both are written alike. Where it has no
 * such part, the other one loses its own. Undefined where both say the same already.
 */
function takenOver(text: string, to: TierPart, from: TierPart, key: (typeof whoBelongs)[number]): TextEdit | undefined {
  const [old, fresh] = [entryOf(to.node, key), entryOf(from.node, key)];
  if (fresh === undefined || isEmpty(fresh.value)) {
    return old === undefined || isEmpty(old.value) ? undefined : removeKey(text, to.node, old);
  }
  if (old !== undefined && JSON.stringify(plainValue(old.value)) === JSON.stringify(plainValue(fresh.value)))
    return undefined;
  const isAlike =
    old !== undefined &&
    to.node.style === 'block' &&
    from.node.style === 'block' &&
    old.alias === undefined &&
    fresh.alias === undefined &&
    columnOf(text, old.key.span.start) === columnOf(text, fresh.key.span.start);
  if (!isAlike) return addKey(text, to.node, key, plainValue(fresh.value) as Printable, keyOrder(['tiers', 0]));
  const [out, into] = [wholeEntry(text, old), wholeEntry(text, fresh)];
  return { span: out, newText: text.slice(into.start, into.end) };
}

/** A key with its value, up to the end of its last line, where a comment may stand. */
function wholeEntry(text: string, { key, value }: MapEntry): Span {
  return { start: key.span.start, end: endOfLastLine(text, Math.max(key.span.end, value.span.end)) };
}

/** Takes an empty line away together with what it parted from the rest, so that none is left without its purpose. */
function withoutGap(text: string, { span, newText }: TextEdit): TextEdit {
  const { start, end } = span;
  if (start !== lineStart(text, start)) return { span, newText };
  const indentAt = (offset: number): number => /^ */.exec(text.slice(offset, lineEnd(text, offset)))?.[0].length ?? 0;
  const isEmptyAt = (offset: number): boolean => text.slice(offset, lineEnd(text, offset)).trim() === '';
  const above = start === 0 ? 0 : lineStart(text, start - 1);
  const isEmptyAbove = above < start && isEmptyAt(above);
  const isEmptyBelow = end < text.length && isEmptyAt(end);
  const isLast = end >= text.length || (!isEmptyBelow && indentAt(end) < indentAt(start));
  if (isEmptyAbove && (isEmptyBelow || isLast)) return { span: { start: above, end }, newText };
  const isFirst = !isEmptyAbove && !/^\s*-/.test(text.slice(above, start)) && indentAt(above) <= indentAt(start);
  return isFirst && isEmptyBelow
    ? { span: { start, end: startOfNextLine(text, lineEnd(text, end)) }, newText }
    : { span, newText };
}
