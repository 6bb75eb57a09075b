import { dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import type { LocatedList } from '../../core/plan.ts';
import { toYaml } from '../../core/quantity.ts';
import type { SourceNode } from '../../core/source.ts';
import { joined } from '../../core/words.ts';
import { capturedBy, comparable } from '../../framework/crm/captured.ts';
import { counterpartOf, labelFor, labelsIn } from '../../framework/crm/plan-fields.ts';
import { fieldOfParty, passingPartiesOf } from '../../framework/facts/channel.ts';
import type { ManualStep, SetupFinding } from '../model.ts';
import { conflictTitle } from './clocks.ts';
import { at, type Deriving, objectKeyOf, placed } from './context.ts';

type Value = readonly [string, string];
type Words = Pick<ManualStep, 'place' | 'screen' | 'title' | 'values' | 'reason' | 'proof'> & {
  readonly object?: string;
};

/** What a person does: what needs people, licenses and decisions, and what no CRM takes from a file. */
export function manualStepsOf(deriving: Deriving): readonly ManualStep[] {
  return [
    ...stageSteps(deriving),
    ...intakeSteps(deriving),
    ...registrationSteps(deriving),
    ...conflictSteps(deriving),
    ...dealSteps(deriving),
    ...otherSteps(deriving),
  ];
}

/** A line for each thing that could not be made into a rule or filter, with the words of the plan. */
export function stepsForFindings(findings: readonly SetupFinding[]): readonly ManualStep[] {
  return findings.map(({ kind, origin, message }, index) => ({
    key: `finding-${index + 1}`,
    ...findingWords[kind],
    values: [['The plan', message] as const],
    origin,
    carries: [origin.path],
  }));
}

const findingWords: Readonly<Record<SetupFinding['kind'], Pick<ManualStep, 'place' | 'title' | 'reason' | 'proof'>>> = {
  renamed: {
    place: 'field',
    title: 'Agree with the name that the setup uses',
    reason: 'The CRM does not take the name of the plan, so the files and this list use another.',
    proof: 'The plan has the name that the CRM shows, or everybody knows both.',
  },
  lossy: {
    place: 'field',
    title: 'Agree with the type that the setup uses',
    reason: 'The CRM has no field of the type in the plan, and the other one holds less.',
    proof: 'Whoever works with the field knows what it does not hold.',
  },
  open: {
    place: 'required',
    title: 'Decide what the plan leaves open',
    reason: 'It cannot be set up as it stands.',
    proof: 'The plan says it in another way, and the setup is written again without this line.',
  },
};

function line(
  path: string,
  node: SourceNode | undefined,
  words: Words,
  carries: readonly string[] = [],
): readonly ManualStep[] {
  return node === undefined ? [] : [{ key: path, ...words, origin: at(path, node), carries: [path, ...carries] }];
}

function texts(list: LocatedList<string> | undefined, name: string): readonly Value[] {
  return (list?.items ?? []).map(({ value }, index) => [`${name} ${index + 1}`, value]);
}

function stageSteps({ plan, facts }: Deriving): readonly ManualStep[] {
  const { stages, categories, influence } = plan.attribution ?? {};
  return [
    ...line('attribution.stages', stages?.node, {
      place: 'stages',
      title: 'Compare the stages of the pipeline with those of the plan',
      values: texts(stages, 'Stage'),
      reason: `Rules and flows name these stages. ${facts.stagesAre ?? `${facts.name} has its own list of them.`}`,
      proof: 'The list of stages in the CRM has the same words in the same order.',
    }),
    ...line('attribution.categories', categories?.node, {
      place: 'page',
      object: 'deal',
      title: 'Put the meaning of each source where people pick it',
      values: dealSources.flatMap((source): Value[] => {
        const meaning = categories?.[source];
        return meaning === undefined ? [] : [[dealSourceTitles[source], meaning.value]];
      }),
      reason: 'A source that people understand in two ways is worth nothing in a report.',
      proof: 'The help of the field Deal Source, or a guide beside it, shows the three meanings.',
    }),
    ...line('attribution.influence', influence?.node, {
      place: 'page',
      object: 'deal',
      title: 'Show what counts as influence beside Partner Contribution',
      values: texts(influence, 'Counts as influence'),
      reason: 'Who fills in the contribution names one of these activities.',
      proof: 'The help of the field, or a guide beside it, lists the activities.',
    }),
  ];
}

const channelSteps = {
  portal: 'Build the registration form in the partner portal',
  email: 'Turn mails to the registration mailbox into registrations',
  form: 'Build the registration form on the website',
  crm: 'Let partners or partner managers enter registrations in the CRM',
  api: 'Let the system of the partner send registrations through the interface',
} as const;

function intakeSteps({ plan }: Deriving): readonly ManualStep[] {
  const routing = plan.attribution?.routing;
  return [
    ...placed(routing?.triggers, 'attribution.routing.triggers').flatMap(({ item, path }) =>
      line(path, item.node, {
        place: 'intake',
        title: channelSteps[item.value],
        values: [['Registrations arrive by', item.value]],
        reason: 'Forms and mailboxes need addresses, people and licenses, which no file has.',
        proof:
          'A registration of your own, with everything that the form asks for, arrives as a record with the status Submitted and its time.',
      }),
    ),
    ...line('attribution.routing.stamp', routing?.stamp?.node, {
      place: 'intake',
      title: 'Write the moment that counts into Submitted At',
      values: [['The moment that counts', routing?.stamp?.value ?? '']],
      reason: 'Two partners are told apart by this moment.',
      proof: 'A test registration has the moment that the plan names, not that of a later change.',
    }),
    ...line('attribution.routing.steps', routing?.steps?.node, {
      place: 'test',
      object: 'registration',
      title: 'Walk through the workflow of the plan with a test registration',
      values: texts(routing?.steps, 'Step'),
      reason: 'The flows cover these steps, and only a run shows that nothing is missing.',
      proof: 'Each step has happened to the test registration.',
    }),
    ...line('attribution.routing.view', routing?.view?.node, {
      place: 'test',
      object: 'deal',
      title: 'Find the deal of the test registration in its view',
      values: [['View', routing?.view?.value ?? '']],
      reason: 'The plan says in which view the deal appears.',
      proof: 'The deal stands there.',
    }),
    ...line('program.portal', plan.program?.portal?.node, {
      place: 'intake',
      title: 'Connect the partner portal',
      values: [['Portal', plan.program?.portal?.value ?? '']],
      reason: 'A portal needs licenses and accounts of partners.',
      proof: 'A partner can sign in and sees its own registrations.',
    }),
  ];
}

function registrationSteps({ plan }: Deriving): readonly ManualStep[] {
  const registration = plan.playbook?.dealRegistration;
  const eligibility = registration?.eligibility;
  const values: readonly Value[] = [
    ...(eligibility?.minimumValue === undefined
      ? []
      : [['Minimum value', toYaml(eligibility.minimumValue.value)] as const]),
    ...(eligibility?.minimumUnits === undefined
      ? []
      : [['Minimum units', toYaml(eligibility.minimumUnits.value)] as const]),
    ...(eligibility?.newCustomer === undefined ? [] : [['A new customer', eligibility.newCustomer.value] as const]),
    ...texts(eligibility?.excludes, 'Not for'),
    ...(eligibility?.onePer === undefined ? [] : [['One registration per', eligibility.onePer.value] as const]),
    ...(eligibility?.perPartner === undefined
      ? []
      : [['Open registrations of a partner', String(eligibility.perPartner.value)] as const]),
  ];
  const outcomes = placed(registration?.outcomes, 'playbook.dealRegistration.outcomes');
  return [
    ...line('playbook.dealRegistration.steps', registration?.steps?.node, {
      place: 'test',
      object: 'registration',
      title: 'Give the steps of a registration to those who work on it',
      values: texts(registration?.steps, 'Step'),
      reason: 'Acceptance is a decision of people.',
      proof: 'The people in the queue have gone through the steps with a test registration.',
    }),
    ...line('playbook.dealRegistration.requiredInformation', registration?.requiredInformation?.node, {
      place: 'intake',
      title: 'Ask for everything on the form',
      values: texts(registration?.requiredInformation, 'The form asks for'),
      reason: 'What the form does not ask for is missing in every registration.',
      proof: 'The form cannot be sent without them.',
    }),
    ...line('playbook.dealRegistration.eligibility', eligibility?.node, {
      place: 'flow',
      title: 'Check which deals can be registered',
      values,
      reason: 'Some of it is a number that a flow compares, some needs a person.',
      proof: 'A test registration outside of these limits is not accepted.',
    }),
    ...outcomes.flatMap(({ item, path }) =>
      line(path, item.node, {
        place: 'flow',
        title: `Set up the outcome ${item.name?.value ?? item.outcome?.value ?? 'of the plan'}`,
        values: [
          ...(item.outcome === undefined ? [] : [['Outcome', item.outcome.value] as const]),
          ...(item.when === undefined ? [] : [['When', item.when.value] as const]),
          ...(item.within === undefined ? [] : [['Within', toYaml(item.within.value)] as const]),
          ...(item.next === undefined ? [] : [['Then', item.next.value] as const]),
        ],
        reason: 'The status has the value, and people decide on it.',
        proof: 'A test registration can be put into this state, and what follows happens.',
      }),
    ),
    ...line('playbook.dealRegistration.renewal', registration?.renewal?.node, {
      place: 'flow',
      screen: 'test',
      object: 'registration',
      title: 'Let operations renew a protection',
      values: [['Renewal', registration?.renewal?.value ?? '']],
      reason: 'The plan leaves the condition to a person.',
      proof: 'Protection Expires On of a test registration was moved, and the history shows by whom.',
    }),
    ...line('playbook.dealRegistration.extension', registration?.extension?.node, {
      place: 'flow',
      screen: 'test',
      object: 'registration',
      title: 'Let operations extend a protection',
      values: [
        ...(registration?.extension?.by === undefined
          ? []
          : [['By', toYaml(registration.extension.by.value)] as const]),
        ...(registration?.extension?.times === undefined
          ? []
          : [['Times', String(registration.extension.times.value)] as const]),
        ...(registration?.extension?.when === undefined ? [] : [['When', registration.extension.when.value] as const]),
      ],
      reason: 'The plan leaves the condition to a person.',
      proof: 'Protection Expires On of a test registration was moved, and the history shows by whom.',
    }),
    ...line('playbook.dealRegistration.revocation', registration?.revocation?.node, {
      place: 'flow',
      screen: 'test',
      object: 'registration',
      title: 'Let operations revoke a registration',
      values: [
        ...(registration?.revocation?.when === undefined
          ? []
          : [['When', registration.revocation.when.value] as const]),
        ...(registration?.revocation?.after === undefined
          ? []
          : [['After', toYaml(registration.revocation.after.value)] as const]),
      ],
      reason: 'No field shows by itself that nothing happens.',
      proof: 'A test registration can be set to Revoked.',
    }),
    ...placed(registration?.notices, 'playbook.dealRegistration.notices').flatMap(({ item, path }) =>
      line(path, item.node, {
        place: 'notice',
        title: `Send the notice of the event ${item.event?.value ?? ''}`.trim(),
        values: [
          ['Event', item.event?.value ?? ''],
          ...texts(item.tells, 'Tells'),
          ...(item.within === undefined ? [] : [['Within', toYaml(item.within.value)] as const]),
        ],
        reason: 'A message needs a text, a sender and addresses.',
        proof: 'Everybody named got it for a test registration.',
      }),
    ),
  ];
}

function conflictSteps({ plan }: Deriving): readonly ManualStep[] {
  return placed(plan.attribution?.conflict, 'attribution.conflict').flatMap(({ item, path }) => {
    const name = item.when === undefined ? 'of the plan' : conflictTitle(item.when.value, item.situation?.value);
    return line(path, item.node, {
      place: 'queue',
      screen: 'members',
      object: 'registration',
      title: `Give the rule for the conflict ${name} to who decides`,
      values: [
        ...(item.when === undefined ? [] : [['Conflict Situation', name] as const]),
        ...(item.situation === undefined ? [] : [['Situation', item.situation.value] as const]),
        ...(item.outcome === undefined ? [] : [['Outcome', item.outcome.value] as const]),
        ...(item.decidedBy === undefined ? [] : [['Decided by', item.decidedBy.value] as const]),
        ...(item.within === undefined ? [] : [['Within', toYaml(item.within.value)] as const]),
        ...(item.otherwise === undefined ? [] : [['Otherwise', item.otherwise.value] as const]),
        ...(item.escalation === undefined ? [] : [['Escalation', item.escalation.value] as const]),
      ],
      reason: 'A conflict is decided by people. The record only brings it to them in time.',
      proof: 'Who decides is a member of the queue, and has decided a test case.',
    });
  });
}

function dealSteps({ plan }: Deriving): readonly ManualStep[] {
  const process = plan.playbook?.dealProcess;
  const models = plan.playbook?.coSell?.tiers;
  const text = (key: 'engagement' | 'whenLost' | 'owner', title: string, proof: string): readonly ManualStep[] =>
    line(`playbook.dealProcess.${key}`, process?.[key]?.node, {
      place: 'page',
      object: 'deal',
      title,
      values: [['In the words of the plan', process?.[key]?.value ?? '']],
      reason: 'It is what people do, not what a field holds.',
      proof,
    });
  return [
    ...text(
      'engagement',
      'Show sales how it works on a partner-sourced deal',
      'The guide of the stage, or a template of tasks, says it.',
    ),
    ...text(
      'whenLost',
      'Show what happens when a partner-sourced deal is lost',
      'The reason for the loss is required, and the guide of the stage says the rest.',
    ),
    ...text('owner', 'Say who tells partners how deals stand', 'The tasks of the clocks below go to this role.'),
    ...line('playbook.coSell.tiers', models?.node, {
      place: 'page',
      object: 'account',
      title: 'Show the co-sell model of a partner beside its tier',
      values: (models?.entries ?? []).map(({ key, value }) => [`Tier ${tierName(plan, key.value)}`, value.value]),
      reason: 'Sales has to see who comes to the first call.',
      proof: 'The page of a partner account shows its tier, and the guide beside it the model.',
    }),
  ];
}

function otherSteps({ plan, facts }: Deriving): readonly ManualStep[] {
  const passing = passingPartiesOf(plan).map(fieldOfParty);
  const { audit, backfill, namedAccounts, channel, contributions } = plan.attribution ?? {};
  return [
    ...line('attribution.audit', audit?.node, {
      place: 'history',
      object: 'deal',
      title: 'Switch on the history of changes',
      values: [
        ...(audit?.history === undefined ? [] : [['History kept', audit.history.value ? 'Yes' : 'No'] as const]),
        ...(audit?.lockAfter === undefined ? [] : [['Locked after', toYaml(audit.lockAfter.value)] as const]),
        ...(audit?.owner === undefined ? [] : [['May change it afterwards', audit.owner.value] as const]),
      ],
      reason: facts.audit(labelsIn(plan)),
      proof: `A change of ${labelFor(plan, 'deal-source')} on a test deal shows up in the history${facts.setup.lock === undefined ? ', and one after the lock is refused' : ''}.`,
    }),
    ...silentDefault(plan),
    ...mappings(plan),
    ...feeds(plan),
    ...line('attribution.backfill', backfill?.node, {
      place: 'test',
      object: 'deal',
      title: 'Decide on deals that are there already',
      values: [['Backfill', backfill?.value ?? '']],
      reason: 'Rules hold for old deals too as soon as somebody saves one.',
      proof: 'The view Deals without source is empty, or holds what the plan leaves out.',
    }),
    ...line('attribution.namedAccounts', namedAccounts?.node, {
      place: 'field',
      object: 'account',
      title: 'Mark the named accounts and their owners',
      values: [
        ...(namedAccounts?.count === undefined ? [] : [['How many', String(namedAccounts.count.value)] as const]),
        ...(namedAccounts?.owner === undefined ? [] : [['Owner', namedAccounts.owner.value] as const]),
        ...(namedAccounts?.kept === undefined ? [] : [['Kept in', namedAccounts.kept.value] as const]),
        ...(namedAccounts?.accounts?.items ?? []).map(
          (account, index): Value => [
            `Account ${index + 1}`,
            [account.name?.value, account.owner?.value, account.region?.value]
              .filter((each) => each !== undefined)
              .join(', '),
          ],
        ),
      ],
      reason: 'A registration of such an account is decided in another way.',
      proof: 'A list of accounts with the mark has as many lines as the plan says.',
    }),
    ...line('attribution.channel', channel?.node, {
      place: 'page',
      object: 'deal',
      title: 'Show who registers and who gets the credit',
      values: [
        ...(channel?.flow === undefined
          ? []
          : [['Flow', channel.flow.items.map(({ value }) => value).join(' > ')] as const]),
        ...(channel?.submittedBy === undefined
          ? []
          : [['Submitted by', channel.submittedBy.items.map(({ value }) => value).join(', ')] as const]),
        ...(channel?.credited === undefined ? [] : [['Credited', channel.credited.value] as const]),
        ...(channel?.note === undefined ? [] : [['Note', channel.note.value] as const]),
      ],
      reason: `The field for the partner of a deal names who gets the credit${passing.length === 0 ? '' : `, and ${joined(passing)} through whom it passes`}.`,
      proof:
        'A test deal that another partner registered names the partner with the credit, and a report of deals whose partner is of another type is empty.',
    }),
    ...line(
      'attribution.contributions',
      contributions?.node,
      {
        place: 'report',
        object: 'deal',
        title: 'Compare deals with and without a contribution',
        values: [
          ...(contributions?.perDeal === undefined
            ? []
            : [['Contributions per deal', contributions.perDeal.value] as const]),
          ...(contributions?.kept === undefined ? [] : [['Kept in', contributions.kept.value] as const]),
          ...(contributions?.kinds?.items ?? []).flatMap(({ id, name, proof }): Value[] => [
            [
              `Kind ${id?.value ?? ''}`.trim(),
              [name?.value, proof?.value].filter((each) => each !== undefined).join(': '),
            ],
          ]),
          ...(contributions?.record?.items ?? []).map(
            ({ value }, index): Value => [`Kept of each ${index + 1}`, value],
          ),
          ...(contributions?.shownApart?.items ?? []).map(
            ({ value }, index): Value => [`Shown apart ${index + 1}`, value],
          ),
          ...(contributions?.compare?.items ?? []).map(
            ({ value }, index): Value => [`Compared by ${index + 1}`, value],
          ),
        ],
        reason: 'What is compared is a question for a report, and each CRM has its own.',
        proof: 'The report shows both groups side by side.',
      },
      ['kinds', 'record', 'shownApart', 'compare', 'perDeal', 'kept'].map((key) => `attribution.contributions.${key}`),
    ),
  ];
}

/** What becomes of a field of a lead when the lead becomes a deal. A registration hands its fields on in the flow. */
function mappings(plan: Deriving['plan']): readonly ManualStep[] {
  return placed(plan.attribution?.fields, 'attribution.fields').flatMap(({ item, path }) => {
    const { name, object, mapsTo } = item;
    const key = objectKeyOf(object?.value ?? 'deal');
    if (mapsTo === undefined || key === 'registration') return [];
    return line(`${path}.mapsTo`, mapsTo.node, {
      place: 'field',
      screen: 'map',
      object: key,
      title: `Hand on ${name?.value ?? 'the field'} to the ${mapsTo.value}`,
      values: [
        ['From', `${name?.value ?? 'the field'} of the ${object?.value ?? 'deal'}`],
        ['To', `${counterpartOf(plan, item)?.name?.value ?? 'the same field'} of the ${mapsTo.value}`],
      ],
      reason: 'What is not mapped is lost when the record becomes another one.',
      proof: 'A test record was converted, and the value stands on the new one.',
    });
  });
}

/** What the plan leaves to a workflow and no flow of the setup writes: somebody has to say where it comes from. */
function feeds(plan: Deriving['plan']): readonly ManualStep[] {
  const written = [
    ...(plan.attribution?.routing?.sets?.items ?? []).map(({ field }) => field?.value ?? ''),
    ...passingPartiesOf(plan).map(fieldOfParty),
    'Protected Until',
  ].map(comparable);
  return placed(plan.attribution?.fields, 'attribution.fields').flatMap(({ item, path }) => {
    const { name, setBy, description, object } = item;
    const isWritten = capturedBy(item) !== undefined || written.includes(comparable(name?.value ?? ''));
    if (isWritten || setBy?.value !== 'workflow' || name === undefined) return [];
    return line(`${path}.setBy`, setBy.node, {
      place: 'flow',
      object: objectKeyOf(object?.value ?? 'deal'),
      title: `Build what fills ${name.value}`,
      values: [
        ['Writes', name.value],
        ['In the words of the plan', description?.value ?? 'it does not say from what'],
      ],
      reason: 'No workflow of this list fills it, because the plan does not say from which field or system it comes.',
      proof: 'A test record got its value without anybody typing it.',
    });
  });
}

/** As the field Partner Tier has it. */
function tierName({ tiers }: Deriving['plan'], id: string): string {
  const tier = tiers?.items.find((each) => each.id?.value === id);
  return tier?.name?.value ?? id;
}

/** With a default, nobody can tell a direct deal from one that nobody has looked at. */
function silentDefault(plan: Deriving['plan']): readonly ManualStep[] {
  return placed(plan.attribution?.fields, 'attribution.fields').flatMap(({ item, path }) =>
    capturedBy(item) !== 'deal-source' || item.default === undefined
      ? []
      : line(`${path}.default`, item.default.node, {
          place: 'field',
          object: 'deal',
          title: 'Decide whether silence means this source',
          values: [['Default', item.default.value]],
          reason:
            'With a default every deal has a source at once, so the rule that asks for one never speaks, and a deal of a partner that nobody registered counts as the default.',
          proof: 'The owner of the reports has agreed, or the default was taken out of the field and of the plan.',
        }),
  );
}
