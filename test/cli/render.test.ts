import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { formatFacts } from '../../server/src/protocol/formats.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { type Format, formats } from '../../server/src/render/formats.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { converse, textOf } from './fake-world.ts';
import { completePlan, sketch } from './plans.ts';

const files = { 'a.partner-plan.yaml': completePlan };

function rendered(format: Format | undefined, text: string): string | undefined {
  const plan = readPlan(text);
  return format?.render(format.id === 'text' ? buildDocument(plan) : wholeDocument(plan));
}

describe('partner-plan render', () => {
  for (const format of formats) {
    it(`writes ${format.id}`, async () => {
      const { code, stdout, stderr } = await converse(['render', 'a.partner-plan.yaml', '--format', format.id], {
        files,
      });
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: rendered(format, completePlan), stderr: '' });
    });

    it(`takes ${format.id} from the name of the file to write`, async () => {
      const out = `plan.${formatFacts[format.id].extension}`;
      const {
        code,
        stdout,
        stderr,
        files: after,
      } = await converse(['render', 'a.partner-plan.yaml', '--out', out], { files });
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: `Wrote ${out}.\n` });
      assert.equal(textOf(after.get(out)), rendered(format, completePlan));
    });
  }

  it('takes the option before the name', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--out', 'plan.html', '--format', 'markdown'];
    const markdown = formats.find(({ id }) => id === 'markdown');
    assert.equal(textOf((await converse(argv, { files })).files.get('plan.html')), rendered(markdown, completePlan));
  });

  it('writes text when nothing says otherwise, and reads standard input', async () => {
    const { stdout } = await converse(['render', '-'], { stdin: `\ufeff${completePlan}` });
    assert.equal(stdout, rendered(formats[0], completePlan));
  });

  it('takes a hyphen for standard output', async () => {
    const { code, stdout } = await converse(['render', '-', '--out', '-'], { stdin: completePlan });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: rendered(formats[0], completePlan) });
  });

  it('renders a plan that is not finished', async () => {
    const { code, stdout, stderr } = await converse(['render', 'a.yaml'], { files: { 'a.yaml': sketch } });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: rendered(formats[0], sketch), stderr: '' });
  });

  it('says when a part of the plan cannot be read', async () => {
    const { code, stdout, stderr } = await converse(['render', 'a.yaml'], { files: { 'a.yaml': `${sketch}risks: [` } });
    assert.equal(code, 0);
    assert.notEqual(stdout, '');
    assert.match(stderr, /^a\.yaml has parts that cannot be read.*partner-plan lint a\.yaml/);
  });

  it('writes no document of gaps for a file that is not UTF-8', async () => {
    const content = new Uint8Array(Buffer.from(`# Caf\u00e9\n${completePlan}`, 'latin1'));
    const { code, stdout, stderr } = await converse(['render', 'a.yaml'], { files: { 'a.yaml': content } });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /^a\.yaml cannot be made into a document, because it is not saved as UTF-8\./);
  });

  it('writes neither a document nor a report for a file of UTF-16 without a mark', async () => {
    const content = new Uint8Array(Buffer.from(completePlan, 'utf16le'));
    for (const command of ['render', 'audit']) {
      const { code, stdout, stderr } = await converse([command, 'a.yaml'], { files: { 'a.yaml': content } });
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.match(stderr, /because it is not saved as UTF-8\./);
    }
  });

  for (const out of ['a.partner-plan.yaml', './a.partner-plan.yaml', 'b.partner-plan.yml']) {
    it(`does not write a document over the plan ${out}`, async () => {
      const { code, stderr, files: after } = await converse(['render', 'a.partner-plan.yaml', '--out', out], { files });
      assert.equal(code, 2);
      assert.match(stderr, /is a plan, and a document would replace it/);
      assert.deepEqual([...after.keys()], ['a.partner-plan.yaml']);
      assert.equal(textOf(after.get('a.partner-plan.yaml')), completePlan);
    });
  }

  for (const [name, refusals, says] of [
    [
      'cannot be read',
      { 'read a.partner-plan.yaml': 'EACCES' },
      /^a\.partner-plan\.yaml cannot be read: you have no right/,
    ],
    ['cannot be written', { 'write b.md': 'EACCES' }, /^b\.md cannot be written: you have no right to write there/],
    ['has no folder', { 'write b.md': 'ENOENT' }, /^b\.md cannot be written: its folder does not exist/],
  ] as const) {
    it(`says when a file ${name}`, async () => {
      const { code, stderr } = await converse(['render', 'a.partner-plan.yaml', '--out', 'b.md'], { files, refusals });
      assert.equal(code, 2);
      assert.match(stderr, says);
    });
  }

  it('writes bytes as bytes', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--out', 'plan.docx'];
    const { code, stderr, files: after } = await converse(argv, { files });
    assert.deepEqual({ code, stderr }, { code: 0, stderr: 'Wrote plan.docx.\n' });
    assert.deepEqual([...(after.get('plan.docx') ?? [])].slice(0, 4), [0x50, 0x4b, 3, 4]);
  });

  it('writes bytes to standard output, but not onto a terminal', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--format', 'pdf'];
    assert.match((await converse(argv, { files })).stdout, /^%PDF-/);
    const { code, stdout, stderr } = await converse(argv, { files, isTerminal: true });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, /A PDF file is no text.*--out plan\.pdf/);
  });

  it('writes a table of launch tasks', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--out', 'tasks.csv', '--table', 'launch-tasks'];
    assert.match(textOf((await converse(argv, { files })).files.get('tasks.csv')), /^\uFEFFPhase,Task,/);
  });

  it('refuses a table for a file that holds none', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--out', 'plan.md', '--table', 'launch-tasks'];
    const { code, stderr } = await converse(argv, { files });
    assert.equal(code, 2);
    assert.match(stderr, /--table chooses the table of a CSV file/);
  });

  it('tells what a calendar leaves out', async () => {
    const { stdout, stderr } = await converse(['render', 'a.yaml', '--format', 'ics'], { files: { 'a.yaml': sketch } });
    assert.match(stdout, /^BEGIN:VCALENDAR\r\n/);
    assert.match(stderr, /The plan gives no day for these, so they are not in the calendar: /);
  });

  it('takes the day of a file from the command line, or else from the plan', async () => {
    const stamp = async (...more: readonly string[]) => {
      const { stdout } = await converse(['render', 'a.partner-plan.yaml', '--format', 'ics', ...more], { files });
      return /DTSTAMP:(\d+)/.exec(stdout)?.[1];
    };
    assert.equal(await stamp('--as-of', '2030-01-02'), '20300102');
    assert.equal(await stamp(), /built: ([\d-]+)/.exec(completePlan)?.[1]?.replaceAll('-', ''));
  });
});

describe('render --out with an ending that no format has', () => {
  const files = { 'a.partner-plan.yaml': completePlan };
  const wrongs = [
    { out: 'x.xlsx', says: 'No format has the ending ".xlsx". Did you mean ".csv"?' },
    { out: 'x.doc', says: 'No format has the ending ".doc". Did you mean ".docx"?' },
    { out: 'x.pdg', says: 'No format has the ending ".pdg". Did you mean ".pdf"?' },
    {
      out: 'x.qqqq',
      says: 'No format has the ending ".qqqq". The endings are .txt, .md, .html, .docx, .pdf, .csv, .ics.',
    },
  ];
  for (const { out, says } of wrongs) {
    it(`writes nothing to ${out}, and says what would fit`, async () => {
      const {
        code,
        stdout,
        stderr,
        files: after,
      } = await converse(['render', 'a.partner-plan.yaml', '--out', out], { files });
      assert.deepEqual({ code, stdout, isThere: after.has(out) }, { code: 2, stdout: '', isThere: false });
      assert.ok(stderr.includes(says), stderr);
    });
  }

  it('writes it all the same when the format is named', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--out', 'plan.page', '--format', 'html'];
    assert.equal((await converse(argv, { files })).code, 0);
  });
});

describe('render --form', () => {
  const files = { 'a.partner-plan.yaml': completePlan };
  const argv = ['render', 'a.partner-plan.yaml'];

  it('writes one page for who approves the plan, or the whole plan', async () => {
    const summary = await converse([...argv, '--form', 'summary'], { files });
    assert.match(summary.stdout, /^PARTNER PROGRAM PLAN ON ONE PAGE\n[\s\S]*^Decisions asked for:\n1\. /m);
    const full = await converse([...argv, '--form', 'full'], { files });
    assert.equal(full.stdout, (await converse(argv, { files })).stdout);
    const page = await converse([...argv, '--form', 'summary', '--format', 'html'], { files });
    assert.match(page.stdout, /<h1[^>]*>[^<]*One Page/);
  });

  it('is refused for what is no document, and for a form that there is not', async () => {
    const table = await converse([...argv, '--format', 'csv', '--form', 'summary'], { files });
    assert.equal(table.code, 2);
    assert.match(table.stderr, /csv is none\. Leave --form out, or choose one of text, markdown, html, docx, pdf\./);
    assert.match((await converse([...argv, '--form', 'sumary'], { files })).stderr, /Did you mean "summary"\?/);
  });
});

describe('render --paper', () => {
  const files = { 'a.partner-plan.yaml': completePlan };

  it('prints a page on it', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--format', 'html'];
    assert.match((await converse([...argv, '--paper', 'letter'], { files })).stdout, /@page \{\n {2}size: letter;/);
    assert.doesNotMatch((await converse(argv, { files })).stdout, /size: (?:a4|letter)/);
  });

  it('is refused for a size that there is not, and for a format without pages', async () => {
    const argv = ['render', 'a.partner-plan.yaml', '--format'];
    const unknown = await converse([...argv, 'pdf', '--paper', 'leter'], { files });
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /Did you mean "letter"\?/);
    const without = await converse([...argv, 'csv', '--paper', 'letter'], { files });
    assert.equal(without.code, 2);
    assert.match(without.stderr, /--paper chooses the paper of html, docx, pdf, and csv has no pages\./);
  });
});
