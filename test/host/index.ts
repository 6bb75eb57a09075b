// What VS Code loads and runs: the list of the suites, and run(). The build fails when a suite is not listed.
import './setup.ts';
import './settings.ts';
import './activation.test.ts';
import './agent.test.ts';
import './agreement.test.ts';
import './brief-file.test.ts';
import './configuration-file.test.ts';
import './dead-server.test.ts';
import './export-document.test.ts';
import './fix-all.test.ts';
import './generate-plan.test.ts';
import './interview.test.ts';
import './language.test.ts';
import './new-plan.test.ts';
import './preview.test.ts';
import './sample-plans.test.ts';
import './show-rule.test.ts';
import './snippets.test.ts';
import './update-plan.test.ts';
import './workspace-files.test.ts';

/** Called by VS Code; a rejection is how it learns that a test failed. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    // The run() of mocha's browser build reads the address of the page, which the Node host does not have.
    Mocha.prototype.run.call(mocha, (failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed.`));
    });
  });
}
