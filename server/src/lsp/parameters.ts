import { isRecord } from '../core/record.ts';
import { isDay } from '../core/suppressions.ts';

type Fits = (value: unknown) => boolean;

const about = { uri: isText };
const updating = { ...about, brief: maybe(isBriefText) };

/** What parameters hold beside the document of a standard method. */
const needs: Readonly<Record<string, Readonly<Record<string, Fits>>>> = {
  'codeAction/resolve': { title: isText, data: (value) => value === undefined || value === null || isRecord(value) },
  'completionItem/resolve': {
    label: isText,
    data: (value) => value === undefined || value === null || (isRecord(value) && isPosition(value.position)),
  },
  'partnerPlan/audit': about,
  'partnerPlan/briefSummary': { answers: isRecord },
  'partnerPlan/checkAnswer': {
    key: isText,
    answer: (value) => isText(value) || Array.isArray(value),
    answers: maybe(isRecord),
  },
  'partnerPlan/complete': updating,
  'partnerPlan/compareSetup': {
    ...about,
    files: listOf((file) => isRecord(file) && isText(file.path) && isText(file.content)),
  },
  'partnerPlan/copySection': { ...about, format: isText, section: maybe(isText), offset: maybe(isCount) },
  'partnerPlan/generate': { answers: isRecord, today: isToday },
  'partnerPlan/generateFromBrief': { ...about, text: isText, today: isToday },
  'partnerPlan/newPlan': { today: isToday, crm: maybe(isText) },
  'partnerPlan/preview': { ...about, known: maybe(isText) },
  'partnerPlan/questions': { answers: maybe(isRecord) },
  'partnerPlan/regenerateSection': { ...updating, section: isText },
  'partnerPlan/render': {
    ...about,
    format: isText,
    table: maybe(isText),
    form: maybe(isText),
    paper: maybe(isText),
  },
  'partnerPlan/rulePage': { id: isText },
  'partnerPlan/runTool': { tool: isText, input: isRecord, today: isToday },
  'partnerPlan/runToolOnPlan': { ...about, tool: isText, input: isRecord },
  'partnerPlan/sections': about,
  'partnerPlan/writeSetup': about,
  'textDocument/codeAction': { range: isRange, context: isActionContext },
  'textDocument/completion': { position: isPosition, context: (value) => value === null || maybe(isRecord)(value) },
  'textDocument/definition': { position: isPosition },
  'textDocument/diagnostic': { previousResultId: (value) => value === null || maybe(isText)(value) },
  'textDocument/documentHighlight': { position: isPosition },
  'textDocument/formatting': { options: isRecord },
  'textDocument/hover': { position: isPosition },
  'textDocument/onTypeFormatting': { position: isPosition, ch: isText, options: isRecord },
  'textDocument/prepareRename': { position: isPosition },
  'textDocument/rangeFormatting': { range: isRange, options: isRecord },
  'textDocument/references': { position: isPosition, context: isRecord },
  'textDocument/rename': { position: isPosition, newName: isText },
  'textDocument/inlayHint': { range: isRange },
  'textDocument/semanticTokens/full/delta': { previousResultId: isText },
  'textDocument/semanticTokens/range': { range: isRange },
  'textDocument/selectionRange': { positions: listOf(isPosition) },
  'workspace/diagnostic': { previousResultIds: listOf(isResultId) },
  'workspace/symbol': { query: isText },
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

/** Whether something is a range of lines and characters as the protocol has it. */
export function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}

function maybe(fits: Fits): Fits {
  return (value) => value === undefined || fits(value);
}

function listOf(fits: Fits): Fits {
  return (value) => Array.isArray(value) && value.every(fits);
}

function isToday(value: unknown): boolean {
  return typeof value === 'string' && isDay(value);
}

function isBriefText(value: unknown): boolean {
  return isRecord(value) && isText(value.uri) && isText(value.text);
}

function isResultId(value: unknown): boolean {
  return isRecord(value) && isText(value.uri) && isText(value.value);
}

/** What an editor says of the moment in which it asks for actions. One without problems has none. */
function isActionContext(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { only, diagnostics } = value;
  const isProblem: Fits = (problem) => isRecord(problem) && isRange(problem.range);
  return maybe(listOf(isText))(only) && maybe(listOf(isProblem))(diagnostics);
}
