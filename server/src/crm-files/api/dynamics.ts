import type { SetupWriter } from '../../setup/files.ts';
import type { Setup, SetupField, SetupObject } from '../../setup/model.ts';
import { type ApiRequest, apiFiles, fileName, withUniqueFiles } from './request.ts';

/** What the options of a publisher start with. The publisher of the organization has a number of its own. */
const FIRST_OPTION = 727_000_000;

/** Tables, columns and relationships for the Web API of Dataverse. Solution files by hand fail with errors that nobody can read. */
export const writeDynamics: SetupWriter = (setup, options) => {
  const fields = setup.fields.filter(
    ({ key, type, name }) => type !== 'formula' && /^[a-z0-9]+_/i.test(name) && options.leaveOut?.has(key) !== true,
  );
  const prefixes = [
    ...new Set(['new_', ...fields.map(({ name }) => name.slice(0, name.indexOf('_') + 1).toLowerCase())]),
  ];
  const requests = [
    ...setup.objects.filter(({ exists }) => !exists).map((object) => table(object)),
    ...fields.map(
      (field): ApiRequest => (field.link === undefined ? column(setup, field) : relationship(setup, field)),
    ),
    {
      file: 'publish.json',
      title: 'Publish what was changed',
      method: 'POST' as const,
      path: '/PublishAllXml',
      body: {},
      sets: [],
    },
  ];
  return apiFiles(setup, {
    requests: withUniqueFiles(requests),
    headers: [['MSCRM.SolutionUniqueName', '{{solution}}']],
    variables: [
      ['base', 'https://ORGANIZATION.api.crm.dynamics.com/api/data/v9.2'],
      ['token', 'an access token of a system customizer'],
      ['solution', 'the unique name of a solution of yours, so that all of it lands there'],
    ],
    notes: [
      `Names start with ${prefixes.join(', ')}, and options with ${FIRST_OPTION}. Both belong to a publisher: change them to those of yours.`,
      ...(prefixes.length === 1
        ? []
        : [
            'A publisher has one prefix, and the names here have several. Choose one, and change the others in the plan, before the first call.',
          ]),
      'Business rules, process flows and cloud flows are on the checklist: their files hold connections of one environment.',
      'Auditing needs three switches: the organization, the table and the column. The columns have theirs here.',
    ],
  });
};

function label(text: string): object {
  return {
    '@odata.type': 'Microsoft.Dynamics.CRM.Label',
    LocalizedLabels: [{ '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel', Label: text, LanguageCode: 1033 }],
  };
}

function table(object: SetupObject): ApiRequest {
  return {
    file: `tables/${fileName(object.name)}.json`,
    title: `Table ${object.label}`,
    method: 'POST',
    path: '/EntityDefinitions',
    sets: [object.key],
    body: {
      '@odata.type': 'Microsoft.Dynamics.CRM.EntityMetadata',
      SchemaName: object.name,
      DisplayName: label(object.label),
      DisplayCollectionName: label(object.plural),
      Description: label(object.derived ?? 'From the plan.'),
      OwnershipType: 'UserOwned',
      HasActivities: true,
      HasNotes: true,
      IsAuditEnabled: { Value: true, CanBeChanged: true },
      Attributes: [
        {
          '@odata.type': 'Microsoft.Dynamics.CRM.StringAttributeMetadata',
          AttributeType: 'String',
          AttributeTypeName: { Value: 'StringType' },
          SchemaName: 'new_name',
          IsPrimaryName: true,
          MaxLength: 200,
          FormatName: { Value: 'Text' },
          RequiredLevel: { Value: 'None', CanBeChanged: true },
          DisplayName: label('Name'),
        },
      ],
    },
  };
}

function tableName({ objects }: Setup, key: string): string {
  return objects.find((object) => object.key === key)?.name ?? key;
}

const types: Partial<Readonly<Record<SetupField['type'], readonly [string, object]>>> = {
  picklist: ['Picklist', {}],
  'multi-picklist': ['MultiSelectPicklist', {}],
  date: ['DateTime', { Format: 'DateOnly', DateTimeBehavior: { Value: 'DateOnly' } }],
  datetime: ['DateTime', { Format: 'DateAndTime', DateTimeBehavior: { Value: 'TimeZoneIndependent' } }],
  'long-text': ['Memo', { Format: 'TextArea', MaxLength: 4000 }],
  number: ['Decimal', { Precision: 2 }],
  currency: ['Money', { PrecisionSource: 2 }],
  checkbox: ['Boolean', {}],
  email: ['String', { MaxLength: 255, FormatName: { Value: 'Email' } }],
  url: ['String', { MaxLength: 500, FormatName: { Value: 'Url' } }],
};

const text: readonly [string, object] = ['String', { MaxLength: 255, FormatName: { Value: 'Text' } }];

function common(field: SetupField): object {
  return {
    SchemaName: field.name,
    DisplayName: label(field.label),
    ...(field.help === undefined ? {} : { Description: label(field.help) }),
    RequiredLevel: { Value: field.required === 'always' ? 'ApplicationRequired' : 'None', CanBeChanged: true },
    IsAuditEnabled: { Value: field.history, CanBeChanged: true },
    IsSecured: field.guarded && field.picks === undefined,
  };
}

function column(setup: Setup, field: SetupField): ApiRequest {
  const isChoice = field.options.length > 0;
  const [type, more] =
    (field.type === 'picklist' || field.type === 'multi-picklist') && !isChoice ? text : (types[field.type] ?? text);
  const option = (words: string, value: number): object => ({ Value: value, Label: label(words) });
  const name = tableName(setup, field.object);
  return {
    file: `columns/${fileName(name)}/${fileName(field.name)}.json`,
    title: `Column ${field.label} of ${name}`,
    method: 'POST',
    path: `/EntityDefinitions(LogicalName='${name}')/Attributes`,
    sets: [field.key],
    body: {
      '@odata.type': `Microsoft.Dynamics.CRM.${type}AttributeMetadata`,
      ...common(field),
      ...more,
      ...(isChoice
        ? {
            OptionSet: {
              '@odata.type': 'Microsoft.Dynamics.CRM.OptionSetMetadata',
              IsGlobal: false,
              OptionSetType: 'Picklist',
              Options: field.options.map((words, index) => option(words, FIRST_OPTION + index)),
            },
          }
        : {}),
      ...(type === 'Boolean'
        ? {
            OptionSet: {
              '@odata.type': 'Microsoft.Dynamics.CRM.BooleanOptionSetMetadata',
              TrueOption: option('Yes', 1),
              FalseOption: option('No', 0),
            },
          }
        : {}),
    },
  };
}

/** Of the name of a table as much as leaves room for the other and for the column in the 100 characters of a name. */
function part(table: string): string {
  return table.replace(/^new_/, '').slice(0, 20);
}

function relationship(setup: Setup, field: SetupField): ApiRequest {
  const [child, parent] = [tableName(setup, field.object), tableName(setup, field.link?.object ?? 'account')];
  return {
    file: `columns/${fileName(child)}/${fileName(field.name)}.json`,
    title: `Lookup ${field.label} of ${child} to ${parent}`,
    method: 'POST',
    path: '/RelationshipDefinitions',
    sets: [field.key],
    body: {
      '@odata.type': 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
      SchemaName: `new_${part(parent)}_${part(child)}_${field.name}`,
      ReferencedEntity: parent,
      ReferencingEntity: child,
      CascadeConfiguration: {
        Assign: 'NoCascade',
        Delete: 'RemoveLink',
        Merge: 'NoCascade',
        Reparent: 'NoCascade',
        Share: 'NoCascade',
        Unshare: 'NoCascade',
      },
      Lookup: { '@odata.type': 'Microsoft.Dynamics.CRM.LookupAttributeMetadata', ...common(field) },
    },
  };
}
