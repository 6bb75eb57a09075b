import { type RenderResult, renderRequest } from '../server/src/protocol/render.ts';
import { connect } from './server-connection.ts';
import { offerSuggestions } from './suggestions.ts';
import { applied, type Edit, offsetOf, type Range } from './text-edits.ts';

interface Diagnostic {
  readonly range: Range;
  readonly severity?: number;
  readonly code?: string;
  readonly message: string;
}

interface CodeAction {
  readonly title: string;
  readonly kind?: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly edit?: {
    readonly changes?: Readonly<Record<string, readonly Edit[]>>;
    readonly documentChanges?: readonly { readonly edits: readonly Edit[] }[];
  };
}

interface Page {
  readonly partnerPlanServer: string;
  readonly partnerPlanExamples: Readonly<Record<string, string>>;
}

const { partnerPlanServer, partnerPlanExamples } = window as unknown as Page;
const uri = 'file:///playground.partner-plan.yaml';
const plan = element<HTMLTextAreaElement>('plan');
const example = element<HTMLSelectElement>('example');
const list = element<HTMLOListElement>('findings');
const frame = element<HTMLIFrameElement>('document');
const state = element('state');
const severities = ['', 'Error', 'Warning', 'Information', 'Hint'];
let version = 0;

const server = connect(partnerPlanServer, (method, params) => {
  if (method === 'textDocument/publishDiagnostics') showFindings((params as { diagnostics: Diagnostic[] }).diagnostics);
});

function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found as Kind;
}

async function start(): Promise<void> {
  example.append(...Object.keys(partnerPlanExamples).map((name) => new Option(name)));
  plan.value = partnerPlanExamples[example.value] ?? '';
  await server.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      textDocument: {
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          resolveSupport: { properties: ['edit'] },
          dataSupport: true,
        },
      },
    },
  });
  server.notify('initialized', {});
  server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'partner-plan', version, text: plan.value },
  });
  await showDocument();
  example.addEventListener('change', () => write(partnerPlanExamples[example.value] ?? ''));
  plan.addEventListener('input', changed);
  offerSuggestions(plan, element('suggestions'), changed, (position) =>
    server.request('textDocument/completion', { textDocument: { uri }, position }),
  );
}

function write(text: string): void {
  plan.value = text;
  changed();
}

function changed(): void {
  version++;
  server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: plan.value }] });
  void showDocument();
}

/** The document as an export writes it, in a frame in which nothing runs. */
async function showDocument(): Promise<void> {
  const asked = version;
  const result = await server.request<RenderResult | null>(renderRequest, { uri, format: 'html' });
  if (asked === version && result !== null) frame.srcdoc = result.content;
}

function showFindings(diagnostics: readonly Diagnostic[]): void {
  state.textContent = diagnostics.length === 1 ? '1 finding' : `${diagnostics.length || 'No'} findings`;
  list.replaceChildren(...diagnostics.map(findingItem));
}

function findingItem(diagnostic: Diagnostic): HTMLLIElement {
  const { range, severity = 1, code = '', message } = diagnostic;
  const item = document.createElement('li');
  const place = button(`${severities[severity]} in line ${range.start.line + 1}`, () => {
    plan.focus();
    plan.setSelectionRange(offsetOf(plan.value, range.start), offsetOf(plan.value, range.end));
  });
  const rule = document.createElement('a');
  rule.href = `rules/${code}.html`;
  rule.textContent = code;
  const words = document.createElement('p');
  words.textContent = message;
  const fixes = button('Fixes', () => void offerFixes(diagnostic, fixes), `Fixes for ${code}`);
  item.append(place, ' ', rule, words, fixes);
  return item;
}

async function offerFixes(diagnostic: Diagnostic, asked: HTMLButtonElement): Promise<void> {
  const { range } = diagnostic;
  const context = { diagnostics: [diagnostic], only: ['quickfix'] };
  const actions = await server.request<readonly CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context,
  });
  const offered = (actions ?? []).map((action) => button(action.title, () => void apply(action)));
  asked.replaceWith(...(offered.length === 0 ? ['There is no fix.'] : offered));
}

async function apply(action: CodeAction): Promise<void> {
  const { edit } = action.edit === undefined ? await server.request<CodeAction>('codeAction/resolve', action) : action;
  const edits = [...Object.values(edit?.changes ?? {}), ...(edit?.documentChanges ?? []).map((change) => change.edits)];
  write(applied(plan.value, edits.flat()));
}

function button(text: string, action: () => void, label?: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (label !== undefined) made.ariaLabel = label;
  made.addEventListener('click', action);
  return made;
}

void start();
