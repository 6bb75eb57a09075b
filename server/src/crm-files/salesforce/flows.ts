import { dealSourceTitles } from '../../../../schemas/attribution.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { registrationStates as states } from '../../framework/facts/registration-states.ts';
import { AMOUNT, CLOSES } from '../../setup/derive/flows.ts';
import { quoted } from '../../setup/formula.ts';
import { type Assignment, type Setup, type SetupFlow, USUAL_CYCLE } from '../../setup/model.ts';
import type { Xml } from '../xml.ts';
import { API_VERSION } from './elements.ts';
import { cut, isWritable } from './fields.ts';
import * as flow from './flow-elements.ts';

/** The elements of a flow, always a draft: a person activates it after a test. Undefined where a field that it needs is missing. */
export function flowXml(planned: SetupFlow, setup: Setup): readonly Xml[] | undefined {
  const names = namesOf(setup);
  const build = builders[planned.key];
  const parts = build?.(planned, setup, names);
  if (parts === undefined) return undefined;
  const head: readonly Xml[] = [
    ['apiVersion', API_VERSION],
    ['description', cut(planned.steps.map(({ text }) => text).join(' '), 1000)],
    ['environments', 'Default'],
    ['interviewLabel', `${cut(planned.label, 60)} {!$Flow.CurrentDateTime}`],
    ['label', cut(planned.label, 80)],
    [
      'processMetadataValues',
      [
        ['name', 'BuilderType'],
        ['value', [['stringValue', 'LightningFlowBuilder']]],
      ],
    ],
    ['processType', 'AutoLaunchedFlow'],
    ['status', 'Draft'],
  ];
  // Elements of one name have to stand together.
  return [...head, ...parts]
    .map((element, index) => ({ element, index }))
    .sort((one, other) => {
      const [first, second] = [one.element[0], other.element[0]];
      return first < second ? -1 : first > second ? 1 : one.index - other.index;
    })
    .map(({ element }) => element);
}

type Names = (key: string) => string;
type Builder = (planned: SetupFlow, setup: Setup, name: Names) => readonly Xml[] | undefined;

function namesOf(setup: Setup): Names {
  const objects = new Map(setup.objects.map(({ key, name }) => [key, name]));
  const fields = new Map(setup.fields.map(({ key, name }) => [key, name]));
  return (key) => (key === 'deal.stage' ? 'StageName' : (fields.get(key) ?? objects.get(key) ?? ''));
}

function start(object: string, more: readonly Xml[], target: string | undefined): Xml {
  return [
    'start',
    [
      ['locationX', 50],
      ['locationY', 0],
      ...(target === undefined ? [] : [flow.connector(target)]),
      ...more,
      ['object', object],
    ],
  ];
}

const domain: Builder = ({ object }, _setup, name) => {
  const field = name(object === 'account' ? 'account.web-domain' : 'registration.customer-domain');
  const inner = `LOWER(TRIM({!$Record.${field}}))`;
  const bare = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${inner}, "https://", ""), "http://", ""), "www.", "")`;
  return [
    flow.formula('Bare_Domain', 'String', `IF(CONTAINS(${bare}, "/"), LEFT(${bare}, FIND("/", ${bare}) - 1), ${bare})`),
    flow.assignment('Write_The_Domain', 'Write the domain', 1, [[`$Record.${field}`, flow.reference('Bare_Domain')]]),
    start(
      name(object),
      [
        ['filterLogic', 'and'],
        flow.filter(field, 'IsNull', flow.no),
        ['recordTriggerType', 'CreateAndUpdate'],
        ['triggerType', 'RecordBeforeSave'],
      ],
      'Write_The_Domain',
    ),
  ];
};

const lock: Builder = ({ starts, steps }, _setup, name) => {
  const stamp = name('deal.attribution-locks-on');
  const days = steps
    .flatMap(({ does }) => (does.kind === 'set' ? does.sets : []))
    .find(({ to }) => to.kind === 'day')?.to;
  if (starts.on !== 'becomes' || days?.kind !== 'day') return undefined;
  const numbers = starts.values.map((_, index) => index + 1);
  return [
    flow.formula('Locks_On', 'Date', `TODAY() + ${days.days}`),
    flow.assignment('Stamp_The_Day', 'Stamp the day', 1, [[`$Record.${stamp}`, flow.reference('Locks_On')]]),
    start(
      'Opportunity',
      [
        ['filterLogic', `(${numbers.join(' OR ')}) AND ${numbers.length + 1}`],
        ...starts.values.map((stage) => flow.filter('StageName', 'EqualTo', flow.text(stage))),
        flow.filter(stamp, 'IsNull', flow.yes),
        ['recordTriggerType', 'CreateAndUpdate'],
        ['triggerType', 'RecordBeforeSave'],
      ],
      'Stamp_The_Day',
    ),
  ];
};

/** Whoever writes down a contribution makes a direct deal an influenced one, at the stage of that day. */
const influence: Builder = ({ starts, steps }, setup, name) => {
  if (starts.on !== 'saved') return undefined;
  const written = steps.flatMap(({ does }) => (does.kind === 'set' ? does.sets : []));
  const source = written.find(({ to }) => to.kind === 'value');
  const stage = written.find(({ to }) => to.kind === 'words');
  const direct = setup.fields
    .find(({ key }) => key === source?.field)
    ?.options.find((option) => comparable(option) === comparable(dealSourceTitles.direct));
  const stages = setup.fields.find(({ key }) => key === stage?.field)?.options ?? [];
  const record = (key: string): string => `$Record.${name(key)}`;
  const afterSource = stage === undefined ? undefined : 'Stage_Empty';
  return [
    flow.decision(
      { name: 'Contribution_Given', label: 'Is there a contribution?', row: 1 },
      {
        logic: 'and',
        conditions: [flow.condition(record(starts.field), 'IsNull', flow.no)],
        whenYes: source === undefined ? 'Stage_Empty' : 'Source_Open',
      },
    ),
    ...(source?.to.kind === 'value'
      ? [
          flow.decision(
            { name: 'Source_Open', label: 'Is the deal direct, or of no source?', row: 2 },
            {
              logic: 'or',
              conditions: [
                flow.condition(record(source.field), 'IsNull', flow.yes),
                ...(direct === undefined ? [] : [flow.condition(record(source.field), 'EqualTo', flow.text(direct))]),
              ],
              whenYes: 'Set_Influenced',
              ...(afterSource === undefined ? {} : { whenNo: afterSource }),
            },
          ),
          flow.assignment(
            'Set_Influenced',
            'Set the source',
            3,
            [[record(source.field), flow.text(source.to.value)]],
            afterSource,
          ),
        ]
      : []),
    ...(stage === undefined
      ? []
      : [
          flow.decision(
            { name: 'Stage_Empty', label: 'Is the stage of the contribution empty?', row: 4 },
            {
              logic: 'and',
              conditions: [flow.condition(record(stage.field), 'IsNull', flow.yes)],
              whenYes: stages.length === 0 ? 'Keep_The_Stage' : 'Stage_Offered',
            },
          ),
          // A restricted picklist refuses a stage that is none of its values.
          ...(stages.length === 0
            ? []
            : [
                flow.decision(
                  { name: 'Stage_Offered', label: 'Does the field offer this stage?', row: 5 },
                  {
                    logic: 'or',
                    conditions: stages.map((each) => flow.condition('$Record.StageName', 'EqualTo', flow.text(each))),
                    whenYes: 'Keep_The_Stage',
                  },
                ),
              ]),
          flow.assignment('Keep_The_Stage', 'Keep the stage', 6, [
            [record(stage.field), flow.reference('$Record.StageName')],
          ]),
        ]),
    start(
      'Opportunity',
      [
        ['recordTriggerType', 'CreateAndUpdate'],
        ['triggerType', 'RecordBeforeSave'],
      ],
      'Contribution_Given',
    ),
  ];
};

const expiry: Builder = ({ starts }, _setup, name) => {
  if (starts.on !== 'date' || starts.while.kind !== 'is') return undefined;
  const status = name('registration.status');
  const deal = name('registration.deal').replace(/__c$/, '__r');
  const protectedStates = starts.while.values;
  return [
    flow.decision(
      { name: 'Still_Protected', label: 'Is it still accepted or converted, and not won?', row: 1 },
      {
        // A registration without a deal is not won either.
        logic: `(${protectedStates.map((_, index) => index + 1).join(' OR ')}) AND ${protectedStates.length + 1}`,
        conditions: [
          ...protectedStates.map((state) => flow.condition(`$Record.${status}`, 'EqualTo', flow.text(state))),
          flow.condition(`$Record.${deal}.IsWon`, 'NotEqualTo', flow.yes),
        ],
        whenYes: 'Set_Expired',
      },
    ),
    flow.updateRecord('Set_Expired', 'Set the status to Expired', 2, [flow.assign(status, flow.text(states.expired))]),
    flow.faultTask(3, 'A registration could not be set to Expired'),
    start(
      name('registration'),
      [
        ['doesRequireRecordChangedToMeetCriteria', true],
        [
          'filterLogic',
          `(${protectedStates.map((_, index) => index + 1).join(' OR ')}) AND ${protectedStates.length + 1}`,
        ],
        ...protectedStates.map((state) => flow.filter(status, 'EqualTo', flow.text(state))),
        flow.filter(name('registration.protection-expires-on'), 'IsNull', flow.no),
        ['recordTriggerType', 'CreateAndUpdate'],
        [
          'scheduledPaths',
          [
            ['name', 'Day_After_Protection'],
            flow.connector('Still_Protected'),
            ['label', 'Day after the protection'],
            ['offsetNumber', starts.days],
            ['offsetUnit', 'Days'],
            ['recordField', name('registration.protection-expires-on')],
            ['timeSource', 'RecordField'],
          ],
        ],
        ['triggerType', 'RecordAfterSave'],
      ],
      undefined,
    ),
  ];
};

const intake: Builder = ({ steps }, setup, name) => {
  const other = steps.flatMap(({ does }) => (does.kind === 'find' && does.object === 'registration' ? [does] : []))[0];
  if (other?.except === undefined) return undefined;
  const [status, own, account] = [
    name('registration.status'),
    name('registration.customer-domain'),
    name('registration.customer-account'),
  ];
  const record = (field: string): Xml => flow.reference(`$Record.${field}`);
  const queueName = queueApiName(setup);
  return [
    flow.lookup(
      { name: 'Find_The_Queue', label: 'Find the queue', object: 'Group', row: 1 },
      [
        flow.filter('Type', 'EqualTo', flow.text('Queue')),
        flow.filter('DeveloperName', 'EqualTo', flow.text(queueName)),
      ],
      'Queue_Found',
    ),
    flow.decision(
      { name: 'Queue_Found', label: 'Is there a queue?', row: 2 },
      {
        logic: 'and',
        conditions: [flow.condition('Find_The_Queue', 'IsNull', flow.no)],
        whenYes: 'Put_Into_Queue',
        whenNo: 'Domain_Given',
      },
    ),
    flow.updateRecord(
      'Put_Into_Queue',
      'Put into the queue',
      3,
      [flow.assign('OwnerId', flow.reference('Find_The_Queue.Id'))],
      'Domain_Given',
    ),
    // A search for an empty domain would find every record without one.
    flow.decision(
      { name: 'Domain_Given', label: 'Is there a domain?', row: 4 },
      {
        logic: 'and',
        conditions: [flow.condition(`$Record.${own}`, 'IsNull', flow.no)],
        whenYes: 'Find_Other_Registration',
      },
    ),
    flow.lookup(
      { name: 'Find_Other_Registration', label: 'Find another registration', object: name('registration'), row: 5 },
      [
        flow.filter(own, 'EqualTo', record(own)),
        flow.filter('Id', 'NotEqualTo', record('Id')),
        ...other.except.values.map((state) => flow.filter(status, 'NotEqualTo', flow.text(state))),
      ],
      'Find_The_Account',
    ),
    flow.lookup(
      { name: 'Find_The_Account', label: 'Find the account', object: 'Account', row: 6 },
      [flow.filter(name('account.web-domain'), 'EqualTo', record(own))],
      'Account_Found',
    ),
    // An account that was not found is null, and a search for deals of null finds every deal without an account.
    flow.decision(
      { name: 'Account_Found', label: 'Was an account found?', row: 7 },
      {
        logic: 'and',
        conditions: [flow.condition('Find_The_Account', 'IsNull', flow.no)],
        whenYes: 'Keep_The_Account',
        whenNo: 'Is_There_A_Conflict',
      },
    ),
    flow.updateRecord(
      'Keep_The_Account',
      'Keep the account',
      8,
      [flow.assign(account, flow.reference('Find_The_Account.Id'))],
      'Find_Open_Deal',
    ),
    flow.lookup(
      { name: 'Find_Open_Deal', label: 'Find an open deal', object: 'Opportunity', row: 9 },
      [
        flow.filter('AccountId', 'EqualTo', flow.reference('Find_The_Account.Id')),
        flow.filter('IsClosed', 'EqualTo', flow.no),
      ],
      'Is_There_A_Conflict',
    ),
    flow.decision(
      { name: 'Is_There_A_Conflict', label: 'Was anything found?', row: 10 },
      {
        logic: 'or',
        conditions: [
          flow.condition('Find_Other_Registration', 'IsNull', flow.no),
          flow.condition('Find_Open_Deal', 'IsNull', flow.no),
        ],
        whenYes: 'Set_Conflict',
      },
    ),
    flow.updateRecord('Set_Conflict', 'Set the status to Conflict', 11, [
      flow.assign(status, flow.text(states.conflict)),
    ]),
    flow.faultTask(12, 'A registration could not be compared'),
    start(
      name('registration'),
      [
        ['recordTriggerType', 'Create'],
        ['triggerType', 'RecordAfterSave'],
      ],
      'Find_The_Queue',
    ),
  ];
};

const route: Builder = ({ steps }, setup, name) => {
  const deal = steps.find(({ does }) => does.kind === 'create' && does.object === 'deal')?.does;
  if (deal?.kind !== 'create') return undefined;
  const status = name('registration.status');
  const expires = name('registration.protection-expires-on');
  const own = name('registration.deal');
  const account = name('registration.customer-account');
  const until = steps
    .flatMap(({ does }) => (does.kind === 'set' || does.kind === 'create' ? does.sets : []))
    .flatMap(({ to }) => (to.kind === 'day' ? [to] : []))[0];
  const days = until && daysFormula(until, setup);
  const closes = name(CLOSES);
  const amount = name(AMOUNT);
  const usualClose = `TODAY() + ${setup.cycle ?? USUAL_CYCLE}`;
  // A day by tier that cannot be read from the partner would be a wrong day, so a person builds the flow.
  if (until !== undefined && days === undefined) return undefined;
  const isWritten = ({ to, field }: Assignment): boolean =>
    to.kind !== 'words' && to.kind !== 'by-hand' && name(field) !== '';
  const operand = ({ to }: Assignment): Xml => {
    if (to.kind === 'value') return flow.text(to.value);
    if (to.kind === 'field') return flow.reference(`$Record.${name(to.field)}`);
    return flow.reference(to.kind === 'day' ? 'Protected_Until' : '$Flow.CurrentDateTime');
  };
  return [
    variable('Account_Id'),
    flow.formula(
      'Close_Date',
      'Date',
      closes === '' ? usualClose : `IF(ISBLANK({!$Record.${closes}}), ${usualClose}, {!$Record.${closes}})`,
    ),
    ...(days === undefined ? [] : [flow.formula('Protected_Until', 'Date', `TODAY() + ${days}`)]),
    flow.decision(
      { name: 'Account_Known', label: 'Is the account known?', row: 1 },
      {
        logic: 'and',
        conditions: [flow.condition(`$Record.${account}`, 'IsNull', flow.no)],
        whenYes: 'Use_The_Account',
        whenNo: 'Create_The_Account',
      },
    ),
    flow.assignment(
      'Use_The_Account',
      'Use the account',
      2,
      [['Account_Id', flow.reference(`$Record.${account}`)]],
      'Create_The_Deal',
    ),
    flow.create(
      { name: 'Create_The_Account', label: 'Create the account', object: 'Account', row: 2 },
      [
        flow.assign('Name', flow.reference(`$Record.${name('registration.customer-name')}`)),
        flow.assign(name('account.web-domain'), flow.reference(`$Record.${name('registration.customer-domain')}`)),
      ],
      'Use_The_New_Account',
    ),
    flow.assignment(
      'Use_The_New_Account',
      'Use the new account',
      3,
      [['Account_Id', flow.reference('Create_The_Account')]],
      'Create_The_Deal',
    ),
    flow.create(
      { name: 'Create_The_Deal', label: 'Create the deal', object: 'Opportunity', row: 4 },
      [
        flow.assign('AccountId', flow.reference('Account_Id')),
        ...(amount === '' ? [] : [flow.assign('Amount', flow.reference(`$Record.${amount}`))]),
        flow.assign('CloseDate', flow.reference('Close_Date')),
        flow.assign('Name', flow.reference(`$Record.${name('registration.customer-name')}`)),
        ...deal.sets.filter(isWritten).map((each) => flow.assign(name(each.field), operand(each))),
      ],
      'Link_Back',
    ),
    flow.updateRecord('Link_Back', 'Link back, and set the status to Converted', 5, [
      flow.assign(account, flow.reference('Account_Id')),
      flow.assign(own, flow.reference('Create_The_Deal')),
      ...(days === undefined || expires === '' ? [] : [flow.assign(expires, flow.reference('Protected_Until'))]),
      flow.assign(status, flow.text(states.converted)),
    ]),
    flow.faultTask(6, 'A registration could not be made into a deal'),
    start(
      name('registration'),
      [
        ['doesRequireRecordChangedToMeetCriteria', true],
        ['filterLogic', 'and'],
        flow.filter(status, 'EqualTo', flow.text(states.accepted)),
        flow.filter(own, 'IsNull', flow.yes),
        ['recordTriggerType', 'CreateAndUpdate'],
        ['triggerType', 'RecordAfterSave'],
      ],
      'Account_Known',
    ),
  ];
};

/** The days of a protection as a formula, by the tier of the partner. Undefined where the flow cannot read the tier. */
function daysFormula(
  { days, byTier = [] }: Extract<Assignment['to'], { readonly kind: 'day' }>,
  { fields }: Setup,
): string | undefined {
  if (byTier.length === 0) return String(days);
  const partner = fields.find(({ key }) => key === 'registration.partner');
  const tier = fields.find(({ key }) => key === 'account.partner-tier');
  if (partner?.type !== 'lookup' || partner.link?.object !== 'account' || tier?.type !== 'picklist') return undefined;
  if (!isWritable(partner) || !isWritable(tier)) return undefined;
  const reference = `{!$Record.${partner.name.replace(/__c$/, '__r')}.${tier.name}}`;
  const formula = byTier.reduceRight(
    (otherwise, each) => `IF(ISPICKVAL(${reference}, ${quoted(cut(each.tier, 255))}), ${each.days}, ${otherwise})`,
    String(days),
  );
  return formula.length > LONGEST_FORMULA ? undefined : formula;
}

/** In characters, the longest formula that every organization takes. */
const LONGEST_FORMULA = 3_800;

const { variable } = flow;

const builders: Readonly<Record<string, Builder>> = {
  'domain-registration': domain,
  'domain-account': domain,
  intake,
  route,
  influence,
  expiry,
  lock,
};

/** The name of the queue in the interface for programs. */
export function queueApiName({ queue }: Setup): string {
  return queue.label.replace(/[^A-Za-z0-9]+/g, '_');
}
