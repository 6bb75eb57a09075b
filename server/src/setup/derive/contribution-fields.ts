import type { FieldType } from '../../../../schemas/attribution.ts';
import type { ContributionFact } from '../../../../schemas/contributions.ts';
import { keepsContributions } from '../../framework/facts/contributions.ts';
import type { SetupField } from '../model.ts';
import { because, type Deriving, keyOf, nameOf, placed } from './context.ts';

/** What is kept of each contribution, where the plan keeps them as records. */
export function contributionFieldsOf(deriving: Deriving): readonly SetupField[] {
  const { plan, facts } = deriving;
  const contributions = plan.attribution?.contributions;
  if (!keepsContributions(plan) || contributions === undefined) return [];
  const kinds = placed(contributions.kinds, 'attribution.contributions.kinds');
  const names = [...new Set(kinds.flatMap(({ item }) => item.name?.value ?? item.id?.value ?? []))];
  const stages = (plan.attribution?.stages?.items ?? []).map(({ value }) => value);
  const forFact: Readonly<Record<ContributionFact, readonly [string, FieldType, Partial<SetupField>]>> = {
    partner: ['Partner', facts.linkType, { link: { object: 'account', onlyWhere: 'account.program-partner' } }],
    kind: [
      'Kind',
      names.length === 0 ? 'text' : 'picklist',
      { options: names, carries: kinds.flatMap(({ path }) => [`${path}.name`, `${path}.id`]) },
    ],
    stage: ['Stage', stages.length === 0 ? 'text' : 'picklist', { options: stages }],
    date: ['Contributed On', 'date', {}],
    proof: ['Proof', 'long-text', {}],
  };
  return placed(contributions.record, 'attribution.contributions.record').map(({ item, path }): SetupField => {
    const [label, type, more] = forFact[item.value];
    return {
      key: `contribution.${keyOf(label)}`,
      object: 'contribution',
      label,
      name: nameOf(deriving, label),
      type: facts.lacks[type]?.type ?? type,
      options: [],
      required: 'always',
      history: false,
      setBy: 'partner-operations',
      guarded: false,
      origin: because(deriving, [path, item]),
      ...more,
      carries: [path, ...(more.carries ?? [])],
    };
  });
}
