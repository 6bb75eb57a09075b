import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forEachFile } from '../../server/src/cli/each-file.ts';
import { findFiles } from '../../server/src/cli/files.ts';
import type { FolderEntry, World } from '../../server/src/cli/world.ts';

/** A folder with very many files in it. Nothing else of a world is asked for by a search. */
function folderWith(entries: readonly FolderEntry[]): World {
  const world: Partial<World> = {
    normalize: (path) => path,
    resolve: (path) => path,
    kindOf: async () => 'folder',
    list: async () => entries,
  };
  return world as World;
}

describe('a folder with more than any company has', () => {
  it('has ten thousand of its plans checked, and the rest told', async () => {
    const entries = Array.from({ length: 10_002 }, (_, index) => ({
      name: `${String(index).padStart(5, '0')}.partner-plan.yaml`,
      kind: 'file' as const,
    }));
    const { files, failures } = await findFiles(['plans'], folderWith(entries));
    assert.deepEqual([files.length, files.at(-1)], [10_000, 'plans/09999.partner-plan.yaml']);
    assert.deepEqual(
      failures.map(({ message, exitCode }) => [message, exitCode]),
      [
        [
          '10,002 files were found, and 10,000 of them are checked: those whose names come first. Name folders, one run for each, or leave some out by a pattern behind "!".',
          2,
        ],
      ],
    );
  });

  it('is not searched for ever', async () => {
    const notes = { name: 'notes.txt', kind: 'file' } as const;
    const plan = { name: 'a.partner-plan.yaml', kind: 'file' } as const;
    const { files, failures } = await findFiles(['.'], folderWith([plan, ...Array(1_000_000).fill(notes)]));
    assert.deepEqual(files, ['a.partner-plan.yaml']);
    assert.match(failures[0]?.message ?? '', /^The search in this folder was ended after 1,000,000 names/);
  });

  it('is read up to a size, and what is left over is told', async () => {
    const told: string[] = [];
    const done: string[] = [];
    const world = {
      ...folderWith(['c', 'a', 'b'].map((name) => ({ name: `${name}.partner-plan.yaml`, kind: 'file' }))),
      readFile: async () => new TextEncoder().encode('partnerPlan: 1\n'),
      stderr: { isTerminal: false, write: async (content: string | Uint8Array) => void told.push(String(content)) },
    };
    const conduct = { leavesOut: async () => false, onStep: async () => {}, mostRead: 30 };
    const note = async ({ name }: { readonly name: string }): Promise<undefined> => {
      done.push(name);
      return undefined;
    };
    const code = await forEachFile(['plans'], undefined, world, note, conduct);
    assert.equal(code, 2);
    assert.deepEqual(done, ['plans/a.partner-plan.yaml', 'plans/b.partner-plan.yaml']);
    assert.deepEqual(told, [
      '1 of 3 files was not looked at, from plans/c.partner-plan.yaml on, because those before have 0.00003 megabytes and more together. Name fewer files or folders, one run for each.\n',
    ]);
  });
});
