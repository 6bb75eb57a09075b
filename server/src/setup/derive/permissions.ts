import type { SetupField, SetupPermission } from '../model.ts';
import { because, type Deriving } from './context.ts';

/** Who may write what: operations all of it, sales what nobody guards, and what it picks in an empty field. Everybody may read. */
export function permissionsOf(deriving: Deriving, fields: readonly SetupField[]): readonly SetupPermission[] {
  const origin = because(
    deriving,
    ['attribution.fields', deriving.plan.attribution?.fields],
    ['attribution.routing', deriving.plan.attribution?.routing],
  );
  const operations = operationsOf(deriving);
  const owner = deriving.plan.attribution?.audit?.owner?.value;
  const locked = fields.filter(({ key }) => lockable.has(key) || key === 'deal.attribution-locks-on');
  const derived = 'a field that is guarded is written by the flow and by operations only';
  return [
    {
      key: 'operations',
      label: 'Partner Program Operations',
      role: operations,
      writes: fields.map(({ key }) => key),
      bypass: true,
      origin,
      carries: ['attribution.routing.owner'],
      derived,
    },
    {
      key: 'sales',
      label: 'Partner Program Sales',
      role: 'Sales',
      writes: fields.filter(({ guarded, picks }) => !guarded || picks !== undefined).map(({ key }) => key),
      bypass: false,
      origin,
      carries: [],
      derived,
    },
    ...(owner === undefined || owner === operations || deriving.plan.attribution?.audit?.lockAfter === undefined
      ? []
      : [
          {
            key: 'corrections',
            label: 'Partner Program Corrections',
            role: owner,
            writes: locked.map(({ key }) => key),
            bypass: true,
            origin: because(deriving, ['attribution.audit.owner', deriving.plan.attribution?.audit?.owner]),
            carries: ['attribution.audit.owner'],
            derived: 'who may change a source after its lock needs the right to write it',
          },
        ]),
  ];
}

/** What stays as it is after the lock. */
export const lockable: ReadonlySet<string> = new Set([
  'deal.deal-source',
  'deal.partner-name',
  'deal.registration-date',
]);

/** The role that runs registrations, as the plan names it. */
export function operationsOf({ plan }: Deriving): string {
  return plan.attribution?.routing?.owner?.value ?? 'Partner operations';
}
