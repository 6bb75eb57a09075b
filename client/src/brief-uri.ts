/** As much of an address as tells one document from another. */
export interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/**
 * Whether an open document is one of the briefs that belong beside a plan. An earlier state that a comparison shows has
 * the same path, but it is no brief to work with. A plan or a brief that is not saved yet stands for where it will be.
 */
export function isOneOf(open: Address, beside: readonly Address[], folder: Address | undefined): boolean {
  return beside.some((brief) => {
    if (open.path !== brief.path) return false;
    if (open.scheme === 'untitled' || isSamePlace(open, brief)) return true;
    return brief.scheme === 'untitled' && folder !== undefined && isSamePlace(open, folder);
  });
}

function isSamePlace(one: Address, other: Address): boolean {
  return one.scheme === other.scheme && one.authority === other.authority;
}
