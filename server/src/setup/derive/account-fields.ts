import { partnerName } from '../../../../schemas/partner-types.ts';
import { capitalized } from '../../core/words.ts';
import { fieldOfParty, passingPartiesOf } from '../../framework/facts/channel.ts';
import type { SetupField } from '../model.ts';
import { because, type Deriving, keyOf, nameOf, placed } from './context.ts';

/** What the plan decides by and no field of it holds: the tier of a partner, who is one, and by what a customer is found. */
export function accountFieldsOf(deriving: Deriving): readonly SetupField[] {
  const { plan } = deriving;
  const tiers = placed(plan.tiers, 'tiers');
  const kinds = partnerKinds(plan);
  const names = [...new Set(tiers.flatMap(({ item }) => item.name?.value ?? item.id?.value ?? []))];
  const base = (label: string, key: string): Omit<SetupField, 'type' | 'origin' | 'derived'> => ({
    key: `account.${key}`,
    object: 'account',
    label,
    name: nameOf(deriving, label),
    options: [],
    required: 'never',
    history: false,
    setBy: 'partner-operations',
    guarded: true,
    carries: [],
  });
  return [
    {
      ...base('Program Partner', 'program-partner'),
      type: deriving.facts.lacks.checkbox === undefined ? 'checkbox' : 'picklist',
      options: deriving.facts.lacks.checkbox === undefined ? [] : ['Yes', 'No'],
      help: 'Whether the company is a partner of the program. Only such companies can be picked as the partner of a deal.',
      origin: because(deriving, ['attribution.fields', plan.attribution?.fields]),
      derived: 'the field for the partner of a deal must offer partners only, without a partner license',
    },
    ...(names.length === 0
      ? []
      : [
          {
            ...base('Partner Tier', 'partner-tier'),
            type: 'picklist' as const,
            options: names,
            history: true,
            help: 'The tier of the partner. It decides the time to answer, the protection and the co-sell model.',
            origin: because(deriving, ['tiers', plan.tiers]),
            carries: tiers.flatMap(({ path }) => [`${path}.name`, `${path}.id`]),
            derived: 'the tier decides times, protection and co-sell, and no field holds it',
          },
        ]),
    ...(kinds.length < 2
      ? []
      : [
          {
            ...base('Partner Type', 'partner-type'),
            type: 'picklist' as const,
            options: kinds,
            help: 'What kind of partner it is. Criteria and rules of engagement differ by it.',
            origin: because(deriving, ['program.partnerTypes', plan.program?.partnerTypes]),
            derived: 'criteria and rules differ by the type of the partner, and no field holds it',
          },
        ]),
    {
      ...base('Web Domain', 'web-domain'),
      type: 'text',
      help: 'In lower case, without https and www. Registrations are compared with it.',
      guarded: false,
      origin: because(
        deriving,
        ['attribution.routing', plan.attribution?.routing],
        ['playbook.dealRegistration', plan.playbook?.dealRegistration],
      ),
      derived: 'matching by domain needs the domain in the same form on both sides',
    },
  ];
}

/** The options of Partner Type. */
function partnerKinds({ program }: Deriving['plan']): readonly string[] {
  const kinds = (program?.partnerTypes?.items ?? []).map(({ node }) => capitalized(partnerName(String(node.value))));
  return [...new Set(kinds)];
}

/**
 * The type of partner that a field may name where a deal passes through several: the party, or who gets the credit, as
 * far as that can be one type alone.
 */
export function onlyOfType(plan: Deriving['plan'], party?: string): { readonly ofType?: string } {
  const passing = passingPartiesOf(plan).map(fieldOfParty);
  const kinds = passing.length === 0 ? [] : partnerKinds(plan);
  const fit = kinds.filter((kind) => (party === undefined ? !passing.includes(kind) : kind === fieldOfParty(party)));
  const [only] = fit;
  return kinds.length < 2 || fit.length !== 1 || only === undefined ? {} : { ofType: only };
}

/** What the plan promises on a deal and no field of it holds. */
export function dealFieldsOf(deriving: Deriving): readonly SetupField[] {
  const { plan, facts } = deriving;
  const registration = plan.playbook?.dealRegistration;
  const base = (label: string, key: string, help: string): Omit<SetupField, 'type' | 'origin' | 'derived'> => ({
    key: `deal.${key}`,
    object: 'deal',
    label,
    name: nameOf(deriving, label),
    options: [],
    required: 'never',
    history: false,
    setBy: 'workflow',
    guarded: true,
    help,
    carries: [],
  });
  const lock = plan.attribution?.audit?.lockAfter;
  return [
    ...(registration?.protection === undefined
      ? []
      : [
          {
            ...base(
              'Protected Until',
              'protected-until',
              'The last day on which the registration protects the partner.',
            ),
            type: 'date' as const,
            origin: because(deriving, ['playbook.dealRegistration.protection', registration.protection]),
            derived: 'the plan tells the partner until when it is protected, and no field holds the day',
          },
        ]),
    {
      ...base('Submitting Contact', 'submitting-contact', 'The person at the partner who hears how the deal stands.'),
      type: facts.linkType,
      link: { object: 'contact' },
      origin: because(
        deriving,
        ['playbook.dealProcess', plan.playbook?.dealProcess],
        ['attribution.routing', plan.attribution?.routing],
      ),
      derived: 'status updates go to a person, and no field says to whom',
    },
    ...passingPartiesOf(plan).map((party) => ({
      ...base(
        fieldOfParty(party),
        keyOf(fieldOfParty(party)),
        `The ${partnerName(party)} through which the deal passes. It gets no credit for it.`,
      ),
      type: facts.linkType,
      link: { object: 'account', onlyWhere: 'account.program-partner', ...onlyOfType(plan, party) },
      history: true,
      origin: because(deriving, ['attribution.channel', plan.attribution?.channel]),
      derived: 'a deal of the channel has two partners, and one field holds one',
    })),
    ...(lock === undefined
      ? []
      : [
          {
            ...base(
              'Attribution Locks On',
              'attribution-locks-on',
              'From the day after, the source of the deal stays as it is.',
            ),
            type: 'date' as const,
            origin: because(deriving, ['attribution.audit.lockAfter', lock]),
            derived: 'the plan locks the source after the close, and the close date itself can be moved',
          },
        ]),
  ];
}
