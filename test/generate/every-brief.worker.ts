import { parentPort, workerData } from 'node:worker_threads';
import { complaintAbout } from './complaints.ts';
import { randomAnswers } from './random-answers.ts';

/** Which seeds a thread tries: every one from the first, `step` apart. */
export interface Share {
  readonly first: number;
  readonly step: number;
  readonly end: number;
}

const { first, step, end } = workerData as Share;
const complaints: string[] = [];
for (let seed = first; seed < end && complaints.length < 5; seed += step) {
  const complaint = complaintOrFailure(seed);
  if (complaint !== undefined) {
    complaints.push(`seed ${seed}: ${complaint}\n${JSON.stringify(randomAnswers(seed))}`);
  }
}
parentPort?.postMessage(complaints);

function complaintOrFailure(seed: number): string | undefined {
  try {
    return complaintAbout(seed);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
