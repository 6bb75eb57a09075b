import { conflictTitles, dealSourceTitles } from '../../../../schemas/attribution.ts';
import type { Plan } from '../../core/plan.ts';
import { daysOf } from '../../core/quantity.ts';
import { joinedWith } from '../../core/words.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { counterpartOf } from '../../framework/crm/plan-fields.ts';
import { fieldOfParty, passingPartiesOf } from '../../framework/facts/channel.ts';
import { registrationStates as states } from '../../framework/facts/registration-states.ts';
import { isLost, isWon, stagesOf } from '../../framework/meaning/stages.ts';
import { is, STAGE } from '../condition.ts';
import { type Assignment, type FlowStep, type SetupField, type SetupFlow, USUAL_CYCLE } from '../model.ts';
import { because, type Deriving, keyOf, objectKeyOf, placed } from './context.ts';
import { fieldKey } from './plan-fields.ts';

/** What runs by itself: from the registration to the deal, to the end of its protection, to the lock of its source. */
export function flowsOf(deriving: Deriving, fields: readonly SetupField[]): readonly SetupFlow[] {
  const has = (key: string): boolean => fields.some((field) => field.key === key);
  return [
    ...(['registration.customer-domain', 'account.web-domain'] as const).map((key) => domainFlow(deriving, key)),
    intakeFlow(deriving, fields),
    routeFlow(deriving, fields),
    ...influenceFlow(fields),
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
    starts: { on: 'saved', field },
    origin: because(deriving, ['attribution.routing', deriving.plan.attribution?.routing]),
    carries: [],
    derived: 'domains are compared letter by letter',
    steps: [
      step(
        'Write the domain in lower case, without https, www and what stands behind a slash. Stop where it has this form already.',
        {
          kind: 'set',
          sets: [{ field, to: { kind: 'words', words: 'the domain in lower case, without https, www and a path' } }],
        },
      ),
    ],
  };
}

/** The states in which a registration claims its customer no more. What was converted still does. */
function endedStates(fields: readonly SetupField[]): readonly string[] {
  const options = fields.find(({ key }) => key === 'registration.status')?.options ?? [];
  const ended = [states.declined, states.revoked, states.expired].filter((state) => options.includes(state));
  return ended.length === 0 ? [states.declined, states.expired] : ended;
}

function intakeFlow(deriving: Deriving, fields: readonly SetupField[]): SetupFlow {
  const ended = endedStates(fields);
  const isShared = fields.some(({ key, default: initial }) => key === 'registration.status' && initial === undefined);
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
      ...(isShared
        ? [
            step('Set Registration Status to Submitted.', {
              kind: 'set',
              sets: [{ field: 'registration.status', to: { kind: 'value', value: states.submitted } }],
            }),
          ]
        : []),
      // On a record of its own the default of the field does it, where the CRM has such a default.
      ...(deriving.facts.setup.defaultsToNow && !isShared
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
      step(`Look for another registration with the same Customer Domain whose status is not ${ended.join(' or ')}.`, {
        kind: 'find',
        object: 'registration',
        by: 'registration.customer-domain',
        equals: 'registration.customer-domain',
        except: { field: 'registration.status', values: ended },
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
      step(
        'Where another registration or an open deal was found, set the status to Conflict. An account alone is no conflict.',
        {
          kind: 'set',
          sets: [{ field: 'registration.status', to: { kind: 'value', value: states.conflict } }],
        },
      ),
      ...seenByPeople(deriving).map((text) => step(text, { kind: 'person' })),
    ],
  };
}

/**
 * What makes a conflict and no search by domain finds, in the words of the rules of engagement, so that the CRM asks for
 * the same as they do.
 */
function seenByPeople({ plan }: Deriving): readonly string[] {
  const { conflict, namedAccounts } = plan.attribution ?? {};
  const rules = (conflict?.items ?? []).flatMap(({ when, situation }) =>
    when !== undefined && situation !== undefined && SEEN_BY_PEOPLE.has(when.value)
      ? [`"${conflictTitles[when.value]}" (${situation.value.replace(/[.]$/, '')})`]
      : [],
  );
  const seen = [...(namedAccounts === undefined ? [] : ['a named account']), ...rules];
  if (seen.length === 0) return [];
  return [
    `Whoever takes the record from the queue looks for the rest, and sets the status to Conflict for ${joinedWith('or', seen)}.`,
  ];
}

const SEEN_BY_PEOPLE: ReadonlySet<string> = new Set(['sales-already-active', 'existing-customer']);

function routeFlow(deriving: Deriving, fields: readonly SetupField[]): SetupFlow {
  const { plan } = deriving;
  const routing = plan.attribution?.routing;
  const until = protectedUntil(deriving);
  const filled = derivedSets(fields, until, passingPartiesOf(plan).map(fieldOfParty).map(keyOf));
  // Where the record of a registration becomes the deal, a field that both have is taken along and set by nobody.
  const kept = new Set(
    filled.flatMap(({ field, to }) =>
      to.kind === 'field' && !fields.some(({ key }) => key === to.field) ? [field] : [],
    ),
  );
  const derived = filled.filter(({ field }) => !kept.has(field));
  const planned = plannedSets(deriving, fields, new Set(filled.map(({ field }) => field))).filter(
    ({ field }) => !kept.has(field),
  );
  // What the plan says stands above what follows from it, where a flow can write it.
  const mapped = mappedSets(deriving, fields);
  const sets = [
    ...planned.filter(({ to }) => to.kind === 'by-hand'),
    ...derived,
    ...mapped,
    ...planned.filter(isWritable),
  ];
  const unique = [...new Map(sets.map((each) => [each.field, each])).values()];
  const written = unique.filter(isWritable);
  const labels = written.map(({ field }) => fields.find(({ key }) => key === field)?.label ?? field);
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
      step(
        `Create the deal with its name, the account, the first stage, a close date, ${fields.some(({ key }) => key === AMOUNT) ? 'the amount, ' : ''}and ${labels.join(', ')}.`,
        {
          kind: 'create',
          object: 'deal',
          sets: [...standardSets(deriving, fields), ...unique],
        },
      ),
      ...(until === undefined
        ? []
        : [
            step(`Write ${dayWords(until)} into Protection Expires On of the registration.`, {
              kind: 'set',
              sets: [{ field: 'registration.protection-expires-on', to: until }],
            }),
          ]),
      step('Write the deal into the registration, and set the status to Converted.', {
        kind: 'link',
        field: 'registration.deal',
      }),
    ],
  };
}

/** What the form asks of a partner about the deal to come. */
export const CLOSES = 'registration.expected-close-date';
export const AMOUNT = 'registration.estimated-amount';

/** What a CRM asks of every new deal, whatever the plan is about. */
function standardSets({ plan, facts }: Deriving, fields: readonly SetupField[]): readonly Assignment[] {
  const has = (key: string): boolean => fields.some((field) => field.key === key);
  const first = plan.attribution?.stages?.items[0]?.value ?? facts.openStages[0];
  const cycle = plan.program?.deals?.salesCycle;
  const days = cycle === undefined ? USUAL_CYCLE : Math.ceil(daysOf(cycle.value));
  return [
    { field: 'the name', to: { kind: 'field', field: 'registration.customer-name' } },
    { field: 'the account', to: { kind: 'field', field: 'registration.customer-account' } },
    ...(first === undefined ? [] : [{ field: STAGE, to: { kind: 'value', value: first } } as const]),
    {
      field: 'the close date',
      to: {
        kind: 'words',
        words: has(CLOSES)
          ? `the Expected Close Date of the registration, or today and ${days} days where it is empty`
          : `today and ${days} days`,
      },
    },
    // Without it the pipeline of partners counts deals and no money.
    ...(has(AMOUNT) ? [{ field: 'the amount', to: { kind: 'field', field: AMOUNT } } as const] : []),
  ];
}

/**
 * A contribution that is written down makes a direct deal an influenced one, and its stage is that of the day. Only what
 * the plan leaves to a workflow is written by one.
 */
function influenceFlow(fields: readonly SetupField[]): readonly SetupFlow[] {
  const of = (key: string): SetupField | undefined => fields.find((field) => field.key === key);
  const [contribution, source, stage] = ['partner-contribution', 'deal-source', 'contribution-stage'].map((fact) =>
    of(`deal.${fact}`),
  );
  if (contribution === undefined) return [];
  const influenced = source && optionFor(source, dealSourceTitles['partner-influenced']);
  const direct = source && optionFor(source, dealSourceTitles.direct);
  const steps = [
    ...(source?.setBy === 'workflow' && influenced !== undefined
      ? [
          step(
            `Where ${source.label} is ${direct === undefined ? 'empty' : `empty or ${direct}`}, set it to ${influenced}.`,
            { kind: 'set', sets: [{ field: source.key, to: { kind: 'value', value: influenced } }] },
          ),
        ]
      : []),
    ...(stage?.setBy === 'workflow'
      ? [
          step(`Where ${stage.label} is empty, write the stage in which the deal is into it.`, {
            kind: 'set',
            sets: [{ field: stage.key, to: { kind: 'words', words: 'the stage in which the deal is' } }],
          }),
        ]
      : []),
  ];
  if (steps.length === 0) return [];
  return [
    {
      key: 'influence',
      label: 'Partner contribution',
      object: 'deal',
      starts: { on: 'saved', field: contribution.key },
      origin: contribution.origin,
      carries: [],
      derived: 'the plan leaves these fields to a workflow, and a contribution is what changes them',
      steps: [step(`Stop where ${contribution.label} is empty.`, { kind: 'person' }), ...steps],
    },
  ];
}

/** The option of a field that has this title. */
function optionFor({ options }: SetupField, title: string): string | undefined {
  return options.find((option) => comparable(option) === comparable(title));
}

type Day = Extract<Assignment['to'], { readonly kind: 'day' }>;

/** The last day of the protection of what is accepted today: of a tier with a time of its own, that of the tier. */
function protectedUntil({ plan }: Deriving): Day | undefined {
  const protection = plan.playbook?.dealRegistration?.protection;
  if (protection === undefined) return undefined;
  const days = Math.ceil(daysOf(protection.value));
  const byTier = (plan.tiers?.items ?? []).flatMap(({ name, id, benefits }) => {
    const tier = name?.value ?? id?.value;
    const own = benefits?.protection;
    if (tier === undefined || own === undefined) return [];
    return [{ tier, days: Math.ceil(daysOf(own.value)) }];
  });
  return { kind: 'day', days, byTier: byTier.filter((each) => each.days !== days) };
}

/** A day as a sentence says it: `today and 60 days (90 days where the Partner Tier of the partner is Premier)`. */
export function dayWords({ days, byTier = [] }: Day): string {
  const own = byTier.map((each) => `${each.days} days where the Partner Tier of the partner is ${each.tier}`);
  return `today and ${days} days${own.length === 0 ? '' : ` (${own.join(', ')})`}`;
}

function isWritable({ to }: Assignment): boolean {
  return to.kind !== 'by-hand';
}

/**
 * What the plan says that the workflow fills, as what a flow can write. What it cannot read stays words.
 *
 * @param filledAnyway the keys of fields for which the setup knows what they get.
 */
function plannedSets(
  deriving: Deriving,
  fields: readonly SetupField[],
  filledAnyway: ReadonlySet<string>,
): readonly Assignment[] {
  return placed(deriving.plan.attribution?.routing?.sets, 'attribution.routing.sets').flatMap(({ item, path }) => {
    const label = item.field?.value;
    if (label === undefined) return [];
    const field = fieldToSet(fields, label);
    if (field === undefined) {
      deriving.findings.push({
        kind: 'open',
        origin: { path: `${path}.field`, span: item.field?.node.span ?? item.node.span },
        message: `The workflow sets "${label}", and no field of the plan has this label, so no flow can write it. Add the field, or name one that is there.`,
      });
      return [];
    }
    const to = valueFor(field, item.to?.value ?? '', fields);
    if (to.kind === 'by-hand' && !filledAnyway.has(field.key)) {
      deriving.findings.push({
        kind: 'open',
        origin: { path: `${path}.to`, span: (item.to ?? item).node.span },
        message: `The workflow sets "${label}" to "${to.words}", which is neither an option of the field nor a field of the registration, so no file of a flow writes it. Build it by hand, or name an option or a field of the registration.`,
      });
    }
    return [{ field: field.key, to }];
  });
}

function fieldToSet(fields: readonly SetupField[], label: string): SetupField | undefined {
  return fields.find(
    (each) => each.object === 'deal' && [each.label, each.name].some((name) => comparable(name) === comparable(label)),
  );
}

/** Whether all that the plan has the workflow fill can be seen to be written, by nothing but the fields of the plan. */
export function areSetsWritable({ attribution }: Plan, fields: readonly SetupField[]): boolean {
  return (attribution?.routing?.sets?.items ?? []).every(({ field: label, to }) => {
    if (label === undefined) return true;
    const field = fieldToSet(fields, label.value);
    return field !== undefined && valueFor(field, to?.value ?? '', fields).kind !== 'by-hand';
  });
}

function valueFor(field: SetupField, words: string, fields: readonly SetupField[]): Assignment['to'] {
  const option = field.options.find((each) => comparable(each) === comparable(words));
  if (option !== undefined) return { kind: 'value', value: option };
  if (field.key === 'deal.partner-name') return { kind: 'field', field: 'registration.partner' };
  if (field.key === 'deal.registration-date') return { kind: 'field', field: 'registration.submitted-at' };
  const source = fields.find(
    ({ object, label, type }) =>
      object === 'registration' && type === field.type && comparable(label) === comparable(words),
  );
  if (source !== undefined) return { kind: 'field', field: source.key };
  return { kind: 'by-hand', words: words === '' ? 'not said' : words };
}

/** What a field of the registration hands on to the deal, because the plan maps one to the other. */
function mappedSets({ plan, findings }: Deriving, fields: readonly SetupField[]): readonly Assignment[] {
  const of = (key: string): SetupField | undefined => fields.find((field) => field.key === key);
  return placed(plan.attribution?.fields, 'attribution.fields').flatMap(({ item, path }): Assignment[] => {
    if (item.mapsTo === undefined || objectKeyOf(item.object?.value ?? 'deal') !== 'registration') return [];
    if (objectKeyOf(item.mapsTo.value) !== 'deal') return [];
    const own = of(`registration.${fieldKey(item)}`);
    const other = counterpartOf(plan, item);
    const target = other === undefined ? undefined : of(`deal.${fieldKey(other)}`);
    if (own === undefined) return [];
    if (target === undefined || target.type !== own.type) {
      const there =
        target === undefined ? `the deal has no field for it` : `there it is a ${target.type} and here a ${own.type}`;
      findings.push({
        kind: 'open',
        origin: { path: `${path}.mapsTo`, span: item.mapsTo.node.span },
        message: `"${own.label}" is handed on to the ${item.mapsTo.value}, and ${there}, so no flow writes it. Give both the same name, fact and type.`,
      });
      return [];
    }
    return [{ field: target.key, to: { kind: 'field', field: own.key } }];
  });
}

/**
 * @param until the last day of the protection.
 * @param passing the keys of the fields that name through whom a deal passes.
 */
function derivedSets(
  fields: readonly SetupField[],
  until: Day | undefined,
  passing: readonly string[],
): readonly Assignment[] {
  const pairs: readonly (readonly [string, Assignment['to']])[] = [
    ['deal.deal-source', { kind: 'value', value: sourcedOption(fields) }],
    ['deal.partner-name', { kind: 'field', field: 'registration.partner' }],
    ...passing.map((key) => [`deal.${key}`, { kind: 'field', field: `registration.${key}` }] as const),
    ['deal.registration-date', { kind: 'field', field: 'registration.submitted-at' }],
    ['deal.submitting-contact', { kind: 'field', field: 'registration.submitting-contact' }],
    ...(until === undefined ? [] : [['deal.protected-until', until] as const]),
  ];
  return pairs.filter(([key]) => fields.some((field) => field.key === key)).map(([field, to]) => ({ field, to }));
}

function sourcedOption(fields: readonly SetupField[]): string {
  const wanted = dealSourceTitles['partner-sourced'];
  const source = fields.find(({ key }) => key === 'deal.deal-source');
  return (source && optionFor(source, wanted)) ?? source?.options[0] ?? wanted;
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
        'Look again whether the status is still Accepted or Converted, because it may have changed in the meantime. Stop where the deal of the registration is won: what was won does not expire.',
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
  const values = closedStages(deriving);
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
