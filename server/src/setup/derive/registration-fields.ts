import type { FieldType } from '../../../../schemas/attribution.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import { fieldOfParty, passingPartiesOf } from '../../framework/facts/channel.ts';
import { registrationStates as states, statesOfRegistrations } from '../../framework/facts/registration-states.ts';
import { empty, not } from '../condition.ts';
import type { SetupField, SetupObject } from '../model.ts';
import { onlyOfType } from './account-fields.ts';
import { conflictTitle } from './clocks.ts';
import { because, type Deriving, keyOf, labelFrom, nameOf, placed } from './context.ts';

/** The record of a registration: its state, its sides, its times, and everything that the form asks for. */
export function registrationFieldsOf(deriving: Deriving, object: SetupObject): readonly SetupField[] {
  const { plan, facts } = deriving;
  const registration = plan.playbook?.dealRegistration;
  const origin = object.origin;
  // What the flow or operations fill is written by nobody else, so that nobody accepts or extends what is their own.
  const own = (label: string, type: FieldType, more: Partial<SetupField> = {}): SetupField => ({
    key: `registration.${keyOf(label)}`,
    object: 'registration',
    label,
    name: nameOf(deriving, label),
    type: facts.lacks[type]?.type ?? type,
    options: [],
    required: 'never',
    history: false,
    setBy: 'workflow',
    guarded: more.setBy !== 'partner',
    origin,
    carries: [],
    derived: 'the registration has to hold it',
    ...more,
  });
  const link = facts.linkType;
  const moment = facts.momentType;
  // Leads and tickets that are no registrations stand beside them, and nobody fills in the fields of a registration there.
  const always = object.exists ? not(empty(STATUS)) : 'always';
  const fields = [
    own(object.exists ? 'Registration Status' : 'Status', 'picklist', {
      key: STATUS,
      options: statesOf(deriving),
      // On a record of its own the default fills it. A mark would let everybody write it: Salesforce guards no field that is required.
      ...(object.exists ? {} : { default: states.submitted }),
      history: true,
      carries: ['playbook.dealRegistration.outcomes'],
      origin: because(
        deriving,
        ['playbook.dealRegistration.outcomes', registration?.outcomes],
        ['playbook.dealRegistration', registration],
      ),
    }),
    own('Partner', link, {
      setBy: 'partner',
      required: always,
      link: { object: 'account', onlyWhere: 'account.program-partner', ...onlyOfType(plan) },
      history: true,
    }),
    ...passingPartiesOf(plan).map((party) =>
      own(fieldOfParty(party), link, {
        setBy: 'partner',
        link: { object: 'account', onlyWhere: 'account.program-partner', ...onlyOfType(plan, party) },
        history: true,
        help: `The ${partnerName(party)} through which the customer is supplied. It gets no credit for the deal, and the field Partner names who does.`,
        origin: because(deriving, ['attribution.channel', plan.attribution?.channel]),
      }),
    ),
    own('Submitting Contact', link, { setBy: 'partner', link: { object: 'contact' } }),
    ...askedFields(deriving, own, always),
    own('Customer Domain', 'text', {
      setBy: 'partner',
      help: 'Asked for by the form. In lower case, without https and www. It finds accounts, open deals and other registrations.',
    }),
    own('Customer Account', link, { link: { object: 'account' } }),
    own('Submitted At', moment, {
      ...(object.exists ? {} : { filledOnCreate: true }),
      origin: stampOrigin(deriving, origin),
      carries: ['attribution.routing.stamp'],
    }),
    ...acknowledgement(deriving, own, moment),
    ...(registration?.protection === undefined
      ? []
      : [
          own('Protection Expires On', 'date', {
            history: true,
            origin: because(deriving, ['playbook.dealRegistration.protection', registration.protection]),
          }),
        ]),
    ...(registration?.declineReasons === undefined
      ? []
      : [
          own('Decline Reason', 'picklist', {
            setBy: 'partner-operations',
            options: unique(registration.declineReasons.items.map(({ value }) => value)),
            origin: because(deriving, ['playbook.dealRegistration.declineReasons', registration.declineReasons]),
            carries: ['playbook.dealRegistration.declineReasons'],
          }),
        ]),
    ...conflictFields(deriving, own),
    own('Deal', link, { key: 'registration.deal', link: { object: 'deal' } }),
  ];
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}

/** A time to acknowledge can be watched only where the record shows that somebody did. */
function acknowledgement({ plan }: Deriving, own: Own, moment: FieldType): readonly SetupField[] {
  const promised =
    plan.playbook?.dealRegistration?.acknowledge ??
    plan.tiers?.items.map(({ benefits }) => benefits?.registrationSla?.acknowledge).find((time) => time !== undefined);
  if (promised === undefined) return [];
  const acknowledge = plan.playbook?.dealRegistration?.acknowledge;
  return [
    own('Acknowledged At', moment, {
      ...(acknowledge === undefined
        ? {}
        : { origin: { path: 'playbook.dealRegistration.acknowledge', span: acknowledge.node.span } }),
      setBy: 'partner-operations',
      help: 'When the partner was told that its registration is being looked at. It stops the time to acknowledge.',
    }),
  ];
}

/** The states that the plan needs. */
function statesOf({ plan }: Deriving): readonly string[] {
  const { outcomes, revocation } = plan.playbook?.dealRegistration ?? {};
  const named = (outcomes?.items ?? []).flatMap(({ outcome }) => outcome?.value ?? []);
  return statesOfRegistrations(named, revocation !== undefined);
}

type Own = (label: string, type: FieldType, more?: Partial<SetupField>) => SetupField;

const STATUS = 'registration.status';
const CUSTOMER_NAME = 'Customer Name';

/** What a registration form asks for, by the words for it. The first that fits a stretch of a text decides. */
const asked: readonly (readonly [RegExp, string, FieldType])[] = [
  [/\b(?:e-?mail)\b/i, 'Customer Contact E-mail', 'email'],
  [/\b(?:phone|telephone)\b/i, 'Customer Contact Phone', 'text'],
  [/\bcontact\b|\bdecision maker\b|\bsponsor\b/i, 'Customer Contact', 'text'],
  [/\b(?:amount|value|size|budget|revenue)\b/i, 'Estimated Amount', 'currency'],
  [/\bclos(?:e|ing)\b/i, 'Expected Close Date', 'date'],
  [
    /\b(?:customer|company|account|end user|prospect|business|practice|client)\b.{0,20}\bname\b|\bname of the (?:customer|company|account|client)\b|^(?:customer|company|account) name/i,
    CUSTOMER_NAME,
    'text',
  ],
];

/** A field for each thing that the form asks for. Partner, person and domain have fields already. */
function askedFields({ plan }: Deriving, own: Own, required: SetupField['required']): readonly SetupField[] {
  const taken = new Set<string>();
  const list = placed(
    plan.playbook?.dealRegistration?.requiredInformation,
    'playbook.dealRegistration.requiredInformation',
  );
  const fields = list.flatMap(({ item, path, origin }) => {
    const text = item.value;
    const known = asked.filter(([words, label]) => words.test(text) && !taken.has(label));
    const more = { origin, carries: [path], help: text, setBy: 'partner' };
    if (known.length > 0) {
      return known.map(([, label, type]) => {
        taken.add(label);
        // A deal that is made from the registration is called after the customer.
        return own(label, type, label === CUSTOMER_NAME ? { ...more, required } : more);
      });
    }
    if (isHeldAlready(text)) return [];
    const label = labelFrom(text);
    if (taken.has(keyOf(label))) return [];
    taken.add(keyOf(label));
    const options = optionsIn(text);
    if (options.length > 1) return [own(label, 'picklist', { ...more, options })];
    return [own(label, /\bdate\b/i.test(text) ? 'date' : 'long-text', more)];
  });
  return taken.has(CUSTOMER_NAME) ? fields : [own(CUSTOMER_NAME, 'text', { required, setBy: 'partner' }), ...fields];
}

/** What can be picked where a text ends in a list in parentheses: `Country of the customer (Germany, Austria)`. */
function optionsIn(text: string): readonly string[] {
  const whole = text.trim();
  const start = whole.lastIndexOf('(');
  if (start < 0 || !whole.endsWith(')')) return [];
  const list = whole.slice(start + 1, -1);
  if (/\b(?:such as|for example|e\.g\.|etc)/i.test(list)) return [];
  return unique(list.split(',').map((each) => each.trim().replace(/^(?:and|or) /, ''))).filter((each) => each !== '');
}

/** Whether a text asks for nothing but the partner, its person or the domain. */
export function isHeldAlready(text: string): boolean {
  return (
    /\bdomain\b/i.test(text) ||
    (/partner|reseller|referr|agent|integrator/i.test(text) && /name|person|who|seller|contact|id\b|number/i.test(text))
  );
}

/** What a conflict needs on the record: which situation it is, and the other party. */
function conflictFields(deriving: Deriving, own: Own): readonly SetupField[] {
  const rules = deriving.plan.attribution?.conflict;
  const options = unique(
    (rules?.items ?? []).flatMap(({ when, situation }) =>
      when === undefined ? [] : conflictTitle(when.value, situation?.value),
    ),
  );
  if (options.length === 0) return [];
  return [
    own('Conflict Situation', 'picklist', {
      options,
      history: true,
      setBy: 'partner-operations',
      origin: because(deriving, ['attribution.conflict', rules]),
      carries: placed(rules, 'attribution.conflict').map(({ path }) => `${path}.when`),
    }),
    own('Conflict Decision', 'long-text', {
      origin: because(deriving, ['attribution.conflict', rules]),
      setBy: 'partner-operations',
    }),
  ];
}

function stampOrigin(deriving: Deriving, otherwise: SetupField['origin']): SetupField['origin'] {
  const stamp = deriving.plan.attribution?.routing?.stamp;
  return stamp === undefined ? otherwise : because(deriving, ['attribution.routing.stamp', stamp]);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
