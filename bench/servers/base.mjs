// The protocol, as far as the two plainest servers need it.
import { readMessages } from '../lib/messages.mjs';

/** Talks over the standard streams, and tells the diagnostics of a text whenever it has changed. */
export function serve(diagnosticsOf) {
  let text = '';

  function send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    process.stdout.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  }

  function offsetAt({ line, character }) {
    let start = 0;
    for (let count = 0; count < line; count++) start = text.indexOf('\n', start) + 1;
    return start + character;
  }

  function publish(uri) {
    send({ method: 'textDocument/publishDiagnostics', params: { uri, diagnostics: diagnosticsOf(text) } });
  }

  function hear({ id, method, params }) {
    if (method === 'initialize') {
      send({ id, result: { capabilities: { textDocumentSync: 2 } } });
    } else if (method === 'textDocument/didOpen') {
      text = params.textDocument.text;
      publish(params.textDocument.uri);
    } else if (method === 'textDocument/didChange') {
      for (const { range, text: inserted } of params.contentChanges) {
        text = text.slice(0, offsetAt(range.start)) + inserted + text.slice(offsetAt(range.end));
      }
      publish(params.textDocument.uri);
    } else if (id !== undefined && method !== undefined) {
      send({ id, result: null });
    }
  }

  readMessages(process.stdin, hear);
}
