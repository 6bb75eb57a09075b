import type { Setup, SetupField, SetupObject } from '../../setup/model.ts';
import type { Xml } from '../xml.ts';

/** Standard fields, and those of a package, are there already: no file may define them anew. */
export function isWritable({ name, type }: SetupField): boolean {
  return type !== 'formula' && type !== 'association' && /^[A-Za-z](?:_?[A-Za-z0-9])*__c$/.test(name);
}

/** The elements of a file of a custom field, in the order of the alphabet, as Salesforce writes them. */
export function fieldXml(field: SetupField, setup: Setup): readonly Xml[] {
  const elements: Xml[] = [
    ['fullName', field.name],
    ['label', field.label],
    ...(field.help === undefined ? [] : [['inlineHelpText', cut(field.help, 510)] as const]),
    ...(field.origin === undefined ? [] : [['description', cut(descriptionOf(field), 1000)] as const]),
    ...(tracks(field) ? [['trackHistory', true] as const] : []),
    ...typeXml(field, setup),
  ];
  return elements.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

/** Formulas, long texts aside, keep their history where the plan wants it. */
function tracks({ history }: SetupField): boolean {
  return history;
}

function descriptionOf({ derived, origin }: SetupField): string {
  return derived === undefined ? `From the plan: ${origin.path}.` : `Added by the setup: ${derived}.`;
}

/** Whether the field itself may carry the mark: on a deal a rule does it, so that sales may open one without it. */
export function isMarkedRequired({ required, object, type }: SetupField): boolean {
  return (
    required === 'always' && object !== 'deal' && object !== 'account' && type !== 'long-text' && type !== 'checkbox'
  );
}

function typeXml(field: SetupField, setup: Setup): readonly Xml[] {
  const required: readonly Xml[] = isMarkedRequired(field) ? [['required', true]] : [];
  const plain = (type: string, ...more: readonly Xml[]): readonly Xml[] => [['type', type], ...required, ...more];
  switch (field.type) {
    case 'picklist':
      return field.options.length === 0 ? plain('Text', ['length', 255]) : plain('Picklist', valueSet(field));
    case 'multi-picklist':
      return [['type', 'MultiselectPicklist'], ['visibleLines', 4], valueSet(field)];
    case 'lookup':
      return plain('Lookup', ...lookupXml(field, setup));
    case 'date':
      return plain('Date', ...(field.filledOnCreate === true ? [['defaultValue', 'TODAY()'] as const] : []));
    case 'datetime':
      return plain('DateTime', ...(field.filledOnCreate === true ? [['defaultValue', 'NOW()'] as const] : []));
    case 'long-text':
      return [
        ['type', 'LongTextArea'],
        ['length', 32768],
        ['visibleLines', 5],
      ];
    case 'number':
      return plain('Number', ['precision', 18], ['scale', 2]);
    case 'currency':
      return plain('Currency', ['precision', 18], ['scale', 2]);
    case 'percentage':
      return plain('Percent', ['precision', 5], ['scale', 2]);
    case 'checkbox':
      return [
        ['type', 'Checkbox'],
        ['defaultValue', false],
      ];
    case 'email':
      return plain('Email');
    case 'url':
      return plain('Url');
    default:
      return plain('Text', ['length', 255]);
  }
}

function valueSet({ options, default: initial }: SetupField): Xml {
  return [
    'valueSet',
    [
      ['restricted', true],
      [
        'valueSetDefinition',
        [
          ['sorted', false],
          ...options.map(
            (option): Xml => [
              'value',
              [
                ['fullName', cut(option, 255)],
                ['default', option === initial],
                ['label', cut(option, 255)],
              ],
            ],
          ),
        ],
      ],
    ],
  ];
}

function lookupXml(field: SetupField, setup: Setup): readonly Xml[] {
  const target =
    setup.objects.find(({ key }) => key === field.link?.object) ?? setup.objects.find(({ key }) => key === 'account');
  const only = setup.fields.find(({ key }) => key === field.link?.onlyWhere);
  const kind = setup.fields.find(({ key }) => key === 'account.partner-type');
  const ofType: readonly Xml[] =
    field.link?.ofType === undefined || kind === undefined || target === undefined
      ? []
      : [
          [
            'filterItems',
            [
              ['field', `${target.name}.${kind.name}`],
              ['operation', 'equals'],
              ['value', field.link.ofType],
            ],
          ],
        ];
  const owner = setup.objects.find(({ key }) => key === field.object);
  const filter: readonly Xml[] =
    only === undefined || target === undefined
      ? []
      : [
          [
            'lookupFilter',
            [
              ['active', true],
              ['errorMessage', 'Pick a company that is a partner of the program.'],
              [
                'filterItems',
                [
                  ['field', `${target.name}.${only.name}`],
                  ['operation', 'equals'],
                  ['value', 'True'],
                ],
              ],
              ...ofType,
              ['isOptional', false],
            ],
          ],
        ];
  return [
    ['referenceTo', target?.name ?? 'Account'],
    ['relationshipName', relationshipName(owner, field)],
    ['relationshipLabel', owner?.plural ?? 'Records'],
    ['deleteConstraint', isMarkedRequired(field) ? 'Restrict' : 'SetNull'],
    ...filter,
  ];
}

/** Names of child relationships must differ on a parent, so the object and the field are both in them. */
function relationshipName(owner: SetupObject | undefined, { name }: SetupField): string {
  const bare = (text: string): string => text.replace(/__c$/, '').replaceAll('_', '');
  return `${bare(owner?.name ?? '')}_${bare(name)}`.slice(0, 40);
}

export function cut(text: string, length: number): string {
  const bare = text.replace(/\s+/g, ' ').trim();
  return bare.length <= length ? bare : `${bare.slice(0, length - 4)} ...`;
}
