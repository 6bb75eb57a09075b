import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { LoadExporter } from '../export/exporter.ts';
import type { ClientAbilities } from '../features/client.ts';
import type { CheckedDocument } from '../features/document.ts';
import type { AnyFeature } from '../features/feature.ts';
import { Refusal } from '../features/refusal.ts';

/** What stands around every answer. */
export interface Surroundings {
  /** The document as it is now; undefined when it is not open, or not one of ours. */
  document(uri: string): CheckedDocument | undefined;
  client(): ClientAbilities;
  readonly loadExporter: LoadExporter;
  /** Waits until the changes are read that have already arrived. */
  calm(): Promise<void>;
  /** Tells the people who maintain this what failed. */
  log(message: string): void;
}

/**
 * The one fence of the server. A document that is gone, a request that nobody waits for and a failure all end in the
 * feature's own empty answer, so that no feature needs to think of them, and the next request finds everything as
 * if nothing had happened. Only a refusal goes through to the person, with its sentence.
 */
export async function guardedAnswer(
  feature: AnyFeature,
  params: unknown,
  token: CancellationToken,
  { document, client, loadExporter, calm, log }: Surroundings,
): Promise<unknown> {
  if (feature.scope === 'document' && feature.waitsForChanges === true) await calm();
  if (token.isCancellationRequested) return feature.empty;
  try {
    const answer = feature.scope === 'server' ? feature.answer({ params }) : answerAbout(uriOf(params));
    const settled = await answer;
    return token.isCancellationRequested ? feature.empty : settled;
  } catch (error) {
    if (error instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    log(failureMessage(feature.method, error));
    return feature.empty;
  }

  function answerAbout(uri: string | undefined): unknown {
    const about = uri === undefined ? undefined : document(uri);
    if (about === undefined || feature.scope === 'server') return feature.empty;
    if (about.kind !== 'plan' && feature.everyKind !== true) return feature.empty;
    return feature.answer({ params, document: about, client: client(), loadExporter });
  }
}

/** Does something that nobody asked for, such as sending problems. A failure is logged and goes no further. */
export function guardedWork(name: string, work: () => void, log: (message: string) => void): void {
  try {
    work();
  } catch (error) {
    log(failureMessage(name, error));
  }
}

export function failureMessage(name: string, error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${name} failed. ${details}`;
}

/** The document that parameters are about. Standard methods name it in one place, our own and our data in others. */
function uriOf(params: unknown): string | undefined {
  if (!isRecord(params)) return undefined;
  const { textDocument, uri, data } = params;
  const found = isRecord(textDocument) ? textDocument.uri : isRecord(data) ? data.uri : uri;
  return typeof found === 'string' ? found : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
