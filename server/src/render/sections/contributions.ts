import { type ContributionFact, connectedOnly } from '../../../../schemas/contributions.ts';
import { metricTitle } from '../../core/metrics.ts';
import type { Located, Plan } from '../../core/plan.ts';
import {
  cell,
  clause,
  entry,
  enumerate,
  isPresent,
  row,
  say,
  sentence,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import type { Inline, Topic } from '../model.ts';

/** What partners do for deals of others, as records. */
export function contributionsTopic(plan: Plan): Topic | undefined {
  const { kinds, record, perDeal, kept, shownApart, compare, node } = plan.attribution?.contributions ?? {};
  const rows = (kinds?.items ?? []).map(({ id, name, proof, node: kind }) => {
    const title = name ? clause(say`${name}`) : id ? say`${id}` : say`Contribution`;
    const shown = proof && clause(say`${proof}`);
    return row(
      [cell(title), cell(...(shown ? [shown] : []))],
      shown ? say`${title}, proved by: ${shown}` : title,
      kind.span,
    );
  });
  const held = (record?.items ?? []).map((fact): readonly Inline[] => [wordsFor(fact, facts[fact.value])]);
  const apart = (shownApart?.items ?? []).map((id): readonly Inline[] => [wordsFor(id, apartInWords(plan, id))]);
  const numbers = (compare?.items ?? []).map((one): readonly Inline[] => [wordsFor(one, comparedInWords(plan, one))]);
  const entries = values([
    held.length > 0 ? entry('Kept of each', enumerate(held), record?.node.span) : undefined,
    perDeal && entry('Per deal', [wordsFor(perDeal, amounts[perDeal.value])], perDeal.node.span),
    kept && entry('Kept in', sentence(say`${kept}`), kept.node.span),
    apart.length > 0
      ? entry('Shown apart from the influenced deals', enumerate(apart), shownApart?.node.span)
      : undefined,
    numbers.length > 0
      ? entry('Deals with and without a contribution are compared by', enumerate(numbers), compare?.node.span)
      : undefined,
  ]);
  const blocks = [
    rows.length > 0 ? table('Kinds of contribution', ['Contribution', 'Proof'], rows, { rowsAs: 'items' }) : undefined,
    entries,
  ].filter(isPresent);
  return blocks.length === 0 ? undefined : topic('Contributions of partners', blocks, node?.span);
}

const facts: Readonly<Record<ContributionFact, string>> = {
  partner: 'the partner',
  kind: 'the kind of contribution',
  stage: 'the stage of the deal',
  date: 'the date',
  proof: 'the proof',
};

const amounts = { one: 'one contribution', several: 'several contributions, of several partners too' };

function apartInWords({ attribution }: Plan, id: Located<string>): string {
  if (id.value === connectedOnly) return 'accounts that only have the product of a partner connected';
  return attribution?.contributions?.kinds?.items.find((kind) => kind.id?.value === id.value)?.name?.value ?? id.value;
}

function comparedInWords(plan: Plan, { value }: Located<string>): string {
  return value === 'time-to-close' ? 'time to close' : metricTitle(plan, value);
}
