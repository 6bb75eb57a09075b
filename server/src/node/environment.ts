import type { Connection } from 'vscode-languageserver';
import { createLoader } from '../export/create-loader.ts';
import { type Environment, localDate } from '../lsp/environment.ts';
import { readThroughClient } from '../lsp/read-through-client.ts';
import { createAnswerApart } from './answer-apart.ts';
import { listFiles } from './list-files.ts';
import { loadBundle } from './load-bundle.ts';
import { readLocalFile } from './read-local-file.ts';
import { within } from './within.ts';

/** The world of a server that is a process of its own. */
export function createNodeEnvironment(connection: Connection): Environment {
  return {
    today: () => localDate(new Date()),
    now: () => performance.now(),
    within,
    schedule: (task) => void setImmediate(task),
    after: (milliseconds, task) => void setTimeout(task, milliseconds).unref(),
    readFile: (uri, folders) =>
      uri.startsWith('file:') ? readLocalFile(uri, folders) : readThroughClient(connection, uri),
    listFiles,
    loadExporter: createLoader(loadBundle),
    answerApart: createAnswerApart(),
  };
}
