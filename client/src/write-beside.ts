/** What writing a file needs of the file systems of an editor. Addresses are whatever they take. */
export interface WritableFiles<Address> {
  writeFile(address: Address, content: Uint8Array): PromiseLike<void>;
  rename(from: Address, to: Address, options: { readonly overwrite: boolean }): PromiseLike<void>;
  delete(address: Address): PromiseLike<void>;
  /** Whether a link stands at an address. Rejects where nothing stands there. */
  isLink(address: Address): PromiseLike<boolean>;
}

/**
 * Writes a file beside the place where it belongs and then puts it there, so that a disk that is full, or an editor that
 * ends, leaves the file that was there before, and never half of a new one. What a link leads to is written in its
 * place, because the link would be replaced otherwise.
 *
 * @param beside an address in the same folder at which nothing stands.
 * @throws what the file system says. Nothing is left beside then.
 */
export async function writeBeside<Address>(
  files: WritableFiles<Address>,
  target: Address,
  beside: Address,
  content: Uint8Array,
): Promise<void> {
  if (await isLink(files, target)) {
    await files.writeFile(target, content);
    return;
  }
  try {
    await files.writeFile(beside, content);
    await files.rename(beside, target, { overwrite: true });
  } catch (error) {
    // Where nothing was written there is nothing to remove, and the first failure is the one to tell.
    await Promise.resolve(files.delete(beside)).catch(() => {});
    throw error;
  }
}

async function isLink<Address>(files: WritableFiles<Address>, target: Address): Promise<boolean> {
  try {
    return await files.isLink(target);
  } catch {
    return false;
  }
}
