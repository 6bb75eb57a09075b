import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import { daysOf } from '../../core/quantity.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { isLost, isWon, stagesOf } from '../../framework/meaning/stages.ts';
import { is, STAGE } from '../condition.ts';
import type { Assignment, FlowStep, SetupField, SetupFlow } from '../model.ts';
import { because, type Deriving, placed } from './context.ts';
import { states } from './registration-fields.ts';

/** What runs by itself: from the registration to the deal, to the end of its protection, to the lock of its source. */
export function flowsOf(deriving: Deriving, fields: readonly SetupField[]): readonly SetupFlow[] {
  const has = (key: string): boolean => fields.some((field) => field.key === key);
  return [
    ...(['registration.customer-domain', 'account.web-domain'] as const).map((key) => domainFlow(deriving, key)),
    intakeFlow(deriving),
    routeFlow(deriving, fields),
    ...(has('registration.protection-expires-on') ? [expiryFlow(deriving)] : []),
    ...(has('deal.attribution-locks-on') ? [lockFlow(deriving)] : []),
  ];
}

/** Domains are compared letter by letter, so both sides are brought into one form before they are saved. */
function domainFlow(deriving: Deriving, field: 'registration.customer-domain' | 'account.web-domain'): SetupFlow {
  const object = field === 'account.web-domain' ? 'account' : 'registration';
  return {
    key: `domain-${object}`,
    label: object === 'account' ? 'Account domain' : 'Registration domain',
    object,
    starts: { on: 'created' },
    origin: because(deriving, ['attribution.routing', deriving.plan.attribution?.routing]),
    carries: [],
    derived: 'domains are compared letter by letter',
    steps: [
      step(
        'Before the record is saved, also when it changes: write the domain in lower case, without https, www and what stands behind a slash.',
        {
          kind: 'set',
          sets: [{ field, to: { kind: 'words', words: 'the domain in lower case, without https, www and a path' } }],
        },
      ),
    ],
  };
}

function intakeFlow(deriving: Deriving): SetupFlow {
  const routing = deriving.plan.attribution?.routing;
  const name = routing?.name?.value;
  return {
    key: 'intake',
    label: name === undefined ? 'Registration intake' : `${name}: intake`.slice(0, 80),
    object: 'registration',
    starts: { on: 'created' },
    origin: because(
      deriving,
      ['attribution.routing', routing],
      ['playbook.dealRegistration', deriving.plan.playbook?.dealRegistration],
    ),
    carries: ['attribution.routing.name'],
    steps: [
      // The default of the field does it in Salesforce.
      ...(deriving.system === 'salesforce'
        ? []
        : [
            step('Where Submitted At is empty, write the moment into it.', {
              kind: 'set',
              sets: [{ field: 'registration.submitted-at', to: { kind: 'now' } }],
            }),
          ]),
      step('Put the record into the queue of registrations.', { kind: 'assign' }),
      step('Stop here where Customer Domain is empty: an empty domain would match every record without one.', {
        kind: 'person',
      }),
      step('Look for another registration with the same Customer Domain that is Submitted or Accepted.', {
        kind: 'find',
        object: 'registration',
        by: 'registration.customer-domain',
        equals: 'registration.customer-domain',
      }),
      step(
        'Look for the account with this Web Domain, and write it into Customer Account. Look for its open deals only where an account was found.',
        {
          kind: 'find',
          object: 'account',
          by: 'account.web-domain',
          equals: 'registration.customer-domain',
        },
      ),
      step('Where one of them was found, set the status to Conflict.', {
        kind: 'set',
        sets: [{ field: 'registration.status', to: { kind: 'value', value: states.conflict } }],
      }),
    ],
  };
}

function routeFlow(deriving: Deriving, fields: readonly SetupField[]): SetupFlow {
  const { plan } = deriving;
  const routing = plan.attribution?.routing;
  const protection = plan.playbook?.dealRegistration?.protection;
  const days = protection === undefined ? undefined : Math.ceil(daysOf(protection.value));
  const sets = [...plannedSets(deriving, fields), ...derivedSets(fields, days)];
  const unique = [...new Map(sets.map((each) => [each.field, each])).values()];
  const labels = unique.map(({ field }) => fields.find(({ key }) => key === field)?.label ?? field);
  return {
    key: 'route',
    label: routing?.name?.value.slice(0, 80) ?? 'Route deal registration',
    object: 'registration',
    starts: { on: 'becomes', field: 'registration.status', values: [states.accepted] },
    origin: because(
      deriving,
      ['attribution.routing', routing],
      ['playbook.dealRegistration', plan.playbook?.dealRegistration],
    ),
    carries: [
      'attribution.routing.name',
      'attribution.routing.creates',
      ...placed(routing?.sets, 'attribution.routing.sets').map(({ path }) => path),
    ],
    steps: [
      step('Stop where the registration has a deal already, so that a second run makes no second deal.', {
        kind: 'person',
      }),
      step('Where Customer Account is empty, create the account from Customer Name and Customer Domain.', {
        kind: 'create',
        object: 'account',
        sets: [
          { field: 'account name', to: { kind: 'field', field: 'registration.customer-name' } },
          { field: 'account.web-domain', to: { kind: 'field', field: 'registration.customer-domain' } },
        ],
      }),
      step(`Create the deal with its name, the account, the first stage, a close date, and ${labels.join(', ')}.`, {
        kind: 'create',
        object: 'deal',
        sets: unique,
      }),
      ...(days === undefined
        ? []
        : [
            step(`Write today and ${days} days into Protection Expires On of the registration.`, {
              kind: 'set',
              sets: [{ field: 'registration.protection-expires-on', to: { kind: 'day', days } }],
            }),
          ]),
      step('Write the deal into the registration, and set the status to Converted.', {
        kind: 'link',
        field: 'registration.deal',
      }),
    ],
  };
}

/** What the plan says that the workflow fills, as what a flow can write. What it cannot read stays words. */
function plannedSets(deriving: Deriving, fields: readonly SetupField[]): readonly Assignment[] {
  return placed(deriving.plan.attribution?.routing?.sets, 'attribution.routing.sets').flatMap(({ item, path }) => {
    const label = item.field?.value;
    if (label === undefined) return [];
    const field = fields.find(
      (each) =>
        each.object === 'deal' && [each.label, each.name].some((name) => comparable(name) === comparable(label)),
    );
    if (field === undefined) {
      deriving.findings.push({
        origin: { path: `${path}.field`, span: item.field?.node.span ?? item.node.span },
        message: `The workflow sets "${label}", and no field of the plan has this label, so no flow can write it. Add the field, or name one that is there.`,
      });
      return [];
    }
    return [{ field: field.key, to: valueFor(field, item.to?.value ?? '') }];
  });
}

function valueFor(field: SetupField, words: string): Assignment['to'] {
  const option = field.options.find((each) => comparable(each) === comparable(words));
  if (option !== undefined) return { kind: 'value', value: option };
  if (field.key === 'deal.partner-name') return { kind: 'field', field: 'registration.partner' };
  if (field.key === 'deal.registration-date') return { kind: 'field', field: 'registration.submitted-at' };
  return { kind: 'words', words };
}

/** @param days how long an accepted registration is protected. */
function derivedSets(fields: readonly SetupField[], days: number | undefined): readonly Assignment[] {
  const pairs: readonly (readonly [string, Assignment['to']])[] = [
    ['deal.deal-source', { kind: 'value', value: sourcedOption(fields) }],
    ['deal.partner-name', { kind: 'field', field: 'registration.partner' }],
    ['deal.registration-date', { kind: 'field', field: 'registration.submitted-at' }],
    ['deal.submitting-contact', { kind: 'field', field: 'registration.submitting-contact' }],
    ...(days === undefined ? [] : [['deal.protected-until', { kind: 'day', days }] as const]),
  ];
  return pairs.filter(([key]) => fields.some((field) => field.key === key)).map(([field, to]) => ({ field, to }));
}

function sourcedOption(fields: readonly SetupField[]): string {
  const options = fields.find(({ key }) => key === 'deal.deal-source')?.options ?? [];
  const wanted = dealSourceTitles['partner-sourced'];
  return options.find((option) => comparable(option) === comparable(wanted)) ?? options[0] ?? wanted;
}

function expiryFlow(deriving: Deriving): SetupFlow {
  const registration = deriving.plan.playbook?.dealRegistration;
  return {
    key: 'expiry',
    label: 'Registration expiry',
    object: 'registration',
    starts: {
      on: 'date',
      field: 'registration.protection-expires-on',
      days: 1,
      while: is('registration.status', [states.accepted, states.converted]),
    },
    origin: because(deriving, ['playbook.dealRegistration.protection', registration?.protection]),
    carries: [],
    steps: [
      step(
        'Look again whether the status is still Accepted or Converted, because it may have changed in the meantime.',
        {
          kind: 'person',
        },
      ),
      step('Set the status to Expired.', {
        kind: 'set',
        sets: [{ field: 'registration.status', to: { kind: 'value', value: states.expired } }],
      }),
    ],
  };
}

function lockFlow(deriving: Deriving): SetupFlow {
  const lock = deriving.plan.attribution?.audit?.lockAfter;
  const closed = stagesOf(deriving.plan).filter(({ value }) => isWon(value) || isLost(value));
  const { won, lost } = deriving.facts;
  const values = closed.length === 0 ? [won, lost] : closed.map(({ value }) => value);
  const days = lock === undefined ? 0 : Math.ceil(daysOf(lock.value));
  return {
    key: 'lock',
    label: 'Attribution lock date',
    object: 'deal',
    starts: { on: 'becomes', field: STAGE, values },
    origin: because(deriving, ['attribution.audit.lockAfter', lock]),
    carries: [],
    steps: [
      step(`Set Attribution Locks On to today and ${days} days.`, {
        kind: 'set',
        sets: [{ field: 'deal.attribution-locks-on', to: { kind: 'day', days } }],
      }),
    ],
  };
}

function step(text: string, does: FlowStep['does']): FlowStep {
  return { text, does };
}

/** Deals that count as open, for views of a pipeline. */
export function closedStages({ plan, facts }: Deriving): readonly string[] {
  const closed = stagesOf(plan).filter(({ value }) => isWon(value) || isLost(value));
  return closed.length === 0 ? [facts.won, facts.lost] : closed.map(({ value }) => value);
}
