import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { problemsOf } from '../harness/engine.ts';
import { hostileInputs } from './hostile-input.ts';
import { completePlan, planWithDash, sketch } from './plans.ts';
import { builtCommandLine, nodes, run, scratchFolder } from './process.ts';

const isWindows = process.platform === 'win32';
const isLinux = process.platform === 'linux';
const posix = { skip: isWindows };

/** A disk of one's own needs namespaces of users, which some kernels and containers do not give. */
const ownDisks = {
  skip:
    isLinux && spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
      ? false
      : 'This machine lets nobody mount a disk for a test.',
};

/** Behind the output of the command line stands what the disk holds after it. */
const endOfRun = '== the disk ==\n';

/** Runs the command line on a disk of a hundred kilobytes that holds the files of its folder, after something was done to it. */
function onOwnDisk(node: string, before: string): { readonly node: string; readonly nodeOptions: readonly string[] } {
  const script = [
    'folder=$(mktemp -d)',
    'mount -t tmpfs -o size=100k tmpfs "$folder"',
    'cp ./* "$folder"',
    'cd "$folder"',
    before,
    '"$0" "$@"',
    'code=$?',
    `printf '${endOfRun.replace('\n', '\\n')}'`,
    'ls -A',
    'cat a.partner-plan.yaml',
    'cd / && umount "$folder" && rmdir "$folder"',
    'exit $code',
  ].join('\n');
  return { node: 'unshare', nodeOptions: ['-rm', 'bash', '-c', script, node] };
}

/** A plan in which there is something to repair, and something to add. */
const unfinished = planWithDash.replace(/^ {2}grace: .*\n/m, '');

const repaired = applySafeFixes(planWithDash, problemsOf).text;

before(() => assert.ok(existsSync(builtCommandLine), 'dist/cli.js is missing. Run: npm run build'));

for (const { name: nodeName, file: node } of nodes) {
  describe(`the built command line on ${nodeName}`, () => {
    const files = { 'good.partner-plan.yaml': completePlan, 'bad.partner-plan.yaml': planWithDash };
    const conversations: readonly (readonly [argv: string[], code: number, stdout: RegExp, stderr: RegExp])[] = [
      [['--version'], 0, /^\d+\.\d+\.\d+\S*\n$/, /^$/],
      [['--help'], 0, /^Write B2B partner program plans/, /^$/],
      [[], 2, /^$/, /^Write B2B partner program plans/],
      [['lint', 'good.partner-plan.yaml'], 0, /^No findings in 1 file\n$/, /^$/],
      [['lint'], 1, /^bad\.partner-plan\.yaml\n(?:.*\n)*1 error in 2 files\n/, /^$/],
      [['lint', '*.yaml'], 1, /\n1 error in 2 files\n/, /^$/],
      [['lint', '--format', 'json', 'good.partner-plan.yaml'], 0, /^\{\s*"files": 1,\s*"problems": \[\]\s*\}\n$/, /^$/],
      [['lint', 'missing.yaml'], 2, /^$/, /^There is no file or folder missing\.yaml\./],
      [['lint', '--frmat', 'json'], 2, /^$/, /Did you mean "--format"\?/],
      [['explain', 'tiers/too-many'], 0, /^# tiers\/too-many\n/, /^$/],
      [['rules'], 0, /^yaml\/syntax +error /, /^$/],
      [['schema'], 0, /^\{\n {2}"\$schema"/, /^$/],
      [['render', 'good.partner-plan.yaml', '--format', 'html'], 0, /<html/i, /^$/],
      [['render', 'good.partner-plan.yaml', '--out', 'no/where.html'], 2, /^$/, /its folder does not exist/],
    ];
    for (const [argv, code, stdout, stderr] of conversations) {
      it(`partner-plan ${argv.join(' ')}`, async (test) => {
        const ended = await run({ node, folder: scratchFolder(test, files), argv });
        assert.equal(ended.code, code, ended.stderr);
        assert.match(ended.stdout, stdout);
        assert.match(ended.stderr, stderr);
      });
    }

    it('reads standard input', async (test) => {
      const folder = scratchFolder(test, {});
      const argv = ['lint', '-', '--stdin-filename', 'x.yaml'];
      const ended = await run({ node, folder, argv, stdin: planWithDash });
      assert.equal(ended.code, 1);
      assert.match(ended.stdout, /^x\.yaml\n/);
    });

    it('repairs a file in its place, and keeps its mode', async (test) => {
      const folder = scratchFolder(test, files);
      const file = path.join(folder, 'bad.partner-plan.yaml');
      if (!isWindows) chmodSync(file, 0o640);
      const before = statSync(file).mode;
      const ended = await run({ node, folder, argv: ['fix'] });
      assert.equal(ended.code, 0, ended.stderr);
      assert.equal(readFileSync(file, 'utf8'), repaired);
      assert.equal(statSync(file).mode, before);
      assert.deepEqual(readdirSync(folder).sort(), Object.keys(files).sort());
    });

    it('repairs what a link leads to, and keeps the link', { skip: isWindows }, async (test) => {
      const folder = scratchFolder(test, { 'real.yaml': planWithDash });
      symlinkSync('real.yaml', path.join(folder, 'link.partner-plan.yaml'));
      symlinkSync('.', path.join(folder, 'circle'));
      const ended = await run({ node, folder, argv: ['fix'] });
      assert.match(ended.stdout, /^Fixed 1 finding in link\.partner-plan\.yaml\.\n/);
      assert.equal(readFileSync(path.join(folder, 'real.yaml'), 'utf8'), repaired);
      assert.ok(lstatSync(path.join(folder, 'link.partner-plan.yaml')).isSymbolicLink());
    });

    it('tells of a link that leads nowhere', { skip: isWindows }, async (test) => {
      const folder = scratchFolder(test, files);
      symlinkSync('gone.yaml', path.join(folder, 'link.partner-plan.yaml'));
      const ended = await run({ node, folder, argv: ['lint'] });
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /^link\.partner-plan\.yaml cannot be read: it is a link that leads nowhere/);
      assert.match(ended.stdout, /\n1 error in 2 files\n/);
    });

    it('refuses a link to a device, named or found, as a plan and as settings', { skip: isWindows }, async (test) => {
      const folder = scratchFolder(test, files);
      symlinkSync('/dev/zero', path.join(folder, 'zero.partner-plan.yaml'));
      const found = await run({ node, folder, argv: ['lint'] });
      assert.match(
        found.stderr,
        /^zero\.partner-plan\.yaml is left out, because it is a link that leads out of this folder/,
      );
      assert.match(found.stdout, /\n1 error in 2 files\n/);
      const named = await run({ node, folder, argv: ['lint', 'zero.partner-plan.yaml'] });
      assert.match(named.stderr, /^zero\.partner-plan\.yaml cannot be read: it is a device, a pipe or a socket/);
      symlinkSync('/dev/zero', path.join(folder, '.partner-plan.yaml'));
      const settings = await run({ node, folder, argv: ['lint', 'good.partner-plan.yaml'] });
      assert.match(settings.stderr, /^\.partner-plan\.yaml cannot be read: it is a link that leads out of its folder/);
      const config = ['lint', 'good.partner-plan.yaml', '--config', '.partner-plan.yaml'];
      assert.match(
        (await run({ node, folder, argv: config })).stderr,
        /^\.partner-plan\.yaml cannot be read: it is a device/,
      );
      for (const { code } of [found, named, settings]) assert.equal(code, 2);
    });

    it('says that the disk is full, and leaves the file as it was', { skip: !isLinux }, async (test) => {
      const folder = scratchFolder(test, { 'a.partner-plan.yaml': planWithDash });
      // A file may not grow beyond this, as if the rest of the disk were full.
      const limited = { node: 'bash', nodeOptions: ['-c', 'trap "" XFSZ; ulimit -f 8; exec "$0" "$@"', node] };
      const ended = await run({ ...limited, folder, argv: ['fix'] });
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /^a\.partner-plan\.yaml cannot be written: /);
      assert.equal(readFileSync(path.join(folder, 'a.partner-plan.yaml'), 'utf8'), planWithDash);
      assert.deepEqual(readdirSync(folder), ['a.partner-plan.yaml']);
    });

    for (const argv of [
      ['fix'],
      ['complete', 'a.partner-plan.yaml'],
      ['render', 'a.partner-plan.yaml', '--out', 'b.html'],
    ]) {
      const command = argv[0];

      it(`says that the disk has no space left, and leaves all as it was: ${command}`, ownDisks, async (test) => {
        const folder = scratchFolder(test, { 'a.partner-plan.yaml': unfinished });
        const full = 'cat /dev/zero > filling 2> /dev/null';
        const { code, stderr, stdout } = await run({ ...onOwnDisk(node, full), folder, argv });
        assert.equal(code, 2, stderr);
        assert.match(stderr, /cannot be written: the disk is full/);
        assert.equal(stdout.split(endOfRun)[1], `a.partner-plan.yaml\nfilling\n${unfinished}`);
      });

      it(`says that the disk takes no changes, and leaves all as it was: ${command}`, ownDisks, async (test) => {
        const folder = scratchFolder(test, { 'a.partner-plan.yaml': unfinished });
        const { code, stderr, stdout } = await run({ ...onOwnDisk(node, 'mount -o remount,ro .'), folder, argv });
        assert.equal(code, 2, stderr);
        assert.match(stderr, /cannot be written: /);
        assert.equal(stdout.split(endOfRun)[1], `a.partner-plan.yaml\n${unfinished}`);
      });

      it(`says that a folder takes no new files, and leaves all as it was: ${command}`, posix, async (test) => {
        const folder = scratchFolder(test, { 'a.partner-plan.yaml': unfinished });
        chmodSync(folder, 0o555);
        const { code, stderr } = await run({ node, folder, argv, limitedRights: true });
        chmodSync(folder, 0o755);
        assert.equal(code, 2, stderr);
        assert.match(stderr, /cannot be written: /);
        assert.deepEqual(readdirSync(folder), ['a.partner-plan.yaml']);
        assert.equal(readFileSync(path.join(folder, 'a.partner-plan.yaml'), 'utf8'), unfinished);
      });
    }

    it('leaves whole files and no others behind when it is interrupted', { skip: isWindows }, async (test) => {
      const many = Array.from({ length: 40 }, (_, index) => [`${index}.partner-plan.yaml`, planWithDash] as const);
      const folder = scratchFolder(test, Object.fromEntries(many));
      const ended = await run({ node, folder, argv: ['fix'], interruptAfter: 'Fixed' });
      assert.deepEqual({ code: ended.code, signal: ended.signal }, { code: null, signal: 'SIGINT' });
      const texts = many.map(([name]) => readFileSync(path.join(folder, name), 'utf8'));
      for (const text of texts) assert.ok([planWithDash, repaired].includes(text));
      assert.deepEqual(readdirSync(folder).sort(), many.map(([name]) => name).sort());
    });

    it('leaves whole files behind when two of it repair one folder', async (test) => {
      const many = Array.from({ length: 10 }, (_, index) => [`${index}.partner-plan.yaml`, planWithDash] as const);
      const folder = scratchFolder(test, Object.fromEntries(many));
      const ended = await Promise.all([run({ node, folder, argv: ['fix'] }), run({ node, folder, argv: ['fix'] })]);
      for (const { code, stderr } of ended) assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      for (const [name] of many) assert.equal(readFileSync(path.join(folder, name), 'utf8'), repaired);
      assert.equal(readdirSync(folder).length, many.length);
    });

    it('tells of a folder without rights, and checks the others', { skip: isWindows }, async (test) => {
      const folder = scratchFolder(test, files);
      const closed = path.join(folder, 'closed');
      mkdirSync(closed);
      chmodSync(closed, 0);
      const ended = await run({ node, folder, argv: ['lint'], limitedRights: true });
      chmodSync(closed, 0o700);
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /^closed cannot be read: you have no right/);
      assert.match(ended.stdout, /\n1 error in 2 files\n/);
    });

    it('leaves a file alone that must not be written', { skip: isWindows }, async (test) => {
      const folder = scratchFolder(test, files);
      const file = path.join(folder, 'bad.partner-plan.yaml');
      chmodSync(file, 0o440);
      const ended = await run({ node, folder, argv: ['fix'], limitedRights: true });
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /^bad\.partner-plan\.yaml cannot be written: you have no right/);
      assert.equal(readFileSync(file, 'utf8'), planWithDash);
    });

    it('goes on without a word when the reader leaves', async (test) => {
      const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.partner-plan.yaml`, sketch]));
      const folder = scratchFolder(test, many);
      const ended = await run({ node, folder, argv: ['lint'], leavesEarly: true });
      assert.deepEqual({ code: ended.code, stderr: ended.stderr }, { code: 1, stderr: '' });
    });

    it('says so when it fails itself', async (test) => {
      const folder = scratchFolder(test, files);
      const breakage = path.join(folder, 'breakage.cjs');
      writeFileSync(breakage, 'TextDecoder.prototype.decode = () => { throw new TypeError("this is a test"); };\n');
      const ended = await run({ node, folder, argv: ['lint'], nodeOptions: ['--require', breakage] });
      assert.equal(ended.code, 3);
      assert.match(ended.stderr, /^This is our fault, not yours/);
      assert.doesNotMatch(ended.stderr, /\n +at /);
    });

    it('survives files that nobody should write', async (test) => {
      const inputs = Object.entries(hostileInputs);
      const named = Object.fromEntries(inputs.map(([name, { content }]) => [`${name}.partner-plan.yaml`, content]));
      const folder = scratchFolder(test, named);
      const ended = await run({ node, folder, argv: ['lint', '--format', 'json'] });
      assert.deepEqual({ code: ended.code, stderr: ended.stderr }, { code: 1, stderr: '' });
      const report = JSON.parse(ended.stdout) as { files: number; problems: { file: string; rule: string }[] };
      assert.equal(report.files, inputs.length);
      const found = new Set(report.problems.map(({ file, rule }) => `${file} ${rule}`));
      for (const [name, { rule }] of inputs) {
        if (rule !== undefined) assert.ok(found.has(`${name}.partner-plan.yaml ${rule}`), name);
      }
    });

    it('starts the language server', async (test) => {
      const requests = [
        { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
        { jsonrpc: '2.0', method: 'initialized', params: {} },
        { jsonrpc: '2.0', id: 2, method: 'shutdown' },
        { jsonrpc: '2.0', method: 'exit' },
      ];
      const bodies = requests.map((request) => JSON.stringify(request));
      const stdin = bodies.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`).join('');
      const folder = scratchFolder(test, {});
      const ended = await run({ node, folder, argv: ['lsp', '--stdio'], stdin, staysOpen: true });
      assert.equal(ended.code, 0, ended.stderr);
      assert.match(ended.stdout, /^Content-Length: \d+\r\n/);
      assert.match(ended.stdout, /"capabilities":/);
    });

    it('starts a language server that survives messages which are none', async (test) => {
      const ask = (id: unknown): object => ({ jsonrpc: '2.0', id, method: 'workspace/symbol', params: { query: '' } });
      const uri = 'file:///a.partner-plan.yaml';
      const bodies = [
        JSON.stringify(ask('early')),
        JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } }),
        ...['{nonsense', '5', '"x"', 'null', '[]', '{}', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
        ...[
          { jsonrpc: '2.0', id: 2, method: 'textDocument/hover', params: [1, 2] },
          { jsonrpc: '2.0', id: 3, method: '__proto__', params: {} },
          { jsonrpc: '2.0', id: 4, method: 'x'.repeat(10_000), params: {} },
          { jsonrpc: '2.0', id: 77, result: {} },
          ask({ a: 1 }),
          { jsonrpc: '2.0', method: 'textDocument/didOpen', params: null },
          { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: {} } },
          {
            jsonrpc: '2.0',
            method: 'textDocument/didChange',
            params: {
              textDocument: { uri, version: -1 },
              contentChanges: [{ range: { start: { line: -1, character: 1e9 }, end: {} }, text: 5 }],
            },
          },
          ask('late'),
          { jsonrpc: '2.0', id: 9, method: 'shutdown' },
          { jsonrpc: '2.0', method: 'exit' },
        ].map((message) => JSON.stringify(message)),
      ];
      const stdin = bodies.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`).join('');
      const folder = scratchFolder(test, {});
      const ended = await run({ node, folder, argv: ['lsp', '--stdio'], stdin, staysOpen: true });
      assert.deepEqual([ended.code, ended.stderr], [0, '']);
      const codes = ended.stdout.split(/Content-Length: \d+\r\n\r\n/).flatMap((body): [unknown, unknown][] => {
        if (body === '') return [];
        const { id, method, error } = JSON.parse(body) as { id?: unknown; method?: string; error?: { code: number } };
        // Whoever does not wait for the answer of the end may not get it.
        return id === undefined || id === 9 || method !== undefined ? [] : [[id, error?.code ?? 'answered']];
      });
      assert.deepEqual(Object.fromEntries(codes), {
        early: -32_002,
        1: 'answered',
        2: -32_602,
        3: -32_601,
        4: -32_601,
        late: 'answered',
      });
    });
  });
}
