import { parentPort } from 'node:worker_threads';
import { createLoader } from '../export/create-loader.ts';
import { answerHere } from '../lsp/answer-here.ts';
import type { ApartQuestion } from '../lsp/apart.ts';
import { TIME_OF_A_RULE } from '../lsp/environment.ts';
import { loadBundle } from './load-bundle.ts';
import { within } from './within.ts';

const watch = { now: () => performance.now(), perRule: TIME_OF_A_RULE, within };
const loadExporter = createLoader(loadBundle);

// Answers one request after the other, while the server goes on with others on its own thread.
parentPort?.on('message', async (question: ApartQuestion) => {
  parentPort?.postMessage(await answerHere(question, { watch, loadExporter }));
});
