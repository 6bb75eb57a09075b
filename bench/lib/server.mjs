// A language server as a process, spoken to over its standard streams.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readMessages } from './messages.mjs';

/** Time that the main thread of a process has had on a processor, in milliseconds. */
export function processorTime(pid) {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** What a process holds in memory, in megabytes. */
export function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

/**
 * Starts a server. Everything that it is asked for is measured from sending to the answer: `wall` and `run`, the time of
 * its main thread on a processor, both in milliseconds.
 */
export function startServer({ command, languageId, settings = {}, initializationOptions, uri, extra }) {
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = new Map();
  const publications = [];
  let latest;
  let nextId = 1;
  let version = 1;

  function send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  }

  function hear(message) {
    if (message.method === 'textDocument/publishDiagnostics' && message.params.uri === uri) {
      latest = message.params.diagnostics;
      for (const resolve of publications.splice(0)) resolve(latest);
    } else if (message.method === 'workspace/configuration') {
      const result = message.params.items.map(({ section }) => settings[section] ?? null);
      send({ id: message.id, result });
    } else if (message.method !== undefined && message.id !== undefined) {
      send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      answers.get(message.id)?.(message.result ?? message.error);
      answers.delete(message.id);
    }
  }

  readMessages(child.stdout, hear);

  const request = (method, params) =>
    new Promise((resolve) => {
      answers.set(nextId, resolve);
      send({ id: nextId++, method, params });
    });
  const publication = () => new Promise((resolve) => publications.push(resolve));

  async function measured(action) {
    const run = processorTime(child.pid);
    const start = performance.now();
    const result = await action();
    return { wall: performance.now() - start, run: processorTime(child.pid) - run, result };
  }

  function changed(change) {
    send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: ++version }, contentChanges: [change] },
    });
  }

  return {
    pid: child.pid,
    diagnostics: () => latest,
    open: (text) =>
      measured(async () => {
        await request('initialize', {
          processId: process.pid,
          rootUri: null,
          capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } },
          initializationOptions,
        });
        send({ method: 'initialized', params: {} });
        send({ method: 'workspace/didChangeConfiguration', params: { settings } });
        for (const message of extra ?? []) send(message);
        const published = publication();
        send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version, text } } });
        return published;
      }),
    /** Changes the text, and waits for the diagnostics. */
    edit: (change) =>
      measured(() => {
        const published = publication();
        changed(change);
        return published;
      }),
    /** Changes the text, and asks for something right behind it. */
    editAndAsk: async (change, method, position) => {
      const published = publication();
      const answer = await measured(() => {
        changed(change);
        return request(method, { textDocument: { uri }, position });
      });
      await published;
      return answer;
    },
    stop: () => {
      child.kill('SIGKILL');
      return new Promise((resolve) => child.on('exit', resolve));
    },
  };
}

/** The file of a package that starts its server. */
export const inPackages = (...parts) => path.join(import.meta.dirname, '..', 'node_modules', ...parts);
