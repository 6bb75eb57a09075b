import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Starts the server anew, whether it has stopped or only behaves oddly. */
export const restartServer: Command = {
  id: 'partnerPlan.restartServer',
  failure: 'The language server could not be started.',
  async run({ server }) {
    await server.restart();
    vscode.window.setStatusBarMessage('Partner Plan: the language server runs again', 5000);
  },
};
