import type { PlaybookPart } from '../../core/plan.ts';
import { besidesPartnerAndUs } from '../../framework/meaning/sides.ts';

type RegistrationPart = NonNullable<PlaybookPart['dealRegistration']>;

/** Something that a registration has to say. */
export interface RegistrationFact {
  /** In the middle of a sentence: "the customer". */
  readonly words: string;
  /** What to ask for. */
  readonly ask: string;
  /** How an item shows that it asks for it, in the languages in which plans are often written. */
  readonly pattern: RegExp;
  /** Whether it is about the customer, so that the same words about the partner or the own company do not count. */
  readonly isOfCustomer?: true;
}

/** Whether some item of the list asks for a fact. */
export function isAskedFor({ pattern, isOfCustomer }: RegistrationFact, items: readonly string[]): boolean {
  return items.some((item) => (isOfCustomer ? besidesPartnerAndUs(item) : [item]).some((text) => pattern.test(text)));
}

/** The facts that every registration needs, and how an item of the list shows that it asks for them. */
export const registrationFacts: readonly RegistrationFact[] = [
  {
    words: 'the partner',
    ask: 'Partner name and the person who registers',
    pattern:
      /partner|reseller|referr|dealer|distribut|integrator|consult|agenc|introducer|\bagents?\b|advis|accountant|broker|installer|wholesal|service provider|\bMSPs?\b|submit|registers|registrant|\byour (?:own )?(?:full )?(?:name|firm|company)|vendor|wiederverk|h(?:\u00e4|ae)ndler|revendeur|socio/iu,
  },
  {
    words: 'the customer',
    ask: 'Customer name and web domain',
    pattern:
      /customer|compan|account|client|prospect|end[ -]?user|organi[sz]ation|business(?! (?:case|plan|model|unit|need|problem))|firm|buyer|enterprise|shop|store|merchant|retailer|restaurant|hotel|nonprofit|legal name|utilit|school|universit|hospital|clinic|bank|insur|municipal|agency|domain|web ?site|kunde|kundin|unternehmen|betriebe?\b|firma|endkunde|mandant|klient|cliente?\b|soci(?:\u00e9|e)t|entreprise|empresa|azienda|bedrijf/iu,
    isOfCustomer: true,
  },
  {
    words: 'the contact person',
    ask: 'Contact person at the customer, with role and e-mail',
    pattern:
      /contact|person|decision[ -]?maker|sponsor|champion|stakeholder|buyer|who (?:decides|signs|buys|approves)|e-?mail|phone|name and role|kontakt|ansprech|contatt|interlocut|responsable/iu,
  },
  {
    words: 'the date',
    ask: 'Date of the introduction or of the last conversation',
    pattern: /date|day|when|since|month|quarter|time|deadline|datum|tag\b|zeit|fecha|\bdata\b|wann|quand/iu,
  },
];

/** Whether a list asks for a key by which two registrations of one customer are found. */
export function asksForUniqueKey(items: readonly string[]): boolean {
  return items.some((item) => besidesPartnerAndUs(item).some((text) => UNIQUE.test(text)));
}

const UNIQUE =
  /domain|web ?site|webseite|internetseite|web-?adresse|sitio web|site web|\bSIREN\b|\bSIRET\b|\bNIF\b|\bCIF\b|handelsregister|web ?(?:address|page)|homepage|\burl\b|\bVAT\b|\btax\b|\bDUNS\b|D-U-N-S|\bLEI\b|\bEIN\b|\b(?:id|number|no\.|code|key)\b|nummer|num(?:\u00e9|e)ro|\bUID\b|\bUSt|e-?mail|address|adress/iu;

/** The items of the list, as they are written. */
export function informationOf(registration: RegistrationPart | undefined): readonly string[] {
  return (registration?.requiredInformation?.items ?? []).map(({ value }) => value);
}
