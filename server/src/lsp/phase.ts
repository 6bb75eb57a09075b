import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Knows how far the conversation is, and refuses what does not belong there. */
export interface Phase {
  /** @throws ResponseError when the conversation has begun before. */
  begin(): void;
  /** @throws ResponseError when it has not begun. */
  end(): void;
  /** @throws ResponseError when it has not begun, or is over. */
  expectOpen(): void;
}

export function createPhase(): Phase {
  let phase: 'new' | 'open' | 'over' = 'new';
  const expectBegun = (): void => {
    if (phase === 'new') {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for "initialize" first.');
    }
  };
  return {
    begin() {
      if (phase !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
      phase = 'open';
    },
    end() {
      // One that nobody has begun with can still be begun with.
      expectBegun();
      phase = 'over';
    },
    expectOpen() {
      expectBegun();
      if (phase === 'over') {
        throw new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down, and waits for "exit" only.');
      }
    },
  };
}
