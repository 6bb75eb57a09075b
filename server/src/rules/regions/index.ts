import type { Rule } from '../../core/rule.ts';
import { countryInTwoRegions } from './country-twice.ts';
import { duplicateRegion } from './duplicate-id.ts';
import { regionWithoutCountries } from './no-countries.ts';
import { regionWithoutEffect } from './no-effect.ts';
import { twoOwners } from './two-owners.ts';
import { unknownRegion } from './unknown.ts';

export const regionsRules: readonly Rule[] = [
  unknownRegion,
  duplicateRegion,
  regionWithoutEffect,
  regionWithoutCountries,
  countryInTwoRegions,
  twoOwners,
];
