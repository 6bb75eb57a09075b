import * as vscode from 'vscode';

/**
 * The page around the document. It is set once for each panel; everything that changes is posted to it.
 * Nothing but our own script and style sheet can run or load in it.
 */
export function previewPage(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString(true);
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Partner Plan Preview</title>
<link nonce="${nonce}" rel="stylesheet" href="${resource('preview.css')}">
</head>
<body>
<p id="notice" role="status" hidden></p>
<main id="document"><p class="loading">Loading the preview</p></main>
<script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>
`;
}
