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
${previewBody}<script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>
`;
}

/** What stands in the page before anything is posted to it. Findings are few and urgent, so that they come before the long list of contents. */
const previewBody = `<header id="bar">
<p id="summary"><span id="summary-words">Loading the preview</span><span id="suppressed" hidden>, <a href="#suppressed-findings"><span id="suppressed-count">0</span> suppressed</a></span></p>
<p id="notice" hidden></p>
<p id="mistake" hidden><button type="button" class="link mistake" data-action="mistake"></button></p>
<div class="lists" hidden>
<button type="button" class="push" data-list="findings" aria-controls="findings" aria-expanded="false">Findings <span class="count">0</span></button>
<button type="button" class="push" data-list="contents" aria-controls="contents" aria-expanded="false">Contents</button>
</div>
</header>
<p id="status" role="status" class="unseen"></p>
<section id="findings" aria-label="Findings" hidden></section>
<nav id="contents" aria-label="Contents" hidden></nav>
<main id="document"></main>
`;
