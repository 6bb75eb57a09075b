import type { CodeAction, Range } from 'vscode-languageserver-types';
import { placeAt } from '../../core/source.ts';
import { type RankedTier, rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { differences } from './differences.ts';
import { completeKind } from './kinds.ts';
import { type Merge, mergesOf, mergeTiers } from './merged-tiers.ts';

/** What the action keeps to itself until somebody chooses it: it is worked out in several steps. */
export interface MergeData {
  readonly uri: string;
  /** The tier that goes and the one that stays: places in the list are others after an edit. */
  readonly merge: { readonly gone: TierName; readonly kept: TierName };
}

/** The id of a tier. One without an id goes by its place, and is refused for that. */
type TierName = string | number;

function nameOf({ tier, path }: RankedTier): TierName {
  return tier.id?.value ?? Number(path[1]);
}

/** The actions that make the tier at the cursor a part of the one above it, or of the one below it. */
export function tierMerges({ start }: Range, document: CheckedDocument, client: ClientAbilities): CodeAction[] {
  const { kind, plan, lines, uri } = document;
  if (kind !== 'plan' || plan.node === undefined || plan.source.problems.length > 0) return [];
  const [section, index, ...inside] = placeAt(plan.node, lines.offsetAt(start)).path;
  // What stands deeper in a tier is about something else.
  if (section !== 'tiers' || typeof index !== 'number' || inside.length > 1) return [];
  return mergesOf(plan, index).flatMap((merge) => {
    const title = `Merge ${merge.gone.title} into ${merge.kept.title}, with the criteria of the lower one`;
    const data: MergeData = { uri, merge: { gone: nameOf(merge.gone), kept: nameOf(merge.kept) } };
    if (client.resolvesEdits) return [{ title, kind: completeKind, data }];
    try {
      return [mergedBy({ title, kind: completeKind }, merge, document, client)];
    } catch (error) {
      // An editor that hears no reasons is not offered what cannot be done.
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
}

/**
 * The action with its edits.
 *
 * @throws Refusal with the reason, where the tiers cannot be merged.
 */
export function resolveMerge(
  action: CodeAction,
  { gone, kept }: MergeData['merge'],
  document: CheckedDocument,
  client: ClientAbilities,
): CodeAction {
  const { plan } = document;
  const going = rankedTiers(plan).find((tier) => nameOf(tier) === gone);
  const merge = going && mergesOf(plan, Number(going.path[1])).find((each) => nameOf(each.kept) === kept);
  if (merge === undefined) throw new Refusal('The tiers are others by now. Choose the action again.');
  return mergedBy(action, merge, document, client);
}

function mergedBy(action: CodeAction, merge: Merge, document: CheckedDocument, client: ClientAbilities): CodeAction {
  const { plan, text } = document;
  return { ...action, edit: workspaceEdit(differences(text, mergeTiers(plan, merge)), document, client) };
}
