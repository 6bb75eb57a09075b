import type * as vscode from 'vscode';

/** The language of a plan file, as the manifest contributes it. */
export const languageId = 'partner-plan';

/** The language of a brief, from which a plan is generated, as the manifest contributes it. */
export const briefLanguageId = 'partner-brief';

/** The language of a configuration file, as the manifest contributes it. */
export const configurationLanguageId = 'partner-plan-configuration';

/** The name under which every finding of ours stands in the Problems view. The server writes the same one. */
export const findingSource = 'Partner Plan';

export function isPlan(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}

export function isBrief(document: vscode.TextDocument): boolean {
  return document.languageId === briefLanguageId;
}

export function isConfiguration(document: vscode.TextDocument): boolean {
  return document.languageId === configurationLanguageId;
}
