/** More files than this are no export of a CRM, and the editor would wait for all of them. */
const MOST_FILES = 5_000;

/** In bytes, the largest file that a list of fields or a component can be. */
export const LARGEST_FILE = 4_000_000;

/** In bytes, all files together. */
const MOST_READ = 100_000_000;

/** Names that are looked at, also those that are passed over. */
const MOST_NAMES = 100_000;

/** What reading a folder needs of the file systems of an editor. Addresses are whatever they take. */
export interface ReadableFolders<Address> {
  /** What `readDirectory` gives with the name of a file that is no link. */
  readonly file: number;
  /** The same for a folder. */
  readonly folder: number;
  below(folder: Address, name: string): Address;
  readDirectory(folder: Address): PromiseLike<readonly (readonly [name: string, type: number])[]>;
  stat(file: Address): PromiseLike<{ readonly size: number }>;
  readFile(file: Address): PromiseLike<Uint8Array>;
}

/** The files of a folder as they are compared, and the paths of those that are too large for that. */
interface FolderContent {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly tooLarge: readonly string[];
  /** Why the folder is none that is compared. Nothing of it is to be used then. */
  readonly refused?: string;
}

/** The files that can show what a CRM has. Links and hidden folders are passed over. */
export async function readExport<Address>(folders: ReadableFolders<Address>, top: Address): Promise<FolderContent> {
  const tooLarge: string[] = [];
  const files: { readonly path: string; readonly content: string }[] = [];
  const open: { readonly address: Address; readonly path: string }[] = [{ address: top, path: '' }];
  let read = 0;
  let names = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [name, type] of await folders.readDirectory(next.address)) {
      if (++names > MOST_NAMES || read > MOST_READ) {
        const refused = 'The folder holds more than an export of a CRM does. Pick the folder with the export alone.';
        return { files, tooLarge, refused };
      }
      const address = folders.below(next.address, name);
      const path = next.path === '' ? name : `${next.path}/${name}`;
      if (type === folders.folder && !name.startsWith('.') && name !== 'node_modules') open.push({ address, path });
      if (type !== folders.file || !/\.(?:xml|object|json|csv)$/i.test(name)) continue;
      if (files.length >= MOST_FILES) {
        const refused = `The folder has more than ${MOST_FILES} files. Pick the folder with the export alone.`;
        return { files, tooLarge, refused };
      }
      const { size } = await folders.stat(address);
      if (size > LARGEST_FILE) {
        tooLarge.push(path);
        continue;
      }
      read += size;
      files.push({ path, content: new TextDecoder().decode(await folders.readFile(address)) });
    }
  }
  return { files, tooLarge };
}

/** What stands in such a file is not compared, and a difference in it would be missed without a word. */
export function saidOfTooLarge([first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `Not compared, because a file of an export has 4 MB at most: ${first.slice(-100)}${more}.`;
}
