import * as vscode from 'vscode';
import type { Message, MessageTransports } from 'vscode-languageclient/browser';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import {
  aliveNotification,
  type WatchRulesParams,
  watchRulesNotification,
} from '../../../server/src/protocol/worker.ts';
import { start } from '../extension.ts';
import { answerReadBundle } from '../read-bundle.ts';
import { endWhenItFails } from './worker-end.ts';
import { createWorkerWatch, noteHang, type RuleMemory, type WorkerWatch } from './worker-watch.ts';

/** The entry for VS Code on the web, where the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/engine.js');
  start(context, (options) => {
    // A server that somebody starts anew has all rules again.
    const memory: RuleMemory = { tells: false, without: new Set() };
    const onHang = (rule: string | undefined): void => {
      const told = noteHang(memory, rule);
      client.warn(`The language server did not answer${rule === undefined ? '' : ` while the rule ${rule} ran`}.`);
      if (told !== undefined) tell(told).catch((error: unknown) => client.warn(String(error)));
    };
    const transports = (): Promise<MessageTransports> => connect(script, memory, onHang);
    const client = new LanguageClient('partnerPlan', 'Partner Plan', transports, options);
    answerReadBundle(client, context.extensionUri);
    return client;
  });
}

async function tell(message: string): Promise<void> {
  const restart = 'Restart Server';
  const answer = await vscode.window.showWarningMessage(message, restart);
  // A server that is started by hand runs all rules again.
  if (answer === restart) await vscode.commands.executeCommand('partnerPlan.restartServer');
}

/**
 * Starts the worker. The client gets its two ends and not the worker, because it would recognise a worker by
 * `instanceof`, which fails in a web extension host: VS Code wraps the constructor there.
 */
async function connect(
  script: vscode.Uri,
  memory: RuleMemory,
  onHang: (rule: string | undefined) => void,
): Promise<MessageTransports> {
  const worker = new Worker(await workerAddress(script));
  const post = (method: string, params: object): void => worker.postMessage({ jsonrpc: '2.0', method, params });
  const reader = new WorkerReader(worker);
  const watch = createWorkerWatch({
    ask: () => post(aliveNotification, {}),
    every: (milliseconds, task) => {
      const timer = setInterval(task, milliseconds);
      return () => clearInterval(timer);
    },
    onHang: (rule) => {
      onHang(rule);
      worker.terminate();
      reader.close();
    },
  });
  endWhenItFails(worker, watch, () => reader.close());
  worker.addEventListener('message', ({ data }: MessageEvent) => watch.received(data));
  const rules: WatchRulesParams = { tells: memory.tells, without: [...memory.without] };
  post(watchRulesNotification, rules);
  return { reader, writer: new WorkerWriter(worker, watch) };
}

/** Says that the connection is closed when it is told, so that the client does what it does without a server. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

/** Ends the worker together with the connection. Nothing else does, and each restart would leave one behind. */
class WorkerWriter extends BrowserMessageWriter {
  private readonly worker: Worker;
  private readonly watch: WorkerWatch;

  constructor(worker: Worker, watch: WorkerWatch) {
    super(worker);
    this.worker = worker;
    this.watch = watch;
  }

  override write(message: Message): Promise<void> {
    this.watch.sent();
    return super.write(message);
  }

  override end(): void {
    this.watch.stop();
    this.worker.terminate();
  }
}

/** VS Code refuses to start a worker from a remote machine, but lets us read the script from there. */
async function workerAddress(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
