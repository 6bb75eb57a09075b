type Answer = { readonly result?: unknown; readonly error?: { readonly message: string } };
type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown } & Answer;

/** A conversation with a language server in a web worker, as JSON-RPC. */
export interface ServerConnection {
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
}

/**
 * Starts the server from its source. A page from a folder may not start a worker from a file beside it.
 *
 * @param heard is told what the server says by itself.
 */
export function connect(source: string, heard: (method: string, params: unknown) => void): ServerConnection {
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message });
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { id, method, params } = data;
    if (method === undefined) {
      waiting.get(id ?? 0)?.(data);
      waiting.delete(id ?? 0);
    } else if (id === undefined) {
      heard(method, params);
    } else {
      // What the server asks of an editor, such as its settings, has no answer here.
      send({ id, result: method === 'workspace/configuration' ? [null] : null });
    }
  });
  return {
    notify: (method, params) => send({ method, params }),
    request: <Result>(method: string, params: unknown) =>
      new Promise<Result>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) =>
          error === undefined ? resolve(result as Result) : reject(new Error(error.message)),
        );
        send({ id, method, params });
      }),
  };
}
