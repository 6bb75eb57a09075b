import type { CrmEdition, CrmFacts, RoutingContext, RoutingWords } from './crm-facts.ts';

/** The edition that a text means, as a person or the command line writes it: `starter`, `HubSpot Starter`. */
export function editionMeant(editions: readonly CrmEdition[], text: string | undefined): CrmEdition | undefined {
  if (text === undefined) return undefined;
  const bare = text.trim().toLowerCase();
  return editions.findLast(({ id, name }) => bare === id || bare.includes(name.toLowerCase()));
}

/**
 * A CRM as an edition of it works. Where it runs no automations or has no conditions on fields, the way by hand stands
 * in their place, so that nobody is asked to build what cannot be built.
 *
 * @param name what a company calls the CRM, where it is none of the list.
 */
export function inEdition(facts: CrmFacts, text: string | undefined, name?: string): CrmFacts {
  const lacks = editionMeant(facts.setup.editions, text)?.lacks ?? [];
  if (!lacks.includes('flow') && (name === undefined || !NO_CRM.test(name))) return facts;
  return {
    ...facts,
    isByHand: true,
    workflow: 'routine',
    condition: LOOKED_THROUGH,
    fieldNotes: {},
    routing: (context) => byHand(facts, context),
    intake: ({ atForm, byEmail, states }) =>
      `Create the registration form ${atForm}${byEmail ? ' and the inbox for registrations' : ''}, and a list of registrations with the statuses ${states}.`,
    build: (name) =>
      `Write the routine ${name} on one page: who looks for new registrations on every business day, and who does it when that person is away. Try it with 10 invented registrations, 2 of them conflicts.`,
    safeguards: (labels) =>
      `Save a view of the deals that lack a field of the attribution, with a day of the week on which somebody goes through it, and a count of deals by ${labels['deal-source']} from the ${facts.views}.`,
  };
}

/** What people name who have no CRM: it holds a list, and does nothing by itself. */
const NO_CRM = /\b(?:spreadsheets?|excel|google sheets?|paper|notebook|no crm|none)\b/i;

/** What stands in for a condition that makes a field required. */
const LOOKED_THROUGH = 'checked by a person every week';

/** What an automation would do, in the order in which a person does it. */
function byHand(
  { accounts, views }: CrmFacts,
  { objects, labels, view, atForm, byEmail, conflict, operations, decider }: RoutingContext,
): RoutingWords {
  return {
    trigger: 'No automation starts it, because there is none to run. Somebody looks on every business day.',
    steps: [
      `A registration arrives through the form ${atForm}${byEmail ? ' or as a mail to the registration inbox' : ''}, with its time of receipt.`,
      `On every business day ${operations} looks for new ones, and searches for the web domain in other registrations and in ${accounts}, and for open ${objects.deal.many} there.`,
      `${conflict} means the status Conflict, and the registration goes to ${decider}.`,
      `Once it is accepted, ${operations} creates the ${objects.deal.one} with its name, stage and close date, and fills ${labels['deal-source']}, ${labels['partner-name']} and ${labels['registration-date']} from the form.`,
      `It appears in the ${views.replace(/s$/, '')} ${view}, and ${operations} writes to the partner until when it is protected.`,
    ],
  };
}
