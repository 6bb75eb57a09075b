import * as z from 'zod';

/** The types of partners that the framework knows, each with its own infrastructure. */
export const partnerTypes = ['technology', 'reseller', 'referral', 'system-integrator'] as const;
export type PartnerType = (typeof partnerTypes)[number];

/** A word that people use for a kind of partner. */
export interface PartnerWord {
  /** The type of the framework that it is, or is a kind of. */
  readonly type: PartnerType;
  readonly singular: string;
  readonly plural: string;
  /** What these partners do, in a sentence. */
  readonly description: string;
  /** What else the same word is written as. */
  readonly short?: readonly string[];
}

/**
 * Every word for a kind of partner that a plan and a brief understand, and the one list of their names. The four types
 * come first. The document prints the word that a person wrote; all else follows from its type.
 */
export const partnerWords = {
  technology: {
    type: 'technology',
    singular: 'technology partner',
    plural: 'technology partners',
    description: 'Their product integrates with yours at joint customers.',
  },
  reseller: {
    type: 'reseller',
    singular: 'reseller',
    plural: 'resellers',
    description: 'They sell your product to their own customers.',
  },
  referral: {
    type: 'referral',
    singular: 'referral partner',
    plural: 'referral partners',
    description: 'They introduce you to accounts and leave the sale to you.',
  },
  'system-integrator': {
    type: 'system-integrator',
    singular: 'system integrator',
    plural: 'system integrators',
    description: 'They implement your product and sell services around it.',
    short: ['systems-integrator', 'SI', 'si'],
  },
  distributor: {
    type: 'reseller',
    singular: 'distributor',
    plural: 'distributors',
    description: 'They buy from you and sell to resellers, who sell to the customers: a kind of reseller.',
    short: ['wholesaler'],
  },
  'value-added-reseller': {
    type: 'reseller',
    singular: 'value-added reseller',
    plural: 'value-added resellers',
    description: 'They sell your product with services or products of their own: a kind of reseller.',
    short: ['VAR', 'var'],
  },
  dealer: {
    type: 'reseller',
    singular: 'dealer',
    plural: 'dealers',
    description: 'They sell your product in a territory or a branch: a kind of reseller.',
  },
  'solution-provider': {
    type: 'reseller',
    singular: 'solution provider',
    plural: 'solution providers',
    description: 'They sell your product as a part of their solutions: a kind of reseller.',
  },
  'marketplace-seller': {
    type: 'reseller',
    singular: 'marketplace seller',
    plural: 'marketplace sellers',
    description: 'They sell your product in a marketplace, by private offers too: a kind of reseller.',
    short: ['marketplace'],
  },
  'managed-service-provider': {
    type: 'reseller',
    singular: 'managed service provider',
    plural: 'managed service providers',
    description: 'They run your product for their customers as a service: a kind of reseller.',
    short: ['service-provider', 'MSP', 'msp', 'MSSP', 'mssp'],
  },
  'independent-software-vendor': {
    type: 'technology',
    singular: 'independent software vendor',
    plural: 'independent software vendors',
    description: 'They make software that works with yours: a kind of technology partner.',
    short: ['software-vendor', 'ISV', 'isv'],
  },
  'original-equipment-manufacturer': {
    type: 'technology',
    singular: 'original equipment manufacturer',
    plural: 'original equipment manufacturers',
    description: 'They build your product into theirs: a kind of technology partner.',
    short: ['OEM', 'oem'],
  },
  alliance: {
    type: 'technology',
    singular: 'alliance partner',
    plural: 'alliance partners',
    description: 'They offer a joint solution with you: a kind of technology partner.',
    short: ['strategic-alliance'],
  },
  agency: {
    type: 'system-integrator',
    singular: 'agency',
    plural: 'agencies',
    description: 'They set up and run your product for their clients: a kind of system integrator.',
  },
  consulting: {
    type: 'system-integrator',
    singular: 'consulting partner',
    plural: 'consulting partners',
    description: 'They advise customers and implement your product: a kind of system integrator.',
    short: ['consultant', 'consultancy'],
  },
  services: {
    type: 'system-integrator',
    singular: 'services partner',
    plural: 'services partners',
    description: 'They deliver services around your product: a kind of system integrator.',
    short: ['implementation', 'service-partner', 'implementation-partner'],
  },
  agent: {
    type: 'referral',
    singular: 'agent',
    plural: 'agents',
    description: 'They bring customers who buy from you: a kind of referral partner.',
  },
  advisor: {
    type: 'referral',
    singular: 'advisor',
    plural: 'advisors',
    description: 'They advise their clients, and recommend your product to them: a kind of referral partner.',
    short: ['adviser', 'accountant', 'bookkeeper'],
  },
  introducer: {
    type: 'referral',
    singular: 'introducer',
    plural: 'introducers',
    description: 'They introduce you to accounts: a kind of referral partner.',
    short: ['broker'],
  },
} as const satisfies Record<string, PartnerWord>;

export type PartnerWordId = keyof typeof partnerWords;

const bySpelling: ReadonlyMap<string, PartnerWordId> = new Map(
  Object.entries(partnerWords).flatMap(([id, word]: [string, PartnerWord]) =>
    [id, ...(word.short ?? [])].map((spelling): [string, PartnerWordId] => [spelling, id as PartnerWordId]),
  ),
);

/** All words of the list, however they are written. */
export const partnerSpellings = [...bySpelling.keys()] as [string, ...string[]];

/** The entry of the list for a word as a plan or a brief writes it; undefined for any other text. */
export function partnerWordOf(written: unknown): PartnerWordId | undefined {
  return typeof written === 'string' ? bySpelling.get(written) : undefined;
}

/**
 * The word that a person meant, however it is written: `Managed Service Providers` and `MSPs` are words of the list. A
 * spelling of the list stays as it is.
 */
export function partnerWordMeant(text: string): string | undefined {
  if (bySpelling.has(text)) return text;
  const wanted = bare(text);
  const found = Object.entries(partnerWords).find(([id, { singular, plural, ...word }]) =>
    [
      id,
      `${id}s`,
      singular,
      plural,
      ...('short' in word ? word.short.flatMap((spelling) => [spelling, `${spelling}s`]) : []),
    ].some((name) => bare(name) === wanted),
  );
  return found?.[0];
}

/** Without case, hyphens and spaces, and without the word that every partner has in common. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-\s_]+/g, ' ')
    .replace(/ (?:partner|integration)s?$/, '')
    .replaceAll(' ', '');
}

/** What a document and a report call a kind of partner, in the word that a person wrote: `MSP`, `service provider`. */
export function partnerName(written: string): string {
  const id = partnerWordOf(written);
  if (id === undefined) return written;
  const word: PartnerWord = partnerWords[id];
  const letters = word.short?.find((short) => short === written.toUpperCase());
  return letters ?? (id === written ? word.singular.replace(/ partner$/, '') : written.replaceAll('-', ' '));
}

/** A kind of partner. Whatever the word, the value is the type of the framework. */
export const partnerType = z
  .enum(partnerSpellings)
  .transform((written): PartnerType => partnerWords[bySpelling.get(written) ?? 'referral'].type);
