// The browser build of mocha runs in both extension hosts, because it takes nothing from Node. It has to be
// set up before a suite is imported, so this file is the first import of index.ts.
import 'mocha/mocha.js';
import { Report } from './report.ts';

/** Written into the bundle by scripts/lib/host-tests.mjs: a part of the names of the only tests to run. */
declare const HOST_TEST_FILTER: string;

mocha.setup({
  ui: 'bdd',
  reporter: Report as unknown as Mocha.ReporterConstructor,
  timeout: 60_000,
  forbidOnly: true,
  ...(HOST_TEST_FILTER && { fgrep: HOST_TEST_FILTER }),
});
