import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Knows how far the conversation is, and refuses what does not belong there. */
export interface Phase {
  /** @throws ResponseError when the conversation has begun before. */
  begin(): void;
  end(): void;
  /** @throws ResponseError when it has not begun, or is over. */
  expectOpen(): void;
}

export function createPhase(): Phase {
  let phase: 'new' | 'open' | 'over' = 'new';
  return {
    begin() {
      if (phase !== 'new') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
      phase = 'open';
    },
    end() {
      phase = 'over';
    },
    expectOpen() {
      if (phase === 'new') {
        throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for "initialize" first.');
      }
      if (phase === 'over') {
        throw new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down, and waits for "exit" only.');
      }
    },
  };
}
