import * as vscode from 'vscode';
import { findingSource } from './language.ts';

/** The findings of one plan, in the order of the text. */
export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === findingSource)
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}
