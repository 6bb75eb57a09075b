import * as vscode from 'vscode';

/** The program that runs the extension host. Nothing else of Node is needed here. */
declare const process: { readonly execPath: string };

/**
 * Offers the server for agents that speak the Model Context Protocol to the window. VS Code starts it when somebody turns
 * it on. What runs is the command line of the package, in the first folder of the workspace.
 */
export function offerMcpServer(context: vscode.ExtensionContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const { version } = context.extension.packageJSON as { readonly version: string };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.lm.registerMcpServerDefinitionProvider('partnerPlan.mcp', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder?.uri.scheme !== 'file') return [];
        const program = context.asAbsolutePath('dist/cli.js');
        // The program of the desktop is no Node until it is told to be one.
        const env = { ELECTRON_RUN_AS_NODE: '1' };
        const server = new vscode.McpStdioServerDefinition(
          'Partner Plan',
          process.execPath,
          [program, 'mcp'],
          env,
          version,
        );
        server.cwd = folder.uri;
        return [server];
      },
    }),
  );
}
