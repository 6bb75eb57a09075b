import { nearest } from './nearest.ts';

/**
 * The value of a choice that a person probably meant: the one that is nearest by its letters, else by its meaning. A slip
 * is nearer than another word: `Salesforec` is no synonym. Among a few letters that are a word of the field no slip can be
 * told: `CSP` is no slip of `MSP`. Who denies a value does not mean it: "not published" is
 * anything but `published`.
 */
export function meantValue(word: string, values: readonly string[]): string | undefined {
  const tokens = word.length > LONGEST_WORD ? [] : tokensOf(word);
  const denials = tokens.length > 1 ? tokens.filter((token) => DENIALS.has(token)) : [];
  const open = denials.length === 0 ? values : values.filter((value) => hasAll(tokensOf(value), denials));
  const synonym = synonymAmong(tokens, values);
  if (synonym !== undefined && word.trim().length <= LONGEST_ABBREVIATION) return synonym;
  return nearest(word, open) ?? synonym ?? sameWords(tokens, open);
}

const DENIALS: ReadonlySet<string> = new Set(['no', 'not', 'non', 'without', 'never']);

function hasAll(tokens: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((token) => tokens.includes(token));
}

/** The value for which the field has another word: `yearly` is `annually`, and `SFDC` is `salesforce`. */
function synonymAmong(tokens: readonly string[], values: readonly string[]): string | undefined {
  return synonyms.get(tokens.join('-'))?.find((value) => values.includes(value));
}

/**
 * The value that has the same words, as `agreement-signed` has those of `signed-agreement`, or the only one with some of
 * them. Undefined where no value or more than one comes near.
 */
function sameWords(tokens: readonly string[], values: readonly string[]): string | undefined {
  if (tokens.length === 0) return undefined;
  const sorted = [...tokens].sort().join('-');
  const same = values.find((value) => tokensOf(value).sort().join('-') === sorted);
  if (same !== undefined) return same;
  // A word that only one of the values has, such as `early` for `early-access`.
  const [only, ...others] = values.filter((value) => {
    const parts = tokensOf(value);
    return hasAll(parts, tokens) || hasAll(tokens, parts);
  });
  return others.length === 0 ? only : undefined;
}

const LONGEST_ABBREVIATION = 4;

/** Longer texts are no words for a choice, and comparing them would cost time. */
const LONGEST_WORD = 60;

function tokensOf(word: string): string[] {
  return word.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** What partner teams write for the values of the format, in the words of the field. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  // The state of a program.
  none: ['no', 'false', 'new', 'planned', 'greenfield', 'never', 'n-a', 'nothing'],
  running: ['active', 'live', 'existing', 'established', 'mature', 'launched', 'in-operation', 'operating'],
  rebuild: ['relaunch', 'redesign', 'restructure', 'broken', 'underperforming', 'overhaul'],
  informal: ['ad-hoc', 'adhoc', 'unstructured', 'pilot'],
  // Systems.
  salesforce: ['sfdc', 'sf', 'sales-cloud', 'salesforce-com', 'salesforce-sales-cloud'],
  hubspot: ['hs', 'hubspot-crm', 'hubspot-sales-hub'],
  dynamics: [
    'microsoft',
    'microsoft-dynamics',
    'microsoft-dynamics-365',
    'dynamics-365',
    'd365',
    'ms-dynamics',
    'dynamics365',
  ],
  zoho: ['zoho-crm'],
  other: ['custom', 'in-house'],
  // Types of partners.
  technology: ['tech', 'integration', 'integration-partner', 'integration-partners', 'app-partner'],
  reseller: [
    'channel',
    'channel-partner',
    'channel-partners',
    'retailer',
    'retailers',
    'lsp',
    'lar',
    'cloud-solution-provider',
    'csp',
  ],
  'system-integrator': ['gsi', 'gsis', 'global-system-integrator', 'global-systems-integrator', 'rsi'],
  distributor: ['disti', 'wholesale', 'distribution', 'aggregator'],
  dealer: ['franchise', 'franchisee', 'franchisees', 'dealership', 'dealerships'],
  MSP: ['managed-services', 'managed-service', 'managed-services-provider', 'outsourcer'],
  ISV: ['app-developer', 'app-developers', 'developer', 'developers', 'software-partner'],
  alliance: ['technology-alliance', 'hyperscaler', 'hyperscalers', 'cloud-provider', 'cloud-providers', 'alliances'],
  agency: ['agencies', 'digital-agency', 'marketing-agency'],
  services: ['installer', 'installers', 'trainer', 'trainers', 'training-partner'],
  agent: ['master-agent', 'sub-agent', 'subagent', 'telecom-agent', 'sales-agent', 'tsd', 'tsb'],
  introducer: ['brokers', 'finder'],
  // How often.
  weekly: ['every-week'],
  monthly: ['every-month'],
  quarterly: ['every-quarter', 'qbr', 'every-3-months'],
  semiannually: ['half-yearly', 'biannually', 'semi-annual', 'semiannual', 'every-6-months', 'twice-a-year'],
  annually: ['yearly', 'annual', 'every-year', 'once-a-year', 'every-12-months'],
  'start-of-quarter': ['quarterly', 'every-quarter', 'quarter-start', 'beginning-of-quarter'],
  'at-review': ['review', 'at-reviews'],
  'at-once': ['immediately', 'immediate', 'instantly', 'automatic'],
  // Benefits.
  dedicated: ['named', 'assigned', 'cam', 'channel-account-manager', 'partner-manager', 'account-manager', 'psm'],
  shared: ['pooled', 'team', 'pool'],
  'self-service': ['self-serve', 'self', 'portal', 'online'],
  'every-deal': ['all', 'all-deals', 'always', 'every', 'full'],
  'above-threshold': ['large-deals', 'threshold', 'large', 'some', 'selected'],
  budget: ['mdf', 'market-development-funds', 'marketing-development-funds', 'co-op', 'coop-funds', 'funds'],
  assets: ['templates', 'materials', 'content'],
  'standard-assets': ['standard', 'basic'],
  'early-access': ['beta', 'preview'],
  published: ['public'],
  protected: ['protection', 'exclusive'],
  // Commitments.
  'agreement-signed': ['contract', 'signed', 'contract-signed', 'agreement', 'partner-agreement'],
  certified: ['certification', 'certifications', 'trained', 'accredited', 'accreditation'],
  'named-contact': ['contact', 'partner-contact', 'designated-contact', 'sponsor'],
  'enablement-completed': [
    'enablement',
    'training',
    'onboarding',
    'training-completed',
    'onboarded',
    'onboarding-completed',
  ],
  'delivery-certified': ['delivery-certification', 'services-certified', 'implementation-certified'],
  // Moves.
  'highest-tier-met': ['highest', 'highest-tier', 'highest-met'],
  'next-tier': ['next', 'one-tier', 'step-by-step'],
  'by-invitation': ['invitation', 'invite', 'invite-only', 'invitation-only', 'invited'],
  'by-criteria': ['open', 'automatic', 'criteria'],
  // Types of fields.
  picklist: [
    'dropdown',
    'drop-down',
    'dropdown-select',
    'select',
    'single-select',
    'enumeration',
    'enum',
    'option-set',
    'choice',
    'list',
  ],
  'multi-picklist': ['multi-select', 'multiselect', 'multiple-checkboxes', 'multi-select-picklist', 'multiple-options'],
  checkbox: ['boolean', 'bool', 'single-checkbox', 'yes-no', 'toggle', 'flag'],
  'long-text': ['textarea', 'text-area', 'long-text-area', 'multi-line-text', 'multiline-text', 'paragraph', 'memo'],
  text: ['string', 'single-line-text', 'short-text', 'varchar'],
  lookup: ['reference', 'relation', 'relationship', 'lookup-relationship', 'master-detail'],
  datetime: ['timestamp', 'date-time', 'date-and-time'],
  number: ['integer', 'int', 'decimal', 'numeric'],
  currency: ['money', 'amount'],
  percentage: ['percent'],
  formula: ['calculation', 'calculated', 'computed'],
  // Metrics of a view.
  'conversion-rate': ['win-rate', 'close-rate', 'conversion'],
  'sales-cycle-length': ['sales-cycle', 'cycle-time', 'cycle-length', 'time-to-close', 'days-to-close', 'velocity'],
  // Metrics.
  'sourced-revenue': ['revenue', 'partner-sourced-revenue', 'bookings', 'closed-revenue', 'sourced-bookings'],
  'sourced-pipeline': ['pipeline', 'partner-sourced-pipeline'],
  'closed-deals': ['deals', 'won-deals', 'deals-won', 'closed-won', 'closed-won-deals'],
  'registered-deals': ['registrations', 'deal-registrations', 'deals-registered'],
  'accepted-deals': ['accepted-registrations', 'deals-accepted'],
  'customer-retention': ['retention', 'renewal-rate'],
  'customer-satisfaction': ['csat', 'satisfaction'],
  'certified-people': ['certifications', 'certified-staff', 'certified-employees', 'certified-individuals'],
  'average-deal-size': ['deal-size', 'acv', 'average-deal', 'asp'],
};

const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(Object.values(otherWords).flat())].map((word) => [
    word,
    Object.entries(otherWords).flatMap(([value, words]) => (words.includes(word) ? [value] : [])),
  ]),
);
