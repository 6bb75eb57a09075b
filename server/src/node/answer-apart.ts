import { Worker } from 'node:worker_threads';
import type { AnswerApart, ApartAnswer, ApartQuestion } from '../lsp/apart.ts';

/** How long a thread that has nothing to do is kept for the next request, in milliseconds. It holds some memory. */
const KEPT = 60_000;

/** More requests at once are answered one after the other, on the thread of the server: nobody asks for so many. */
const MOST = 4;

/**
 * Answers requests on threads of their own, each of which loads the bundle that runs here. One is kept for a while, so
 * that what was loaded and compiled serves the next request. Undefined where the server does not run from its bundle.
 */
export function createAnswerApart(): AnswerApart | undefined {
  if (typeof __filename === 'undefined') return undefined;
  const program = __filename;
  let busy = 0;
  let spare: { readonly thread: Worker; readonly timer: NodeJS.Timeout; readonly drop: () => void } | undefined;

  function take(): Worker | undefined {
    if (spare === undefined) return startThread(program);
    const { thread, timer, drop } = spare;
    clearTimeout(timer);
    thread.off('error', drop).off('exit', drop);
    spare = undefined;
    return thread;
  }

  function keep(thread: Worker): void {
    if (spare !== undefined) {
      void thread.terminate();
      return;
    }
    const drop = (): void => {
      if (spare?.thread === thread) spare = undefined;
    };
    const timer = setTimeout(() => {
      drop();
      void thread.terminate();
    }, KEPT);
    timer.unref();
    // One that has no memory left ends by itself.
    thread.on('error', drop).on('exit', drop);
    spare = { thread, timer, drop };
  }

  return async (question, whenGivenUp) => {
    if (busy >= MOST) return undefined;
    const thread = take();
    // Where the machine has no more threads, the request is answered on the thread of the server.
    if (thread === undefined) return undefined;
    busy++;
    try {
      const answer = await answerOf(thread, question, whenGivenUp);
      if (answer.kind === 'failed') void thread.terminate();
      else keep(thread);
      return answer;
    } finally {
      busy--;
    }
  };
}

function startThread(program: string): Worker | undefined {
  try {
    // What it prints must not come between the messages of the protocol.
    const thread = new Worker(`require(${JSON.stringify(program)}).answer();`, { eval: true, stdout: true });
    // It keeps nobody from leaving.
    thread.unref();
    return thread;
  } catch {
    return undefined;
  }
}

function answerOf(
  thread: Worker,
  question: ApartQuestion,
  whenGivenUp: (end: () => void) => void,
): Promise<ApartAnswer> {
  return new Promise((resolve) => {
    let isSettled = false;
    const settle = (answer: ApartAnswer): void => {
      isSettled = true;
      thread.off('message', settle).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onError = (error: Error): void => {
      settle({ kind: 'failed', details: `${question.method} failed. ${error.stack ?? error.message}` });
    };
    const onExit = (): void => settle({ kind: 'failed', details: `${question.method} was ended.` });
    thread.on('message', settle).on('error', onError).on('exit', onExit);
    whenGivenUp(() => {
      // The thread may have the next request by then.
      if (!isSettled) void thread.terminate();
    });
    thread.postMessage(question);
  });
}
