import type { PathStep, SourceNode } from './source.ts';

/** The node at a path of a plan; undefined where the text has nothing there. */
export function nodeAt(root: SourceNode | undefined, path: readonly PathStep[]): SourceNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.find(({ key }) => key.value === step)?.value;
    else if (node?.kind === 'sequence' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}
