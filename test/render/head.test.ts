import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, render } from './plan-document.ts';

const names: readonly (readonly [plan: string, line: string | undefined])[] = [
  ['program: { name: Connect, company: Northwind }', 'Connect, Northwind'],
  ['program: { name: Northwind Connect, company: northwind }', 'Northwind Connect'],
  ['program: { name: Connect }', 'Connect'],
  ['program: { company: Northwind }', 'Northwind'],
  ['program: {}', undefined],
  ['', undefined],
];

for (const [plan, line] of names) {
  test(`the name line of ${plan === '' ? 'an empty file' : plan} is ${line ?? 'left out'}`, () => {
    const heading = 'Partner Program Infrastructure Plan';
    assert.equal(documentOf(plan).title, line ?? heading);
    const second = render(plan, 'text').split('\n')[1];
    assert.equal(line === undefined ? second?.startsWith('Partner type: ') : second, line ?? true);
  });
}

const types: readonly (readonly [types: string, line: string])[] = [
  ['[technology]', 'technology'],
  ['[system-integrator]', 'system integrator'],
  ['[technology, system-integrator]', 'combination (technology, system integrator)'],
  ['[referral, reseller, technology]', 'combination (referral, reseller, technology)'],
  ['[reseller, reseller]', 'reseller'],
  ['[reseller, pirate]', 'reseller'],
  ['[distributor]', 'distributor'],
  ['[reseller, distributor, msp, VAR, alliance]', 'combination (reseller, distributor, MSP, VAR, alliance)'],
  ['[agency, agency, service-provider]', 'combination (agency, service provider)'],
  ['[]', '[Not defined yet: which types of partners the program is for]'],
];

for (const [list, line] of types) {
  test(`partner types ${list} print as ${line}`, () => {
    assert.equal(render(`program: { partnerTypes: ${list} }`, 'text').split('\n')[1], `Partner type: ${line}`);
  });
}
