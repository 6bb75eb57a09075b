import { readFileSync } from 'node:fs';
import { plainText } from '../../server/src/render/plain-text.ts';
import { root } from '../harness/files.ts';
import { injectionFor, injections } from '../harness/injections.ts';
import { withScalars, withTexts } from '../harness/plan-texts.ts';
import { planWithEveryField } from '../render/every-field.ts';

/**
 * Each round puts another injection into every field. A plan has more fields than there are injections, so that every
 * round has all of them somewhere, and some rounds have each of them in fields of every kind.
 */
export function someRounds(count: number): readonly number[] {
  const step = Math.floor(injections.length / count);
  return Array.from({ length: count }, (_, index) => index * step);
}

/**
 * A plan that has every key of the vocabulary, with an injection in each field that takes free text. Those of which
 * nothing is left in a document are not among them, so that no part of it is missing.
 */
export function everyFieldPlan(round: number): string {
  return planWithEveryField(inTurn(round, (text) => (plainText(text) === '' ? `${text}x` : text)));
}

/**
 * The same plan with words in these fields, which differ as the injections do: the document of the injected plan has to
 * be built like its document.
 */
export const plainEveryFieldPlan = planWithEveryField(plainWords());

/** Plans as users write them, with an injection in each free text. */
export function examplePlans(round: number): readonly string[] {
  return examples.map((text) => withTexts(text, inTurn(round)));
}

/** A plan as users write it, in which every value is an injection, also where an amount, a date or an id belongs. */
export function ruinedPlan(round: number): string {
  return withScalars(examples[0] ?? '', inTurn(round));
}

const names = ['combination-rebuild', 'reseller-hubspot'];
const examples = names.map((name) => readFileSync(`${root}examples/${name}.partner-plan.yaml`, 'utf8'));

function plainWords(): () => string {
  let field = 0;
  return () => `Plain words ${++field}`;
}

function inTurn(round: number, change: (text: string) => string = (text) => text): () => string {
  let field = 0;
  return () => change(injectionFor(field++, round));
}
