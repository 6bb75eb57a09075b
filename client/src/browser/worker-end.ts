interface FailureEvent {
  preventDefault(): void;
}

/** What is needed of a web worker to notice that it is no good any more. */
export interface WatchedWorker {
  addEventListener(type: 'error' | 'messageerror', listener: (event: FailureEvent) => void): void;
  terminate(): void;
}

/** What looks after a worker, which must not report one that is gone. */
export interface EndedWatch {
  stop(): void;
}

/**
 * Ends a worker that failed, and says so once.
 *
 * A script that cannot be loaded, an exception that nobody caught and a message that cannot be read would each end a
 * process, and its connection with it. A worker stays, with an answer that never comes or in a state that nobody knows,
 * and its connection stays open: whoever waits for it would wait for ever.
 */
export function endWhenItFails(worker: WatchedWorker, watch: EndedWatch, onEnd: () => void): void {
  let hasEnded = false;
  const end = (event: FailureEvent): void => {
    // It is dealt with here. Else it counts as an exception of the extension host, which others share.
    event.preventDefault();
    if (hasEnded) return;
    hasEnded = true;
    // The client leaves the ends of a connection that is closed as they are, so nobody else stops it.
    watch.stop();
    worker.terminate();
    onEnd();
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
}
