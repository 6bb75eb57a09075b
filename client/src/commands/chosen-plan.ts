import * as vscode from 'vscode';
import { isPlan } from '../language.ts';
import type { Services } from './command.ts';
import { Refusal } from './command.ts';

/**
 * The plan that a command is about: the one that it was given, or else the one in front of the person, be it as text
 * or as preview.
 */
export function chosenPlan({ previews }: Services, given: unknown): vscode.Uri {
  const uri = toUri(given) ?? activePlan() ?? previews.activePlan ?? visiblePlan();
  if (!uri) {
    throw new Refusal('Open a partner plan first, or run "Partner Plan: Generate Plan" to make one.');
  }
  return uri;
}

/** An address as menus and extensions hand it over: a URI or its text. */
export function toUri(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' ? vscode.Uri.parse(given, true) : undefined;
}

function activePlan(): vscode.Uri | undefined {
  return planOf(vscode.window.activeTextEditor);
}

function visiblePlan(): vscode.Uri | undefined {
  return planOf(vscode.window.visibleTextEditors.find((editor) => isPlan(editor.document)));
}

function planOf(editor: vscode.TextEditor | undefined): vscode.Uri | undefined {
  return editor && isPlan(editor.document) ? editor.document.uri : undefined;
}
