// Runs a command as the head of a process group of its own, and ends the whole group when the one who
// asked for it goes away. Standard input is the leash: it closes when the asker ends it, and also when the
// asker is killed without a chance to clean up. Without this, a VS Code server would outlive a killed test run.
// Usage: node guard.mjs <command> [arguments...]
import { spawn, spawnSync } from 'node:child_process';

const graceInMilliseconds = 4000;
const [command, ...commandArguments] = process.argv.slice(2);

if (!command) throw new Error('The guard has to be told which command to run.');

const child = spawn(command, commandArguments, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  if (process.platform === 'win32') {
    if (child.pid) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-process.pid, signal);
  } catch {
    child.kill(signal);
  }
}

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), graceInMilliseconds).unref();
}

// The guard is a member of the group that it signals, so it has to stand its own signal.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
process.stdin.on('end', end).on('close', end).on('error', end).resume();

child.on('error', (error) => {
  process.stderr.write(`Cannot start ${command}: ${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code) => {
  // What the command left behind ends with it.
  ending = true;
  signalGroup('SIGTERM');
  process.exit(code ?? 1);
});
