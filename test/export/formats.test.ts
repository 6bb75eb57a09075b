import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '../../server/src/cli/commands/render.ts';
import { exportFormats } from '../../server/src/export/formats.ts';
import { planTables } from '../../server/src/export/tables.ts';
import { formatChoices } from '../../server/src/protocol/formats.ts';

describe('command line, requests and picker', () => {
  const ids = exportFormats.map(({ id }) => id);

  it('offer the same formats and tables', () => {
    const { format, table } = render.options ?? {};
    assert.deepEqual(format?.kind === 'choice' && format.choices, ids);
    assert.deepEqual(
      table?.kind === 'choice' && table.choices,
      planTables.map(({ id }) => id),
    );
    assert.deepEqual([...new Set(formatChoices.map((choice) => choice.format))].sort(), [...ids].sort());
    const offered = formatChoices.flatMap((choice) => choice.table ?? []);
    assert.deepEqual(
      offered,
      planTables.map(({ id }) => id),
    );
  });

  it('write files that are told apart by their endings', () => {
    const endings = exportFormats.map(({ extension }) => extension);
    assert.equal(new Set(endings).size, endings.length);
  });

  it('show names and details that the picker does not cut', () => {
    for (const { label, detail } of formatChoices) {
      assert.ok(label.length <= 30 && detail.length <= 86 && detail.endsWith('.'), detail);
    }
    assert.equal(new Set(formatChoices.map(({ label }) => label)).size, formatChoices.length);
  });

  it('begin with what is sent to people', () => {
    assert.deepEqual(
      formatChoices.map(({ format, table, form }) => table ?? `${format}${form === undefined ? '' : ` ${form}`}`),
      [
        'docx',
        'docx summary',
        'pdf',
        'pdf summary',
        'html',
        'html summary',
        'text',
        'markdown',
        'crm-fields',
        'launch-tasks',
        'ics',
      ],
    );
  });
});
