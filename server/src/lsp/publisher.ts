/** Sends the problems of documents, once for every burst of changes. */
export interface Publisher {
  /** Says that a document changed. Its problems follow in a later turn. */
  changed(uri: string): void;
  /** Says that nobody wants the problems of a document any more. */
  forget(uri: string): void;
  /** Whether the problems of a document are still to be sent. */
  isBusy(): boolean;
}

export interface PublisherDetails {
  schedule(task: () => void): void;
  publish(uri: string): void;
}

/**
 * Waits until a whole turn has passed without a change, and then sends the problems of one document per turn. Messages
 * that have already arrived are read one per turn, so a burst of changes ends in one check, without any fixed delay,
 * and a request that arrives in between does not wait for the documents that are left.
 */
export function createPublisher({ schedule, publish }: PublisherDetails): Publisher {
  const waiting = new Set<string>();
  let changedInThisTurn = false;
  let scheduled = false;

  function takeTurn(): void {
    scheduled = false;
    if (!changedInThisTurn) publishNext();
    changedInThisTurn = false;
    scheduleTurn();
  }

  function publishNext(): void {
    for (const uri of waiting) {
      waiting.delete(uri);
      publish(uri);
      return;
    }
  }

  function scheduleTurn(): void {
    if (scheduled || waiting.size === 0) return;
    scheduled = true;
    schedule(takeTurn);
  }

  return {
    isBusy: () => waiting.size > 0,
    changed(uri) {
      waiting.add(uri);
      changedInThisTurn = true;
      scheduleTurn();
    },
    forget(uri) {
      waiting.delete(uri);
    },
  };
}
