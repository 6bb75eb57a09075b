import * as vscode from 'vscode';

// VS Code in the browser saves by itself, and then a test leaves to the next one what it has typed.
before(() => vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global));
