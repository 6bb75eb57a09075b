import type { Located, Plan } from '../../core/plan.ts';
import { comparable } from '../../framework/crm/captured.ts';

/** The stages of a plan, and none when they are not named. */
export function stagesOf(plan: Plan): readonly Located<string>[] {
  return plan.attribution?.stages?.items ?? [];
}

/** Whether a text names a stage, alone or in a few words more: "Proposal sent" names "Proposal". */
export function namesStage(text: string, stage: string): boolean {
  const wanted = comparable(stage);
  if (wanted === '') return false;
  return comparable(text) === wanted || wordsOf(text).includes(wordsOf(stage));
}

export function isWon(stage: string): boolean {
  return WON.test(stage) && !LOST.test(stage);
}

export function isLost(stage: string): boolean {
  return LOST.test(stage);
}

/** The words for won and lost in the languages in which deal stages are often named. */
const WON =
  /\bwon\b|\bwin\b|closed(?: deal)?$|\b(?:offer|quote|proposal|contract|order)s? (?:is |was )?accepted\b|\bpaid\b|\bfunded\b|\bpurchased\b|\bbought\b(?![ -]in\b)|\bactivated\b|signed|success|launched|\blive\b|ordered|booked|customer|gewonnen|gagn|ganad|vint[ao]|vundet|vunnet|ganho|wygran/iu;
const LOST =
  /\blost\b|\blos[et]|declined|rejected|\bdead\b|disqualified|dropped|abandon|churn|verloren|perdu|perdid|pers[ao]\b|tabt|tapt|przegran/iu;

function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The stages at which a partner wants to hear from you: neither the first one, nor won or lost. */
export function stagesOnTheWay(plan: Plan): readonly string[] {
  const [, ...later] = stagesOf(plan).map(({ value }) => value);
  return later.filter((stage) => !isWon(stage) && !isLost(stage));
}
