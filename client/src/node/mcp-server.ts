import * as vscode from 'vscode';

/** The program that runs the extension host. Nothing else of Node is needed here. */
declare const process: { readonly execPath: string };

/**
 * Offers the prompts and what can be read to agents of the window, over the Model Context Protocol. VS Code starts the
 * server when somebody turns it on. What runs is the command line of the package, in the first folder of the workspace.
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
        // The tools are in the window already, where they edit what is open. Twice, an agent would have to choose.
        const args = [program, 'mcp', '--no-tools'];
        // The program of the desktop is no Node until it is told to be one.
        const env = { ELECTRON_RUN_AS_NODE: '1' };
        const server = new vscode.McpStdioServerDefinition('Partner Plan', process.execPath, args, env, version);
        server.cwd = folder.uri;
        return [server];
      },
    }),
  );
}
