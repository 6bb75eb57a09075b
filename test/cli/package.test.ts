import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../harness/files.ts';
import { builtCommandLine } from './process.ts';

/** What `npm pack` makes is what a CI installs: everything that the command line needs, and nothing else. */
describe('the package for the command line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'partner-plan-package-'));
  const elsewhere = path.join(folder, 'elsewhere');
  let tarball = '';

  before(() => {
    assert.ok(existsSync(builtCommandLine), 'dist/cli.js is missing. Run: npm run build');
    run(npmProgram('pack', '--pack-destination', folder), root);
    tarball = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    // No network is needed, because nothing has to be there beside it.
    const options = ['--offline', '--no-audit', '--no-fund', '--prefix', elsewhere];
    run(npmProgram('install', '--global', ...options, tarball), folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  const installed = () =>
    path.join(elsewhere, process.platform === 'win32' ? '' : 'lib', 'node_modules', 'partner-plan');

  it('holds what the command line needs, and nothing else', () => {
    const files = readdirSync(installed(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed(), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    assert.deepEqual(files.sort(), [
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/docx.js',
      'dist/engine.js',
      'dist/fonts.js',
      'dist/mcp.js',
      'dist/package.json',
      'dist/pdf.js',
      'package.json',
    ]);
    assert.ok(statSync(tarball).size < 1_500_000, `${statSync(tarball).size} bytes`);
  });

  it('checks, explains, generates and renders in an empty folder', () => {
    const plans = path.join(folder, 'plans');
    cpSync(`${root}examples`, plans, { recursive: true });
    assert.match(partnerPlan(plans, 'lint').stdout, /^No findings in \d+ files\n$/);
    assert.match(partnerPlan(plans, 'explain', 'tiers/too-many').stdout, /^# tiers\/too-many/);
    assert.match(partnerPlan(plans, 'generate', '--example', 'reseller').stdout, /^partnerPlan: 1$/m);
    for (const format of ['docx', 'pdf', 'html', 'ics']) {
      partnerPlan(plans, 'render', 'referral-new.partner-plan.yaml', '--out', `a.${format}`);
      assert.ok(statSync(path.join(plans, `a.${format}`)).size > 1000, format);
    }
  });

  it('serves an editor', async () => {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const server = spawn(process.execPath, [cli(), 'lsp', '--stdio']);
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    let answer = '';
    for await (const text of server.stdout.setEncoding('utf8')) {
      answer += text;
      if (answer.includes('"capabilities"')) break;
    }
    server.kill();
    assert.match(answer, /"capabilities"/);
  });

  it('has the version of the manifest', () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
    assert.equal(partnerPlan(folder, '--version').stdout, `${version}\n`);
    assert.equal(path.basename(tarball), `partner-plan-${version}.tgz`);
  });

  const cli = () => path.join(installed(), 'dist', 'cli.js');

  function partnerPlan(where: string, ...argv: readonly string[]) {
    return run([process.execPath, cli(), ...argv], where);
  }
});

/** The npm that started the tests, or the one of the machine. */
function npmProgram(...argv: readonly string[]): readonly [string, ...string[]] {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script, ...argv] : ['npm', ...argv];
}

/** What an npm around the tests says about its own package must not reach another one. */
function run([program, ...argv]: readonly [string, ...string[]], where: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const ended = spawnSync(program, argv, { cwd: where, encoding: 'utf8', env });
  assert.equal(ended.status, 0, `${[program, ...argv].join(' ')}\n${ended.stdout}\n${ended.stderr}`);
  return ended;
}
