import { childText } from '../xml.ts';
import type { CheckFinding } from './finding.ts';
import { type Project, type ReadObject, valuesOf } from './read.ts';

/** In characters, the longest message of a rule. */
const LONGEST_MESSAGE = 255;

/** What the formula of a validation rule names and uses: fields, values, permissions, functions. */
export function checkFormulas({ objects, customPermissions }: Project): readonly CheckFinding[] {
  const permissions = new Set(customPermissions.map(({ name }) => name));
  return [...objects.values()].flatMap((object) =>
    object.rules.flatMap(({ file, name, xml }) => {
      const formula = childText(xml, 'errorConditionFormula') ?? '';
      const message = childText(xml, 'errorMessage') ?? '';
      const found = oneFormula(formula, object, permissions);
      if (message.length > LONGEST_MESSAGE)
        found.push([
          'long-message',
          `the message has ${message.length} characters, and ${LONGEST_MESSAGE} are allowed`,
        ]);
      return found.map(([check, words]) => ({ file, check, message: `${name}: ${words}.` }));
    }),
  );
}

function oneFormula(formula: string, object: ReadObject, permissions: ReadonlySet<string>): [string, string][] {
  const found: [string, string][] = [];
  const { code, texts } = withoutTexts(formula);
  if (!isBalanced(code)) found.push(['unbalanced', 'a bracket is open or too many']);
  const types = new Map(object.fields.map(({ name, xml }) => [name, childText(xml, 'type') ?? '']));
  for (const [, permission = ''] of code.matchAll(/\$Permission\.(\w+)/g)) {
    if (!permissions.has(permission)) found.push(['unknown-permission', `there is no custom permission ${permission}`]);
  }
  for (const found_ of code.matchAll(/(?<![\w.$])[A-Za-z]\w*__c\b/g)) {
    const [name] = found_;
    if (!types.has(name))
      found.push(['unknown-field', `the formula names ${name}, and ${object.name} has no such field`]);
  }
  for (const [, call = '', name = ''] of code.matchAll(/\b(ISBLANK|ISCHANGED|PRIORVALUE)\( ?(\w+) ?\)/g)) {
    const type = types.get(name) ?? (name === 'StageName' ? 'Picklist' : undefined);
    if (call === 'ISBLANK' && type === 'Picklist')
      found.push(['isblank-of-picklist', `ISBLANK does not take the picklist ${name}. Use ISPICKVAL(${name}, "")`]);
    if (call !== 'ISBLANK' && type === 'LongTextArea')
      found.push(['changed-long-text', `${call} does not take the long text ${name}`]);
  }
  for (const [, name = '', index = ''] of code.matchAll(/\bISPICKVAL\((?:PRIORVALUE\()?(\w+)\)?, ?@(\d+)@/g)) {
    const field = object.fields.find((each) => each.name === name);
    const value = texts[Number(index)] ?? '';
    if (field === undefined || value === '') continue;
    if (!valuesOf(field.xml).some((each) => each.name === value && each.active)) {
      found.push(['lost-value', `the rule asks ${name} for "${value}", which it does not have`]);
    }
  }
  return found;
}

/** A formula whose texts are replaced by numbers, so that nothing in a text is taken for code. */
function withoutTexts(formula: string): { readonly code: string; readonly texts: readonly string[] } {
  const texts: string[] = [];
  let code = '';
  for (let at = 0; at < formula.length; at++) {
    if (formula[at] !== '"') {
      code += formula[at];
      continue;
    }
    let text = '';
    for (at++; at < formula.length && formula[at] !== '"'; at++) {
      if (formula[at] === '\\') at++;
      text += formula[at] ?? '';
    }
    code += `@${texts.push(text) - 1}@`;
  }
  return { code, texts };
}

function isBalanced(code: string): boolean {
  let depth = 0;
  for (const sign of code) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
