import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem, Severity } from '../core/problem.ts';
import type { CheckedDocument } from './document.ts';
import { type DocumentParams, defineFeature, defineWorkspaceFeature } from './feature.ts';
import { fingerprint } from './preview/fingerprint.ts';
import { diagnosticSource } from './source.ts';

interface DocumentDiagnosticParams extends DocumentParams {
  readonly previousResultId?: string | null;
}

interface WorkspaceDiagnosticParams {
  readonly previousResultIds: readonly { readonly uri: string; readonly value: string }[];
}

/** Everything, or that it is what was told before. */
type Report =
  | { readonly kind: 'full'; readonly resultId: string; readonly items: Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

/** The findings of an open document, for an editor that asks for them instead of being told. */
export const documentDiagnostic = defineFeature<DocumentDiagnosticParams, Report>({
  method: 'textDocument/diagnostic',
  everyKind: true,
  // Announced to those editors only that cannot be told, see `lsp/server.ts`. Others would list everything twice.
  capabilities: {},
  empty: { kind: 'full', resultId: '', items: [] },
  answer: ({ params, document }) => reportOf(diagnosticsOf(document), params.previousResultId),
});

/** The findings of every file of the workspace, open or not. */
export const workspaceDiagnostic = defineWorkspaceFeature<
  WorkspaceDiagnosticParams,
  { items: (Report & { readonly uri: string; readonly version: number | null })[] }
>({
  method: 'workspace/diagnostic',
  capabilities: {},
  empty: { items: [] },
  answer({ params: { previousResultIds }, workspace }) {
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const reports = workspace.reports();
    const told = new Set(reports.map(({ uri }) => uri));
    // What is not there any more has no findings, which an editor has to hear once.
    const gone = [...before.keys()].filter((uri) => !told.has(uri)).map((uri) => ({ uri, version: null, items: [] }));
    return {
      items: [...reports, ...gone].map(({ uri, version, items }) => ({
        uri,
        version,
        ...reportOf(items, before.get(uri)),
      })),
    };
  },
});

function reportOf(items: Diagnostic[], previous: string | null | undefined): Report {
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The problems of a plan as the protocol carries them, in their order. */
export function diagnosticsOf(document: CheckedDocument): Diagnostic[] {
  return document.problems.map((problem) => toDiagnostic(problem, document));
}

function toDiagnostic(problem: Problem, { uri, lines }: CheckedDocument): Diagnostic {
  return {
    range: lines.rangeOf(problem.span),
    severity: severities[problem.severity],
    source: diagnosticSource,
    code: problem.rule,
    message: problem.message,
    relatedInformation: problem.related.map(({ span, message }) => ({
      location: { uri, range: lines.rangeOf(span) },
      message,
    })),
  };
}
