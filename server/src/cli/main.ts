import { runCommandLine } from './cli.ts';
import { nodeWorld } from './node-world.ts';

runCommandLine(process.argv.slice(2), nodeWorld()).then((exitCode) => {
  // Not process.exit, which would cut off what a pipe has not taken yet.
  process.exitCode = exitCode;
});
