import type { Answers, RefusedAnswer } from '../../../server/src/protocol/generate.ts';
import type { PlanServer } from '../client.ts';
import { Refusal } from '../commands/command.ts';
import { briefLanguageId, languageId } from '../language.ts';
import { newPlanName } from '../new-document.ts';
import { today } from '../today.ts';
import type { Generated } from './open-generated.ts';

/** Generates a plan from answers, and gives the answers as a brief beside it. Refuses answers that cannot be used. */
export async function generate(
  server: PlanServer,
  answers: Answers,
): Promise<{ readonly plan: Generated; readonly brief: Generated }> {
  const { text, fileName = newPlanName, brief, refused } = await server.generate({ answers, today: today() });
  if (text === undefined || brief === undefined || refused.length > 0) throw new Refusal(refusal(refused));
  return { plan: { text, fileName, languageId }, brief: { ...brief, languageId: briefLanguageId } };
}

function refusal(refused: readonly RefusedAnswer[]): string {
  const reasons = refused.map(({ key, message }) => (key === '' ? message : `${key}: ${message}`)).join(' ');
  return `No plan was generated, because some answers need another look. ${reasons}`;
}
