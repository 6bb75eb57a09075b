import type { Problem } from '../../core/problem.ts';
import { indexLines, type LineIndex } from '../../core/text.ts';
import { print, withoutSteering } from '../errors.ts';
import type { CheckedFile, ReportFormat } from './report.ts';
import { repositoryPath } from './repository-path.ts';

/**
 * XML in the form that JUnit made common, for the test reports of a CI. A file is a suite, and a finding a test that
 * failed, because that is the only kind of test that such reports list. What is only for information has not failed.
 */
export const junit: ReportFormat = {
  id: 'junit',
  start: ({ world, output }) => {
    const suites: string[] = [];
    let tests = 0;
    let failures = 0;
    return {
      add: async (file) => {
        tests += Math.max(1, file.problems.length);
        failures += file.problems.filter(hasFailed).length;
        suites.push(suite(file, repositoryPath(file.name, world) ?? file.name));
      },
      end: () => {
        const totals = attributes({ name: 'partner-plan', tests, failures, errors: 0 });
        return print(
          output,
          `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.join('')}</testsuites>\n`,
        );
      },
    };
  },
};

function suite({ name, text, problems }: CheckedFile, file: string): string {
  const lines = indexLines(text);
  const failures = problems.filter(hasFailed).length;
  const tests = Math.max(1, problems.length);
  // A suite without a test would be left out of most reports.
  const cases =
    problems.length === 0
      ? [`    <testcase${attributes({ name: 'No findings', classname: name, file })}/>\n`]
      : problems.map((problem) => testCase(problem, name, file, lines));
  const totals = attributes({ name, tests, failures, errors: 0, skipped: 0 });
  return `  <testsuite${totals}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(problem: Problem, name: string, file: string, lines: LineIndex): string {
  const { span, severity, rule, message } = problem;
  const { line, character } = lines.positionAt(span.start);
  const place = `${line + 1}:${character + 1}`;
  const head = attributes({ name: `${rule} at ${place}`, classname: name, file, line: line + 1 });
  const details = escapeText(`${name}:${place} ${severity}: ${message}`);
  const outcome = hasFailed(problem)
    ? `<failure${attributes({ type: severity, message })}>${details}</failure>`
    : `<system-out>${details}</system-out>`;
  return `    <testcase${head}>\n      ${outcome}\n    </testcase>\n`;
}

function hasFailed({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
}

/**
 * A text as it can stand in XML 1.0. What XML has no way to say is replaced, one for one. What would act where the
 * report is shown is written as a reference: a line of a plan could give a command to the CI that reads the output, a
 * line break of an attribute would be read as a space.
 */
function escapeText(text: string): string {
  const escaped = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return withoutSteering(escaped, (unit) => `&#${unit.charCodeAt(0)};`).replaceAll('##', '#&#35;');
}
