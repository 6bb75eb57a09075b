import { setValue } from '../core/edits.ts';
import { freeTexts } from '../core/free-texts.ts';
import type { Plan } from '../core/plan.ts';
import type { PathStep } from '../core/source.ts';
import type { TextEdit } from '../core/text.ts';

/** Edits that give a CRM field its new label inside of sentences. */
export interface FieldMentions {
  /** In conditions and filters, which the CRM reads by the label. */
  readonly conditions: readonly TextEdit[];
  /** In the other sentences of the plan, where the words may mean something else. */
  readonly prose: readonly TextEdit[];
}

/**
 * Where sentences of a plan name a CRM field by its label, word by word and in the same case. A longer label that begins
 * with it is another field: "Partner Contribution" does not stand in "Partner Contribution Stage".
 */
export function mentionsOfField(plan: Plan, label: string, newLabel: string): FieldMentions {
  const labels = new Set((plan.attribution?.fields?.items ?? []).flatMap(({ name }) => name?.value.trim() ?? []));
  const longer = [...labels].filter((other) => other !== label && other.includes(label));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${[...longer.sort((a, b) => b.length - a.length), label].map(spaced).join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  const conditions: TextEdit[] = [];
  const prose: TextEdit[] = [];
  // A single word, such as Region, is a word of every other sentence, too.
  const isOneWord = !/\s/.test(label);
  for (const { text, path, node, spanOf } of freeTexts(plan)) {
    const isCondition = CONDITIONS.some((pattern) => endsWith(path, pattern));
    if (NAMES.some((pattern) => endsWith(path, pattern)) || (isOneWord && !isCondition)) continue;
    const hits = [...text.matchAll(pattern)].filter(([found]) => bare(found) === bare(label));
    if (hits.length === 0) continue;
    const places = hits.map(({ 0: found, index }) => spanOf(index, index + found.length));
    const isFound = places.every(({ start, end }) => bare(plan.source.text.slice(start, end)) === bare(label));
    const edits =
      isFound && SAFE_ANYWHERE.test(newLabel)
        ? places.map((span) => ({ span, newText: newLabel }))
        : [
            setValue(
              plan.source.text,
              node,
              text.replace(pattern, (found) => (bare(found) === bare(label) ? newLabel : found)),
            ),
          ];
    (isCondition ? conditions : prose).push(...edits);
  }
  return { conditions, prose };
}

const CONDITIONS: readonly (readonly string[])[] = [
  ['views', '*', 'filter'],
  ['fields', '*', 'requiredWhen'],
];

/** Where a label stands as a whole, or what stands is no sentence about a field. */
const NAMES: readonly (readonly string[])[] = [
  ['fields', '*', 'name'],
  ['sets', '*', 'field'],
  ['options', '*'],
];

/** Means nothing to YAML, in quotes or without. */
const SAFE_ANYWHERE = /^[\p{L}\p{N}](?:[\p{L}\p{N} _()/.-]*[\p{L}\p{N})])?$/u;

function endsWith(path: readonly PathStep[], pattern: readonly string[]): boolean {
  const end = path.slice(-pattern.length);
  return pattern.every((wanted, index) => (wanted === '*' ? typeof end[index] === 'number' : wanted === end[index]));
}

/** A label as it may stand in a sentence that runs over a line. */
function spaced(label: string): string {
  return label.trim().split(/\s+/).map(escaped).join('\\s+');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function bare(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
