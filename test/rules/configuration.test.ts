import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { checkConfiguration, readConfiguration } from '../../server/src/rules/configuration.ts';
import { annotate } from '../harness/annotated.ts';
import { today } from '../harness/engine.ts';

const plan = readPlan('partnerPlan: 1 # a \u2014 b\ntiers: []\n');

function severitiesWith(configuration: string, settings: unknown = {}): readonly string[] {
  const { settings: all } = readConfiguration(configuration, readSettings(settings, today));
  return checkPlan(plan, all)
    .filter(({ rule }) => rule === 'tiers/too-few' || rule === 'style/em-dash-in-comment')
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('a configuration file', () => {
  it('says how much a rule weighs', () => {
    assert.deepEqual(severitiesWith('rules:\n  tiers/too-few: hint\n  style/em-dash-in-comment: off\n'), [
      'tiers/too-few hint',
    ]);
  });

  it('counts more than the settings of the editor', () => {
    const editor = { rules: { 'tiers/too-few': 'off', 'style/em-dash-in-comment': 'off' } };
    assert.deepEqual(severitiesWith('rules: { tiers/too-few: warning }\n', editor), ['tiers/too-few warning']);
  });

  it('changes nothing where it is empty, broken, or says what does not exist', () => {
    const usual = ['style/em-dash-in-comment information', 'tiers/too-few error'];
    for (const text of [
      '',
      '# nothing',
      '[',
      'rules: []',
      'rules: { tiers/too-few: loud }',
      'rules: { x/y: off }',
      'x: 1',
    ]) {
      assert.deepEqual(severitiesWith(text), usual, text);
    }
  });

  it('cannot switch off what keeps a file from being read, and says so', () => {
    const broken = readPlan('partnerPlan: 1\nprogram:\n  name: A: B\n');
    for (const value of ['off', 'hint', '{ severity: off }']) {
      const text = `rules: { yaml/syntax: ${value} }\n`;
      const { settings } = readConfiguration(text, readSettings({ rules: { 'yaml/syntax': 'off' } }, today));
      assert.deepEqual(
        checkPlan(broken, settings).map(({ rule, severity }) => `${rule} ${severity}`),
        ['yaml/syntax error'],
      );
      const [problem, ...others] = checkConfiguration(text, today);
      assert.deepEqual(others, []);
      assert.match(problem?.message ?? '', /^"yaml\/syntax" cannot be set\. /);
      assert.deepEqual(
        problem?.fixes.map(({ title }) => title),
        ['Remove "yaml/syntax"'],
      );
    }
  });

  it('cannot switch off that a file holds nothing, and says so in other words', () => {
    const [problem, ...others] = checkConfiguration('rules: { plan/empty: off }\n', today);
    assert.deepEqual(others, []);
    assert.equal(
      problem?.message,
      '"plan/empty" cannot be set. In a file that holds nothing there is nothing to check, so it is reported as an error in any case. Remove this line.',
    );
  });

  it('is corrected in the words of a person', () => {
    const messages = (rules: string) => checkConfiguration(`rules:\n  ${rules}\n`, today).map(({ message }) => message);
    assert.deepEqual(messages('program/overloaded-managers: { partners: many }'), [
      '"many" is not a number. Write digits only, for example 4.',
    ]);
    assert.deepEqual(messages('measurement/unreachable-revenue-target: { percent: -5 }'), [
      '-5 is too low. Write 0 or more.',
    ]);
    assert.deepEqual(messages('measurement/low-coverage: { lowest: 0 }'), ['0 is too low. Write more than 0.']);
    assert.deepEqual(messages('style/*: off'), [
      '"style/*" is not known here. Name one at a time. Those of "style" are: style/em-dash, style/em-dash-in-comment, style/unseen-character, style/curly-quotes.',
    ]);
    assert.match(messages('tiers/*: off')[0] ?? '', /^.{0,400}, and \d+ more\.$/);
    assert.match(messages('everything-that-there-is: off')[0] ?? '', /none of the \d+ names/);
  });

  it('is checked as a plan is', () => {
    const text =
      'rule:\n  tiers/too-few: off\nrules:\n  tiers/too-fwe: off\n  tiers/too-many: loud\n  style/em-dash: { severity: off }\n';
    assert.equal(
      annotate(text, checkConfiguration(text, today)),
      [
        'rule:',
        '#!^^^^ schema/unknown-key "rule" is not known here. What can still stand here: exclude.',
        '  tiers/too-few: off',
        'rules:',
        '  tiers/too-fwe: off',
        '# ^^^^^^^^^^^^^ schema/unknown-key "tiers/too-fwe" is not known here. Did you mean "tiers/too-few"?',
        '  tiers/too-many: loud',
        '#                 ^^^^ schema/invalid-value "loud" is not one of the values of "tiers/too-many". Write one of: off, error, warning, information, hint.',
        '  style/em-dash: { severity: off }',
        '# ^^^^^^^^^^^^^ schema/invalid-value "style/em-dash" stands for one value, and here stands a group of keys. Write one of: off, error, warning, information, hint.',
        '',
      ].join('\n'),
    );
  });
});
