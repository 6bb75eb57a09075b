import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { confirmationOf } from '../../client/src/agent/confirmation.ts';
import { otherAgents, withServer } from '../../client/src/agent/instruction-files.ts';
import { partsInFolder } from '../../client/src/agent/parts-in-folder.ts';
import { root } from '../harness/files.ts';

describe('the configuration of another agent', () => {
  it('is written where there is none', () => {
    assert.deepEqual(withServer(undefined, 'mcpServers'), {
      kind: 'write',
      text: '{\n  "mcpServers": {\n    "partner-plan": {\n      "command": "partner-plan",\n      "args": [\n        "mcp"\n      ]\n    }\n  }\n}\n',
    });
    assert.match(textOf(undefined, 'servers'), /"type": "stdio"/);
    assert.equal(textOf(undefined, 'toml'), '[mcp_servers.partner-plan]\ncommand = "partner-plan"\nargs = ["mcp"]\n');
  });

  it('keeps what stands in it', () => {
    const read = JSON.parse(textOf('{"a":1,"mcpServers":{"b":{"command":"c"}}}', 'mcpServers')) as {
      a: number;
      mcpServers: object;
    };
    assert.equal(read.a, 1);
    assert.deepEqual(Object.keys(read.mcpServers), ['b', 'partner-plan']);
    assert.match(textOf('model = "x"', 'toml'), /^model = "x"\n\n\[mcp_servers\.partner-plan\]/);
  });

  for (const [what, before, after] of [
    [
      'four spaces',
      '{\n    "mcpServers": {\n        "b": { "command": "c", "args": ["{\\"}"] }\n    },\n    "a": 1.0\n}',
      '{\n    "mcpServers": {\n        "b": { "command": "c", "args": ["{\\"}"] },\n        "partner-plan": {\n            "command": "partner-plan",\n            "args": [\n                "mcp"\n            ]\n        }\n    },\n    "a": 1.0\n}',
    ],
    [
      'tabs, Windows and a byte order mark',
      '\uFEFF{\r\n\t"mcpServers": {}\r\n}\r\n',
      '\uFEFF{\r\n\t"mcpServers": {\r\n\t\t"partner-plan": {\r\n\t\t\t"command": "partner-plan",\r\n\t\t\t"args": [\r\n\t\t\t\t"mcp"\r\n\t\t\t]\r\n\t\t}\r\n\t}\r\n}\r\n',
    ],
    [
      'one line',
      '{"a": [{"mcpServers": {}}], "mcpServers": {"b": {}} }',
      '{"a": [{"mcpServers": {}}], "mcpServers": {"b": {}, "partner-plan": { "command": "partner-plan", "args": ["mcp"] }} }',
    ],
    [
      'no space at all',
      '{"a":1,"mcpServers":{"b":{}}}',
      '{"a":1,"mcpServers":{"b":{},"partner-plan":{"command":"partner-plan","args":["mcp"]}}}',
    ],
    [
      'no servers yet',
      '{\n "inputs": []\n}\n',
      '{\n "inputs": [],\n "mcpServers": {\n  "partner-plan": {\n   "command": "partner-plan",\n   "args": [\n    "mcp"\n   ]\n  }\n }\n}\n',
    ],
    [
      'nothing',
      '{}',
      '{\n  "mcpServers": {\n    "partner-plan": {\n      "command": "partner-plan",\n      "args": [\n        "mcp"\n      ]\n    }\n  }\n}',
    ],
  ] as const) {
    it(`has one more entry, and the rest is written as it was: ${what}`, () => {
      const written = textOf(before, 'mcpServers');
      assert.equal(written, after);
      assert.ok('partner-plan' in (JSON.parse(written.replace('\uFEFF', '')) as { mcpServers: object }).mcpServers);
    });
  }

  it('is left alone when the server is there, whatever it says', () => {
    assert.equal(withServer('{"servers":{"partner-plan":{"command":"own"}}}', 'servers').kind, 'there');
    assert.equal(withServer('[mcp_servers."partner-plan"]\ncommand = "own"\n', 'toml').kind, 'there');
  });

  it('is left alone when it cannot be read without losing something', () => {
    for (const text of [
      '// comment\n{}',
      '[]',
      'nonsense',
      '{"mcpServers": []}',
      '{"mcpServers": null}',
      '{"mcpServers":{"a":1},"mcpServers":null}',
      '{"mcpServers":{"x":{}},"mcpServers":{"b":{}}}',
    ]) {
      assert.equal(withServer(text, 'mcpServers').kind, 'unreadable', text);
    }
  });

  for (const [kind, text] of [
    ['there', '[mcp_servers]\npartner-plan = { command = "x" }\n'],
    ['there', 'mcp_servers.partner-plan.command = "x"\n'],
    ['there', '[mcp_servers.\'partner-plan\']\ncommand = "x"\n'],
    ['there', '["mcp_servers"."partner-plan"] # ours\r\ncommand = "x"\r\n'],
    ['there', '\uFEFF[mcp_servers.partner-plan.env]\nA = "b"\n'],
    ['there', 'mcp_servers = { other = { a = "}" }, partner-plan = { command = "x" } }\n'],
    ['unreadable', 'mcp_servers = { other = { command = "y" } }\n'],
    ['unreadable', 'mcp_servers.other.command = "x"\n'],
    ['unreadable', '[mcp_servers]\nother = { command = "y" }\n'],
    ['unreadable', '[[mcp_servers]]\ncommand = "y"\n'],
    ['unreadable', 'a = [1, 2\n'],
    ['unreadable', 'nonsense'],
    ['write', '# [mcp_servers.partner-plan]'],
    ['write', 'a = """\n[mcp_servers.partner-plan]\n"""\n'],
    ['write', '[other.mcp_servers]\nmcp_servers = {}\n'],
    ['write', '[mcp_servers."a.partner-plan"]\r\nargs = [\r\n  "]", # ]\r\n]\r\n[[hooks]]\r\n'],
  ] as const) {
    it(`of Codex is taken as it is: ${kind} at ${JSON.stringify(text)}`, () => {
      const after = withServer(text, 'toml');
      assert.equal(after.kind, kind);
      if (after.kind !== 'write') return;
      assert.ok(after.text.startsWith(text));
      assert.match(after.text.slice(text.length), /^\s*\[mcp_servers\.partner-plan\]\r?\ncommand = /);
      assert.equal(withServer(after.text, 'toml').kind, 'there');
    });
  }

  function textOf(before: string | undefined, form: 'mcpServers' | 'servers' | 'toml'): string {
    const after = withServer(before, form);
    assert.ok(after.kind === 'write');
    return after.text;
  }
});

describe('the path of a file', () => {
  it('leads into a folder, or nowhere', () => {
    assert.deepEqual(partsInFolder('a/b.yaml', '/work'), ['a', 'b.yaml']);
    assert.deepEqual(partsInFolder('./a\\b.yaml', '/work'), ['a', 'b.yaml']);
    assert.deepEqual(partsInFolder('/work/a.yaml', '/work'), ['a.yaml']);
    assert.deepEqual(partsInFolder('C:\\work\\a.yaml', '/c:/work'), ['a.yaml']);
    for (const path of ['../a', 'a/../../b', '/etc/passwd', '/workshop/a', '/work', '', '.']) {
      assert.equal(partsInFolder(path, '/work'), undefined, path);
    }
  });
});

describe('a person', () => {
  const { contributes } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    contributes: { languageModelTools: readonly { name: string; displayName: string; tags: readonly string[] }[] };
  };

  it('is asked before a tool changes a file, and before nothing else', () => {
    const asked = contributes.languageModelTools.filter((tool) => confirmationOf(tool, 'a.partner-plan.yaml'));
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['partner_plan_apply_fixes', 'partner_plan_complete_plan'],
    );
    assert.deepEqual(
      contributes.languageModelTools.filter((tool) => confirmationOf(tool, undefined)),
      [],
    );
  });

  it('reads the path as words', () => {
    const tool = { displayName: 'Complete Plan', tags: ['changes-plan'] };
    assert.deepEqual(confirmationOf(tool, '[a](command:x)\n.partner-plan.yaml'), {
      title: 'Partner Plan: Complete Plan?',
      message: 'It changes _a__command_x__.partner-plan.yaml in the editor. Undo takes it back.',
    });
  });
});

describe('the skill', () => {
  const skill = readFileSync(`${root}skills/partner-plan/SKILL.md`, 'utf8');
  const { contributes } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    contributes: { chatSkills: readonly { path: string }[] };
  };

  it('stands in a folder of its name, where the manifest says', () => {
    assert.deepEqual(contributes.chatSkills, [{ path: './skills/partner-plan/SKILL.md' }]);
    assert.match(skill, /^---\nname: partner-plan\n/);
  });

  it('has a description that agents take whole', () => {
    const [, description = ''] = /^description: (".*")$/m.exec(skill) ?? [];
    const { length } = JSON.parse(description) as string;
    assert.ok(length > 200 && length <= 1024, `${length} characters`);
  });

  it('has the triggers, the limits and the output rules of the framework', () => {
    for (const words of [
      'we want to build a partner program',
      'referral programs aimed at end customers',
      'affiliate programs',
      'commission structures',
      'cannibalization',
      'No em dashes',
    ]) {
      assert.ok(skill.includes(words), words);
    }
    assert.doesNotMatch(skill, /\u2014/);
  });

  it('is what every agent gets', () => {
    assert.deepEqual(
      otherAgents.map(({ label }) => label),
      ['Claude Code', 'Cursor', 'Codex', 'Gemini CLI', 'VS Code'],
    );
  });
});
