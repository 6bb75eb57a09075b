import { capitalized } from '../../core/words.ts';
import { ownDealObject } from '../../framework/crm/plan-fields.ts';
import { keepsContributions } from '../../framework/facts/contributions.ts';
import type { SetupObject } from '../model.ts';
import { because, type Deriving, labelFrom, nameOf, objectKeyOf, placed } from './context.ts';

/** The records on which the fields of a setup stand: those of the CRM, and those that it has to be given. */
export function objectsOf(deriving: Deriving): readonly SetupObject[] {
  const { plan, facts } = deriving;
  const { names } = facts.setup;
  const { attribution, playbook } = plan;
  const standard = (key: 'deal' | 'account' | 'contact', label: string, plural: string): SetupObject => ({
    key,
    label,
    plural,
    name: names[key],
    exists: true,
    origin: because(deriving, ['attribution.fields', attribution?.fields]),
    carries: [],
    derived: 'the CRM comes with it',
  });
  const deal = capitalized(ownDealObject(plan));
  return [
    standard(
      'deal',
      deal,
      facts.usual.deal.one === deal.toLowerCase() ? capitalized(facts.usual.deal.many) : `${deal}s`,
    ),
    standard(
      'account',
      capitalized(facts.accounts.replace(/ies$/, 'y').replace(/s$/, '')),
      capitalized(facts.accounts),
    ),
    standard('contact', 'Contact', 'Contacts'),
    registrationObject(
      deriving,
      because(
        deriving,
        ['playbook.dealRegistration', playbook?.dealRegistration],
        ['attribution.routing', attribution?.routing],
      ),
    ),
    ...(keepsContributions(plan) ? [contributionObject(deriving)] : []),
    ...ownObjects(deriving),
  ];
}

function registrationObject({ facts, edition }: Deriving, origin: SetupObject['origin']): SetupObject {
  const { one, many } = facts.usual.registration;
  const { isOwnObject: isOwn, without } = facts.setup.registration;
  if (without !== undefined && edition?.ownObjects === 0) {
    return {
      key: 'registration',
      ...without,
      exists: true,
      origin,
      carries: [],
      derived: `the edition ${edition.name} has no custom objects, so a registration is a ${without.label.toLowerCase()} with fields of its own`,
    };
  }
  return {
    key: 'registration',
    label: isOwn ? 'Deal Registration' : capitalized(one),
    plural: isOwn ? 'Deal Registrations' : capitalized(many),
    name: facts.setup.names.registration,
    exists: !isOwn,
    origin,
    carries: [],
    derived: 'a registration has states, times and a form, so it needs a record of its own',
  };
}

function contributionObject(deriving: Deriving): SetupObject {
  return {
    key: 'contribution',
    label: 'Deal Contribution',
    plural: 'Deal Contributions',
    name: deriving.facts.setup.names.contribution,
    exists: false,
    parent: 'deal',
    origin: because(deriving, ['attribution.contributions', deriving.plan.attribution?.contributions]),
    carries: ['attribution.contributions.perDeal', 'attribution.contributions.kept'],
  };
}

/** Objects that only the plan knows: fields stand on them, so they are there or have to be made. */
function ownObjects(deriving: Deriving): readonly SetupObject[] {
  const made = new Map<string, SetupObject>();
  for (const { item, path, origin } of placed(deriving.plan.attribution?.fields, 'attribution.fields')) {
    const name = item.object?.value;
    const key = name === undefined ? undefined : objectKeyOf(name);
    if (name === undefined || key === undefined || made.has(key)) continue;
    if (!key.startsWith('own:') && key !== 'lead' && !(key === 'contribution' && !keepsContributions(deriving.plan)))
      continue;
    const singular = name.toLowerCase().replace(/s$/, '');
    const { standardObjects } = deriving.facts;
    const standard = Object.hasOwn(standardObjects, singular) ? standardObjects[singular] : undefined;
    const label = labelFrom(capitalized(name));
    made.set(key, {
      key,
      label,
      plural: label.endsWith('s') ? label : `${label}s`,
      name: standard ?? (key === 'lead' ? 'Lead' : nameOf(deriving, label)),
      exists: standard !== undefined || key === 'lead',
      origin: { ...origin, path: `${path}.object` },
      carries: [],
    });
  }
  return [...made.values()];
}
