// The protocol, as far as the two plainest servers need it.

/** Talks over the standard streams, and tells the diagnostics of a text whenever it has changed. */
export function serve(diagnosticsOf) {
  let buffer = Buffer.alloc(0);
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

  process.stdin.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const headEnd = buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, headEnd).toString())[1]);
      if (buffer.length < headEnd + 4 + length) return;
      const body = buffer.subarray(headEnd + 4, headEnd + 4 + length).toString();
      buffer = buffer.subarray(headEnd + 4 + length);
      hear(JSON.parse(body));
    }
  });
}
