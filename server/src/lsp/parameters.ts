import { isRecord } from '../core/record.ts';

/** What parameters hold beside the document. What is not listed may be absent, and then means what its method says. */
const needs: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  'partnerPlan/briefSummary': { answers: isRecord },
  'partnerPlan/checkAnswer': { key: isText, answer: (value) => isText(value) || Array.isArray(value) },
  'partnerPlan/generate': { answers: isRecord, today: isText },
  'partnerPlan/generateFromBrief': { uri: isText, text: isText, today: isText },
  'partnerPlan/newPlan': { today: isText },
  'partnerPlan/rulePage': { id: isText },
  'textDocument/codeAction': { range: isRange, context: isRecord },
  'textDocument/completion': { position: isPosition },
  'textDocument/definition': { position: isPosition },
  'textDocument/documentHighlight': { position: isPosition },
  'textDocument/hover': { position: isPosition },
  'textDocument/prepareRename': { position: isPosition },
  'textDocument/references': { position: isPosition },
  'textDocument/rename': { position: isPosition, newName: isText },
  'textDocument/selectionRange': { positions: (value) => Array.isArray(value) && value.every(isPosition) },
};

/** What is wrong with the parameters of a request, as the end of a sentence for the one who wrote the client. */
export function wrongParameters(method: string, params: unknown): string | undefined {
  if (!isRecord(params)) return 'parameters by name';
  if (method.startsWith('textDocument/') && !isDocument(params.textDocument)) return '"textDocument" with a "uri"';
  for (const [name, fits] of Object.entries(needs[method] ?? {})) {
    if (!fits(params[name])) return `"${name}" as the protocol has it`;
  }
  return undefined;
}

function isDocument(value: unknown): boolean {
  return isRecord(value) && typeof value.uri === 'string';
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isCount(value.line) && isCount(value.character);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}
