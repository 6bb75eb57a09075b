// Messages of the protocol on a stream, each with its length in front.

/** Calls `hear` with each message that comes in, however the stream cuts it. */
export function readMessages(stream, hear) {
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk) => {
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
