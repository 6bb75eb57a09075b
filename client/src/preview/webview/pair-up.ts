/**
 * Says which elements of a page are the same ones in its next version. What was changed, added and taken away stands
 * between elements at both ends that say the same, so a change of one line touches one line.
 */
export function pairUp(from: Element, to: Element): ReadonlyMap<Node, string> {
  const keys = new Map<Node, string>();

  function pair(old: Element, next: Element): void {
    const key = String(keys.size);
    keys.set(old, key);
    keys.set(next, key);
  }

  function pairChildren(before: Element, after: Element): void {
    const old = [...before.children];
    const next = [...after.children];
    while (old.length > 0 && next.length > 0 && pairSame(old.at(0), next.at(0))) {
      old.shift();
      next.shift();
    }
    while (old.length > 0 && next.length > 0 && pairSame(old.at(-1), next.at(-1))) {
      old.pop();
      next.pop();
    }
    for (const candidate of next) {
      const index = old.findIndex((element) => isLike(element, candidate));
      const [found] = index < 0 ? [] : old.splice(index, 1);
      if (!found) continue;
      pair(found, candidate);
      pairChildren(found, candidate);
    }
  }

  function pairSame(old: Element | undefined, next: Element | undefined): boolean {
    if (!old || !next || !isLike(old, next) || old.textContent !== next.textContent) return false;
    pair(old, next);
    return true;
  }

  pairChildren(from, to);
  return keys;
}

/** Elements with an id are the same ones when their ids are. */
function isLike(old: Element, next: Element): boolean {
  return old.tagName === next.tagName && old.id === next.id;
}
