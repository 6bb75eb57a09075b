import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { isRecord } from '../core/record.ts';
import type { PositionEncoding } from '../core/text.ts';
import type { LoadExporter } from '../export/exporter.ts';
import type { CheckedDocument } from '../features/document.ts';
import type { AnyFeature, ClientAbilities, ConfigurationOfDocument, Workspace } from '../features/feature.ts';
import { Refusal } from '../features/refusal.ts';
import type { AnswerApart, ApartDocument } from './apart.ts';
import { wrongParameters } from './parameters.ts';

/** What stands around every answer. */
export interface Surroundings {
  /** The document as it is now; undefined when it is not open, or not one of ours. */
  document(uri: string): CheckedDocument | undefined;
  client(): ClientAbilities;
  /** In what the editor counts the characters of positions. */
  encoding(): PositionEncoding;
  readonly workspace: Workspace;
  /** What was answered about an open document before. */
  memory(uri: string): Map<string, unknown>;
  configuration(uri: string): ConfigurationOfDocument | undefined;
  readonly loadExporter: LoadExporter;
  /** Absent where there is no other thread. */
  readonly answerApart?: AnswerApart | undefined;
  /** Waits until the changes are read that have already arrived. */
  calm(): Promise<void>;
  /** Comes back in a later turn, when messages that have already arrived had theirs. */
  nextTurn(): Promise<void>;
  /** Tells the people who maintain this what failed. */
  log(message: string): void;
}

/**
 * The one fence of the server. A failure, a request that nobody waits for and parameters that make no sense end in an
 * error that says which, so that a client can tell them from an answer that is empty, and the next request finds
 * everything as if nothing had happened. A document that is gone or none of ours has the empty answer of the feature.
 *
 * @throws ResponseError
 */
export async function guardedAnswer(
  feature: AnyFeature,
  params: unknown,
  token: CancellationToken,
  surroundings: Surroundings,
): Promise<unknown> {
  const { document, client, encoding, workspace, memory, configuration, loadExporter, calm, nextTurn, log } =
    surroundings;
  const wrong = wrongParameters(feature.method, params);
  if (wrong !== undefined) {
    throw new ResponseError(ErrorCodes.InvalidParams, `${feature.method} needs ${wrong}.`);
  }
  if (feature.scope === 'document' && feature.waitsForChanges === true) await calm();
  expectWaiting(feature, token);
  let tookTurns = false;
  const asked = documentNow();
  try {
    const apart = await answerElsewhere(feature, params, token, surroundings);
    const settled = apart === undefined ? await answer() : apart.result;
    expectWaiting(feature, token);
    // Edits and places of a text that is gone would land somewhere else in the one that is there now.
    if (tookTurns && hasChanged()) throw outdated(feature);
    return settled;
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    if (error instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    log(failureMessage(feature.method, error));
    throw failed(feature);
  }

  function documentNow(): CheckedDocument | undefined {
    const uri = feature.scope === 'document' ? uriOf(params) : undefined;
    return uri === undefined ? undefined : document(uri);
  }

  function hasChanged(): boolean {
    const now = documentNow();
    return now?.version !== asked?.version || now?.text !== asked?.text;
  }

  function answer(): unknown {
    if (feature.scope === 'server') return feature.answer({ params, encoding: encoding() });
    if (feature.scope === 'workspace') return feature.answer({ params, workspace });
    const about = documentNow();
    if (about === undefined) return feature.empty;
    if (about.kind !== 'plan' && feature.everyKind !== true) return feature.empty;
    const turns = {
      next: () => {
        tookTurns = true;
        return nextTurn();
      },
      isGivenUp: () => token.isCancellationRequested || hasChanged(),
    };
    return feature.answer({
      params,
      document: about,
      client: client(),
      configuration: configuration(about.uri),
      memory: memory(about.uri),
      turns,
      loadExporter,
    });
  }
}

/** The answer of another thread to what takes long. Undefined where the request is answered on this one. */
async function answerElsewhere(
  feature: AnyFeature,
  params: unknown,
  token: CancellationToken,
  { answerApart, document, client, encoding, log }: Surroundings,
): Promise<{ readonly result: unknown } | undefined> {
  if (answerApart === undefined || feature.scope === 'workspace' || feature.takesLong !== true) return undefined;
  let about: ApartDocument | undefined;
  if (feature.scope === 'document') {
    const uri = uriOf(params);
    const found = uri === undefined ? undefined : document(uri);
    if (found === undefined || (found.kind !== 'plan' && feature.everyKind !== true)) return undefined;
    const { kind, uri: name, version, text, settings } = found;
    about = { kind, uri: name, version, text, settings };
  }
  const question = { method: feature.method, params, client: client(), encoding: encoding(), document: about };
  const answer = await answerApart(question, (end) => token.onCancellationRequested(end));
  for (const line of answer?.log ?? []) log(line);
  switch (answer?.kind) {
    case undefined:
      return undefined;
    case 'answered':
      return { result: answer.result };
    case 'refused':
      throw new ResponseError(LSPErrorCodes.RequestFailed, answer.reason);
    case 'failed':
      expectWaiting(feature, token);
      log(answer.details);
      throw failed(feature);
  }
}

function outdated({ method }: AnyFeature): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    `The document changed while ${method} was answered. Ask again for the text that is there now.`,
  );
}

function failed({ method }: AnyFeature): ResponseError<void> {
  return new ResponseError(ErrorCodes.InternalError, `${method} failed. The log of the server says why.`);
}

/** Nobody reads the answer to a request that was cancelled, and who sent it learns that it was seen. */
function expectWaiting({ method }: AnyFeature, token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`);
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
