import type { CodeAction, Range } from 'vscode-languageserver-types';
import { placeAt } from '../../core/source.ts';
import { factsOf } from '../../update/facts.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { sectionsOf } from '../update/sections.ts';
import { completeKind } from './kinds.ts';

/** What an action keeps to itself until somebody chooses it: working out what is missing takes several checks. */
export interface CompletionData {
  readonly uri: string;
  readonly section: string;
}

/** The action that fills what is missing in the section on whose key the cursor stands; none when nothing is open. */
export function completeSection(
  { start }: Range,
  document: CheckedDocument,
  { resolvesEdits }: ClientAbilities,
): CodeAction[] {
  const { kind, uri, plan, lines } = document;
  if (kind !== 'plan' || plan.node === undefined || !resolvesEdits) return [];
  const { path, onKey } = placeAt(plan.node, lines.offsetAt(start));
  const [section] = path;
  if (onKey === undefined || path.length !== 1) return [];
  const summary = sectionsOf(document).find((candidate) => candidate.section === section);
  if (summary?.state !== 'incomplete' || factsOf(plan, undefined, document.problems).brief === undefined) return [];
  const data: CompletionData = { uri, section: summary.section };
  return [{ title: `Complete the section "${summary.title}"`, kind: completeKind, data }];
}
