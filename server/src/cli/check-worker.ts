import { parentPort } from 'node:worker_threads';
import { within } from '../node/within.ts';
import { TIME_OF_A_RULE } from '../rules/check.ts';
import { checkSurely, plainResult } from './sure-check.ts';
import type { CheckAnswer, CheckOrder } from './world.ts';

const watch = { now: () => performance.now(), perRule: TIME_OF_A_RULE, within };

// Checks the plans that the command line sends, one after the other. What is not sure is checked there again.
parentPort?.on('message', ({ id, text, settings }: CheckOrder) => {
  const answer: CheckAnswer = { id, ...checked(text, settings) };
  parentPort?.postMessage(answer);
});

function checked(text: string, settings: CheckOrder['settings']): Omit<CheckAnswer, 'id'> {
  try {
    const { result, isSure } = checkSurely(text, settings, watch);
    return isSure ? { result: plainResult(result) } : {};
  } catch {
    return {};
  }
}
