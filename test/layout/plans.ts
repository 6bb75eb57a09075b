import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from '../harness/files.ts';
import { withLists, withTexts } from '../harness/plan-texts.ts';

export interface NamedPlan {
  readonly name: string;
  readonly text: string;
  /** What the plan was before something in it could not be read any more. */
  readonly before?: string;
}

/** The plans that users learn from. */
export function examples(): readonly NamedPlan[] {
  return readdirSync(`${root}examples`)
    .filter((file) => file.endsWith('.partner-plan.yaml'))
    .sort()
    .map((file) => ({
      name: file.replace('.partner-plan.yaml', ''),
      text: readFileSync(`${root}examples/${file}`, 'utf8'),
    }));
}

/** Plans that strain a page: what people write on a bad day, and in other scripts. */
export function strainingPlans(): readonly NamedPlan[] {
  const complete = readFileSync(`${root}examples/combination-rebuild.partner-plan.yaml`, 'utf8');
  const small = readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8');
  const half = complete.slice(0, complete.indexOf('conflict'));
  return [
    { name: 'empty', text: '' },
    { name: 'half-typed', text: `${half}conflict:\n  rules: [first-come, {` },
    { name: 'half-changed', text: `${half}conflict:\n  rules: [first-come, {`, before: complete },
    { name: 'long-words', text: withTexts(complete, (text) => (text.length > 12 ? longWord(text) : text)) },
    { name: 'long-texts', text: withTexts(small, (text) => (text.length > 12 ? `${text} `.repeat(12) : text)) },
    { name: 'one-letter-texts', text: withTexts(complete, () => 'x') },
    { name: 'long-lists', text: withLists(small, 8) },
    { name: 'five-tiers', text: fiveTiers(complete) },
    { name: 'cyrillic', text: withTexts(complete, cyrillic) },
    { name: 'greek', text: withTexts(small, greek) },
  ];
}

/** One word as long as an address in an intranet, without a place to break it. */
function longWord(text: string): string {
  return `${text.replace(/[^\p{L}\p{N}]/gu, '')}Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente`.slice(0, 120);
}

/** A program with five tiers, each with the criteria and benefits of one of its own. */
function fiveTiers(text: string): string {
  const plan = parse(text) as { tiers: readonly { readonly id: string; readonly name: string }[] };
  const names = ['Platinum', 'Gold', 'Silver', 'Bronze', 'Registered'];
  const tiers = names.map((name, index) => {
    const tier = plan.tiers[index % plan.tiers.length];
    return index < plan.tiers.length ? { ...tier, name } : { ...tier, id: name.toLowerCase(), name };
  });
  return JSON.stringify({ ...plan, tiers }, undefined, 1);
}

const cyrillic = (text: string): string =>
  transcribed(text, 'абцдефгхийклмнопярстувшьзж', 'АБЦДЕФГХИЙКЛМНОПЯРСТУВШЬЗЖ');
const greek = (text: string): string => transcribed(text, 'αβψδεφγηιξκλμνοπςρστυωχθζζ', 'ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΣΡΣΤΥΩΧΘΖΖ');

/** A text in another script, letter by letter, so that it is as long and breaks at the same places. */
function transcribed(text: string, small: string, capital: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const index = letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
    return (letter === letter.toLowerCase() ? small : capital)[index] ?? letter;
  });
}
