import type { FieldType } from '../../../../schemas/attribution.ts';
import { addItem, addKey, keySpan, removeKey, setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { CrmFieldPart, Located } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { capturedBy } from '../../framework/crm/captured.ts';
import { counterpartOf, isSameObject } from '../../framework/crm/plan-fields.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithFields } from './example.ts';

const onLead = (mapsTo: string): string =>
  `    - { name: Deal Source, object: lead, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct], mapsTo: ${mapsTo} }`;

export const wrongMapping = defineRule({
  id: 'crm/wrong-mapping',
  summary: 'A field hands its value on to a field that is not there, that has another type, or to itself.',
  why: 'When a lead becomes a deal, the CRM copies a value only into a field that is mapped and can hold it. Everything else is lost at that moment, and the deal has no source.',
  practice: 'A value that moves from one record to another has a field of the same type on both.',
  exceptions: 'Where a flow of your own copies the value at conversion and changes its type. Name the flow.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithFields(onLead('opportunity')),
    good: planWithFields(
      onLead('opportunity'),
      '    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct] }',
    ),
  },
  check({ plan, report }) {
    const fields = plan.attribution?.fields;
    const text = textOfParts(plan);
    // A field that cannot be read yet may be the one that is meant.
    const isUnclear =
      fields !== undefined &&
      (fields.items.length < fields.node.items.length ||
        fields.items.some(({ name, object }) => name === undefined || object === undefined));
    for (const field of new Set(fields?.items)) {
      const { name, object, mapsTo, type, node } = field;
      if (fields === undefined || mapsTo === undefined || object === undefined || name === undefined) continue;
      const entry = entryOf(node, 'mapsTo');
      const objectOfPath = /^(\p{L}[\p{L} ]*)\.\s*\S/u.exec(mapsTo.value.trim())?.[1]?.trim();
      if (objectOfPath !== undefined) {
        report({
          at: mapsTo.node.span,
          message: `"mapsTo" names the object to which "${name.value}" hands its value on, and not a field of it. Write ${objectOfPath}: the field there is the one of the same name, or of the same "captures".`,
          fixes: [
            {
              title: `Change it to ${objectOfPath}`,
              safe: false,
              edits: [setValue(text, mapsTo.node, objectOfPath)],
            },
          ],
        });
        continue;
      }
      if (isSameObject(object.value, mapsTo.value)) {
        report({
          at: mapsTo.node.span,
          message: `"${name.value}" stands on "${object.value}" already, so it has nothing to hand on there. Name the object that the record becomes, or leave "mapsTo" out.`,
          fixes:
            entry === undefined
              ? []
              : [{ title: 'Remove "mapsTo"', safe: false, edits: [removeKey(text, node, entry)] }],
        });
        continue;
      }
      const counterpart = counterpartOf(plan, field);
      if (counterpart === undefined) {
        if (isUnclear) continue;
        const same = fieldHolding(fields.items, mapsTo.value, field);
        const fact = same === undefined ? undefined : capturedBy(same);
        if (same !== undefined && fact !== undefined) {
          report({
            at: mapsTo.node.span,
            message: `"${name.value}" hands its value on to the ${mapsTo.value}, and the plan has no field of this name there. If it ends in "${same.name?.value}", say so with captures: ${fact}.`,
            related: [{ span: keySpan(same.node, 'name'), message: 'The field that may take the value over.' }],
            fixes: [
              {
                title: `Say that it captures ${fact}`,
                safe: false,
                edits: [addKey(text, node, 'captures', fact, keyOrder(['attribution', 'fields', 0]))],
              },
            ],
          });
          continue;
        }
        report({
          at: mapsTo.node.span,
          message: `"${name.value}" hands its value on to the ${mapsTo.value}, and the plan has no such field there. Add the field on the ${mapsTo.value}, or its value is lost when the ${object.value} becomes one.`,
          fixes: [
            {
              title: `Add the field on the ${mapsTo.value}`,
              safe: false,
              edits: [addItem(text, fields.node, copyOn(mapsTo.value, field))],
            },
          ],
        });
      } else if (type !== undefined && counterpart.type !== undefined && !canHold(counterpart.type.value, type.value)) {
        report({
          at: type.node.span,
          message: `"${name.value}" is of type ${type.value} on the ${object.value} and of type ${counterpart.type.value} on the ${mapsTo.value}, so the value cannot be handed on. Give both the same type.`,
          related: [{ span: keySpan(counterpart.node, 'type'), message: 'The field that takes the value over.' }],
          fixes: [sameType(text, type, counterpart.type.value)],
        });
      }
    }
  },
});

/**
 * The field on another object that probably takes a value over under another name: it holds a fact of the framework, has
 * the same type, and both labels speak of the partner. A second field beside it would hold the same.
 */
function fieldHolding(fields: readonly CrmFieldPart[], target: string, field: CrmFieldPart): CrmFieldPart | undefined {
  if (capturedBy(field) !== undefined || !PARTNER.test(field.name?.value ?? '')) return undefined;
  return fields.find(
    (one) =>
      one.object !== undefined &&
      isSameObject(one.object.value, target) &&
      capturedBy(one) === 'partner-name' &&
      (one.type === undefined || field.type === undefined || one.type.value === field.type.value),
  );
}

const PARTNER = /partner|reseller|referr|distributor|agency/i;

/** A text takes over every value that is one, so a picklist may end in it. */
function canHold(target: FieldType, source: FieldType): boolean {
  return target === source || (/^(?:long-)?text$/.test(target) && TEXTS.includes(source));
}

const TEXTS: readonly FieldType[] = ['text', 'long-text', 'picklist', 'email', 'url'];

function sameType(text: string, { node }: Located<string>, wanted: string): Fix {
  return { title: `Change the type to ${wanted}`, safe: false, edits: [setValue(text, node, wanted)] };
}

/** The field as it has to stand on the other object. */
function copyOn(object: string, field: CrmFieldPart): Printable {
  const { name, apiName, captures, type, required, options, linksTo, setBy } = field;
  return {
    name: name?.value ?? '',
    ...(apiName === undefined ? {} : { apiName: apiName.value }),
    ...(captures === undefined ? {} : { captures: captures.value }),
    object,
    type: type?.value ?? { placeholder: 'text' },
    required: required?.value ?? false,
    ...(options === undefined ? {} : { options: options.items.map(({ value }) => value) }),
    ...(linksTo === undefined ? {} : { linksTo: linksTo.value }),
    ...(setBy === undefined ? {} : { setBy: setBy.value }),
  };
}
