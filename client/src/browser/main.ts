import * as vscode from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from '../extension.ts';
import { answerReadBundle } from '../read-bundle.ts';
import { endWhenItFails } from './worker-end.ts';

/** The entry for VS Code on the web, where the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/engine.js');
  start(context, (options) => {
    const client = new LanguageClient('partnerPlan', 'Partner Plan', () => connect(script), options);
    answerReadBundle(client, context.extensionUri);
    return client;
  });
}

/**
 * Starts the worker. The client gets its two ends and not the worker, because it would recognise a worker by
 * `instanceof`, which fails in a web extension host: VS Code wraps the constructor there.
 */
async function connect(script: vscode.Uri): Promise<MessageTransports> {
  const worker = new Worker(await workerAddress(script));
  return { reader: new WorkerReader(worker), writer: new WorkerWriter(worker) };
}

/** Says that the connection is closed when the worker fails, so that the client does what it does without a server. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    endWhenItFails(worker, () => this.fireClose());
  }
}

/** Ends the worker together with the connection. Nothing else does, and each restart would leave one behind. */
class WorkerWriter extends BrowserMessageWriter {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super(worker);
    this.worker = worker;
  }

  override end(): void {
    this.worker.terminate();
  }
}

/** VS Code refuses to start a worker from a remote machine, but lets us read the script from there. */
async function workerAddress(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
