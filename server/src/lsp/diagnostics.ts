import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem, Severity } from '../core/problem.ts';
import type { CheckedDocument } from '../features/document.ts';
import { diagnosticSource } from '../features/source.ts';

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
