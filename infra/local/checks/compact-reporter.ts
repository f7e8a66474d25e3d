import Mocha from 'mocha';

/** One line for each subject, and each failure in full at the end: what to read of a thousand tests. */
export class CompactReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { EVENT_SUITE_BEGIN, EVENT_SUITE_END, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_RUN_END } =
      Mocha.Runner.constants;
    let [passed, failed, began] = [0, 0, 0];
    runner.on(EVENT_TEST_PASS, () => (passed += 1));
    runner.on(EVENT_TEST_FAIL, () => (failed += 1));
    runner.on(EVENT_SUITE_BEGIN, (suite) => {
      if (isSubject(suite)) [passed, failed, began] = [0, 0, performance.now()];
    });
    runner.on(EVENT_SUITE_END, (suite) => {
      if (!isSubject(suite) || passed + failed === 0) return;
      const took = Math.round(performance.now() - began);
      const counts = failed === 0 ? `${passed}` : `${failed} of ${passed + failed} failed`;
      Mocha.reporters.Base.consoleLog(`    ${failed === 0 ? '✔' : '✘'} ${suite.title} (${counts}, ${took} ms)`);
    });
    runner.once(EVENT_RUN_END, () => {
      if (this.failures.length > 0) this.epilogue();
    });
  }
}

function isSubject(suite: Mocha.Suite): boolean {
  return suite.parent?.root === true;
}
