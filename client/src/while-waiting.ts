import * as vscode from 'vscode';
import { Refusal } from './commands/command.ts';

/** How long something may take before a person is offered to give it up, in milliseconds. */
const SHORT = 1_000;

/** The protocol's number for an answer about a text that is gone, `ContentModified`. */
const CONTENT_MODIFIED = -32_801;

/**
 * Does something that may take a while. The status bar says so at once, and what takes longer offers to be given up.
 * Undefined when the person gave it up.
 *
 * @throws Refusal when the text that it is about has changed before it was done.
 */
export async function whileWaiting<Result>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result | undefined> {
  const giving = new vscode.CancellationTokenSource();
  const running = work(giving.token);
  const ended = running.then(
    () => {},
    () => {},
  );
  const offer = setTimeout(() => {
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    void vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => giving.cancel());
      return ended;
    });
  }, SHORT);
  try {
    const options = { location: vscode.ProgressLocation.Window, title };
    return await vscode.window.withProgress(options, () => running);
  } catch (error) {
    if (giving.token.isCancellationRequested) return undefined;
    // Where the server works beside nothing else, it ends what is about a text that is gone.
    if (error instanceof Error && 'code' in error && error.code === CONTENT_MODIFIED) {
      throw new Refusal('The plan changed while this was worked out, so nothing was done. Run it again.');
    }
    throw error;
  } finally {
    clearTimeout(offer);
    giving.dispose();
  }
}
