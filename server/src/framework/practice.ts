import type { Motion, Weekday } from '../../../schemas/brief-choices.ts';
import type { PartnerType } from '../../../schemas/partner-types.ts';

/**
 * In USD, by the type of the partner. Integrators and resellers of a product work on larger deals than those who only
 * pass on a name, because their own work has to pay off.
 */
const dealSize: Readonly<Record<PartnerType, number>> = {
  technology: 40_000,
  reseller: 30_000,
  referral: 20_000,
  'system-integrator': 100_000,
};

const motions: Readonly<Record<PartnerType, readonly Motion[]>> = {
  technology: ['integrate', 'co-sell', 'co-market'],
  reseller: ['resell', 'co-market'],
  referral: ['refer'],
  'system-integrator': ['implement', 'co-sell'],
};

const workingDays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const workingDaysFromSunday: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'sunday'];

const countriesWorkingFromSunday: readonly string[] = [
  'Bahrain',
  'Egypt',
  'Israel',
  'Jordan',
  'Kuwait',
  'Oman',
  'Qatar',
  'Saudi Arabia',
];

/**
 * What is usual where a brief says nothing. Each figure stands here once, with where it comes from; docs/PRACTICE.md
 * says more about the sources.
 */
export const practice = {
  dealSize,
  /** A revenue target that fewer deals than these could reach would hang on a single one. */
  dealsOfTarget: 4,
  /** The sales cycle by the size of a deal in USD: small deals need one decision, large ones a committee. In days. */
  salesCycles: [
    { below: 5_000, days: 30, typical: 3_000 },
    { below: 25_000, days: 60, typical: 15_000 },
    { below: 100_000, days: 90, typical: 45_000 },
    { below: 500_000, days: 180, typical: 200_000 },
    { below: Number.POSITIVE_INFINITY, days: 270, typical: 750_000 },
  ],
  /** In percent of registered deals. The framework's coverage of 3x says that one in three is won. */
  winRate: 33,
  /** A first year has time for about ten partners to be found, signed and certified by one person. */
  partnersOfNewProgram: 10,
  /** Below twenty partners people do without a structure, and the framework tells of a program with twenty. */
  partnersOfInformalProgram: 20,
  /** The framework's example of a program with few active partners has thirty. */
  partnersOfProgramToRebuild: 30,
  /** One person looks after fifteen to twenty of the partners whose tier has people behind it. */
  managedPartnersPerManager: 20,
  /** Of those, how many can be in a tier that promises a person, with a standard playbook. */
  strategicPerManager: 10,
  /** How many anybody can look after beside other work, as the framework says of programs without a playbook. */
  partnersBesideOtherWork: 5,
  /** What a person who works for the program costs in a year in USD, to one digit, with everything around the salary. */
  costOfPerson: 100_000,
  /** From here on registrations and reports are work for a person of their own. */
  partnersWithOperations: 20,
  /** Each further person of partner operations is worth it for as many partners more. */
  partnersPerOperations: 500,
  motions,
  workingDays,
  /** The week of public offices and banks in the countries below, which starts on Sunday. */
  workingDaysFromSunday,
  countriesWorkingFromSunday,
} as const;

/**
 * What one unit of a currency is worth in USD, to one digit. Good enough to tell a small deal from a large one in
 * another currency, and used for nothing else. A currency that is not listed counts as one USD.
 */
export const roughlyInUsd: Readonly<Record<string, number>> = {
  AED: 0.3,
  ARS: 0.001,
  BRL: 0.2,
  CLP: 0.001,
  CNY: 0.1,
  COP: 0.0002,
  CZK: 0.04,
  DKK: 0.1,
  EGP: 0.02,
  HKD: 0.1,
  HUF: 0.003,
  IDR: 0.00006,
  ILS: 0.3,
  INR: 0.01,
  JPY: 0.007,
  KRW: 0.0007,
  MXN: 0.05,
  MYR: 0.2,
  NGN: 0.0007,
  NOK: 0.1,
  PHP: 0.02,
  PLN: 0.3,
  SAR: 0.3,
  SEK: 0.1,
  THB: 0.03,
  TRY: 0.03,
  TWD: 0.03,
  VND: 0.00004,
  ZAR: 0.06,
};

/** The currency of countries that do not pay in USD, by their English names. */
export const currencyOfCountry: Readonly<Record<string, string>> = {
  Australia: 'AUD',
  Austria: 'EUR',
  Belgium: 'EUR',
  Brazil: 'BRL',
  Canada: 'CAD',
  Denmark: 'DKK',
  Finland: 'EUR',
  France: 'EUR',
  Germany: 'EUR',
  India: 'INR',
  Ireland: 'EUR',
  Italy: 'EUR',
  Japan: 'JPY',
  Luxembourg: 'EUR',
  Mexico: 'MXN',
  Netherlands: 'EUR',
  'New Zealand': 'NZD',
  Norway: 'NOK',
  Poland: 'PLN',
  Portugal: 'EUR',
  Singapore: 'SGD',
  Spain: 'EUR',
  Sweden: 'SEK',
  Switzerland: 'CHF',
  'United Kingdom': 'GBP',
  UK: 'GBP',
};

/**
 * How many partners so many managers can look after in a tier that promises them a person: ten each with a standard
 * playbook, and five beside other work.
 */
export function firstTierCapacity(managers: number): number {
  return Math.max(practice.partnersBesideOtherWork, Math.floor(managers * practice.strategicPerManager));
}
