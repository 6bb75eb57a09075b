import { partnerName } from '../../../../schemas/partner-types.ts';
import { freeTexts } from '../../core/free-texts.ts';
import { keptByText } from '../../core/kept-by-text.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { Span } from '../../core/text.ts';
import { fieldOfParty, partyOf, passingPartiesOf } from '../facts/channel.ts';
import { situationOf } from './plan-fields.ts';

/** The field that holds when the protection of a registration ends, by which a reminder goes. */
export const protectedUntil = { label: 'Protected Until', type: 'date', setBy: 'workflow' } as const;

/** The field that holds the tier of a partner, by which a decision goes. */
export const partnerTier = { label: 'Partner Tier', setBy: 'partner-operations' } as const;

/** Whether texts say that something depends on the tier of a partner. */
export function goByTier(texts: readonly string[]): boolean {
  return texts.some((text) => TIER_OF_PARTNER.test(text));
}

/** Something that a plan goes by and that no field of the framework holds. */
export interface ReliedField {
  /** The label under which it is proposed. */
  readonly label: string;
  /** What of the plan cannot work without it, in the middle of a sentence. */
  readonly use: string;
  /** Where the plan says so. */
  readonly places: readonly Span[];
  /** The field to add. */
  readonly field: Printable;
}

/** The fields that a plan relies on and does not have, in the order in which they are set up. */
export function reliedFieldsMissing(plan: Plan): readonly ReliedField[] {
  const names = (plan.attribution?.fields?.items ?? []).map(({ name }) => name?.value ?? '');
  const { crm, object, partner, apiName } = situationOf(plan);
  const named = (label: string): { readonly name: string; readonly apiName?: string } => {
    const inside = apiName?.(label);
    return { name: label, ...(inside === undefined ? {} : { apiName: inside }) };
  };
  const tierNames = (plan.tiers?.items ?? []).flatMap(({ name, id }) => name?.value ?? id?.value ?? []);
  const relied: readonly (ReliedField & { readonly held: Pick<RegExp, 'test'> })[] = [
    {
      label: partnerTier.label,
      held: /\b(?:tier|level)\b/iu,
      use: 'what depends on the tier of the partner',
      places: textsAbout(plan, speaksOfTier),
      field: {
        ...named(partnerTier.label),
        object: partner,
        ...(tierNames.length === 0 ? { type: 'text' } : { type: 'picklist' }),
        required: false,
        ...(tierNames.length === 0 ? {} : { options: tierNames }),
        setBy: partnerTier.setBy,
      },
    },
    {
      label: protectedUntil.label,
      held: /\b(?:protect\w*|expir\w*|valid until|ends? on)\b/iu,
      use: 'the reminder before the protection ends',
      places: remindersOf(plan),
      field: {
        ...named(protectedUntil.label),
        object,
        type: protectedUntil.type,
        required: false,
        setBy: protectedUntil.setBy,
      },
    },
    {
      label: 'Submitting Contact',
      held: /\b(?:contact|submitt\w*|registrant)\b/iu,
      use: 'the notices to the person who registered the deal',
      places: noticesToPartner(plan),
      field: {
        name: 'Submitting Contact',
        ...(crm.linkType === 'association' ? {} : named('Submitting Contact')),
        object,
        type: crm.linkType,
        linksTo: 'contact',
        required: false,
        setBy: 'workflow',
      },
    },
    ...passingPartiesOf(plan).map((party) => {
      const label = fieldOfParty(party);
      return {
        label,
        held: {
          test: (name: string) =>
            [party, partyOf(party)].some((word) => name.toLowerCase().includes(partnerName(word))),
        },
        use: `the ${partnerName(party)} through which a deal passes`,
        places: (plan.attribution?.channel?.flow?.items ?? []).flatMap(({ value, node }) =>
          partyOf(value) === partyOf(party) ? [node.span] : [],
        ),
        field: {
          ...(crm.linkType === 'association' ? { name: label } : named(label)),
          object,
          type: crm.linkType,
          linksTo: partner,
          required: false,
          setBy: 'workflow',
        },
      };
    }),
  ];
  return relied.filter(({ places, held }) => places.length > 0 && !names.some((name) => held.test(name)));
}

const TIER_OF_PARTNER = /\b(?:partner(?:['\u2019]s)? (?:tier|level)|(?:tier|level) of (?:the|its|a|this) partner)\b/iu;

const speaksOfTier = keptByText((text) => TIER_OF_PARTNER.test(text));

/** The texts about how a registration is routed and decided that speak of something. */
function textsAbout(plan: Plan, speaksOfIt: (text: string) => boolean): readonly Span[] {
  const sections = [
    ['attribution', 'routing'],
    ['attribution', 'conflict'],
    ['playbook', 'dealRegistration'],
  ];
  return sections
    .flatMap((path) => freeTexts(plan, path))
    .filter(({ text }) => speaksOfIt(text))
    .map(({ node }) => node.span);
}

function remindersOf({ playbook }: Plan): readonly Span[] {
  const { reminder, notices } = playbook?.dealRegistration ?? {};
  const expiring = (notices?.items ?? []).flatMap(({ event }) => (event?.value === 'expiring' ? event.node.span : []));
  return [...(reminder === undefined ? [] : [reminder.node.span]), ...expiring];
}

function noticesToPartner({ playbook }: Plan): readonly Span[] {
  return (playbook?.dealRegistration?.notices?.items ?? []).flatMap(({ tells }) =>
    (tells?.items ?? []).flatMap(({ value, node }) =>
      /\bpartner\b(?! (?:manager|operations|success|team))/iu.test(value) ? node.span : [],
    ),
  );
}
