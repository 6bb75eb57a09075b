import type { Runner, Test } from 'mocha';

/**
 * How the script that started VS Code tells our lines from all that VS Code writes; the same words stand in
 * scripts/lib/host-tests.mjs.
 */
const linePrefix = 'host-test |';
const resultPrefix = 'host-test-result';

/**
 * Reports a run through `console.log`, which is the only way out that both extension hosts have. One call is
 * one line, and the last line carries the counts.
 */
export class Report {
  constructor(runner: Runner) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    let depth = 0;
    const line = (text: string) => console.log(`${linePrefix} ${'  '.repeat(depth)}${text}`);

    runner.on('suite', (suite) => {
      if (suite.title) line(suite.title);
      depth += 1;
    });
    runner.on('suite end', () => {
      depth -= 1;
    });
    runner.on('pass', (test) => {
      counts.passed += 1;
      line(`✔ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      counts.skipped += 1;
      line(`- ${test.title} (skipped)`);
    });
    runner.on('fail', (test, error) => {
      counts.failed += 1;
      line(`✖ ${test.title}`);
      for (const part of describeFailure(test, error)) line(`    ${part}`);
    });
    runner.on('end', () => {
      console.log(`${resultPrefix} ${JSON.stringify(counts)}`);
    });
  }
}

function describeFailure(test: Test, error: unknown): string[] {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = text.split('\n');
  // From here on the stack is mocha's own.
  const end = lines.findIndex((line) => line.includes('at callFn ('));
  return [`in "${test.fullTitle()}"`, ...(end < 0 ? lines : lines.slice(0, end))];
}
