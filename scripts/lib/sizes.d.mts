/** In bytes. */
export interface Size {
  readonly name: string;
  readonly raw: number;
  readonly compressed: number;
}

export const budgets: Readonly<Record<string, number>>;

/** What is larger than its budget, and what has none, in sentences. */
export function overBudget(sizes: readonly Size[], limits?: Readonly<Record<string, number>>): string[];

/** The package or the folder of ours that a file belongs to. */
export function partOf(source: string): string;

export function inKilobytes(bytes: number): string;

/** The scripts in dist/, the largest first. */
export function bundleSizes(): Size[];

/** What each folder or package adds to a script in dist/, the largest first. */
export function partsOfBundle(name: string): Size[];

/** The files in a VSIX, the largest first. */
export function sizesInPackage(file: string): Size[];
