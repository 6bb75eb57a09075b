import type { Gap } from './gaps.ts';
import type { Steps } from './steps.ts';

/** What comes up when only these parts are filled, and does not when all are. Each is told apart by itself. */
export type Lacks = (kept: readonly Gap[]) => readonly unknown[];

/**
 * Leaves out the parts that nothing needs. Nearly every finding needs one part, and which one it is does not have to be
 * tried part by part: each part has a number, and for every digit of these numbers half of the parts are left out, and
 * then the other half. A finding that comes up in one of both each time spells the number of the part that it needs.
 */
export function* needed(gaps: readonly Gap[], lacks: Lacks): Steps<readonly Gap[]> {
  const known = new Set(yield* spelled(gaps, lacks));
  const rest = yield* reduced(
    gaps.filter((gap) => !known.has(gap)),
    (kept) => lacks(gaps.filter((gap) => known.has(gap) || kept.has(gap))).length === 0,
  );
  return gaps.filter((gap) => known.has(gap) || rest.has(gap));
}

/** The parts that are needed alone by some finding. */
function* spelled(gaps: readonly Gap[], lacks: Lacks): Steps<readonly Gap[]> {
  const digits = Math.max(1, Math.ceil(Math.log2(gaps.length)));
  /** By finding: the parts that it can need, as far as the digits tell. */
  const candidates = new Map<unknown, readonly Gap[]>();
  for (let digit = 0; digit < digits; digit++) {
    const isOne = (gap: Gap): boolean => ((gaps.indexOf(gap) >> digit) & 1) === 1;
    const [withoutOnes, withoutZeros] = [new Set<unknown>(), new Set<unknown>()];
    for (const found of lacks(gaps.filter((gap) => !isOne(gap)))) withoutOnes.add(found);
    yield 0.3 + (0.15 * digit) / digits;
    for (const found of lacks(gaps.filter(isOne))) withoutZeros.add(found);
    yield 0.35 + (0.15 * digit) / digits;
    for (const found of new Set([...withoutOnes, ...withoutZeros])) {
      // What comes up both times, or first comes up for a later digit, needs several parts, or one of several.
      const isTold = withoutOnes.has(found) !== withoutZeros.has(found) && (digit === 0 || candidates.has(found));
      const left = isTold ? (candidates.get(found) ?? gaps).filter((gap) => isOne(gap) === withoutOnes.has(found)) : [];
      candidates.set(found, left);
    }
    for (const found of candidates.keys()) {
      if (!withoutOnes.has(found) && !withoutZeros.has(found)) candidates.set(found, []);
    }
  }
  return [...new Set([...candidates.values()].flatMap((left) => (left.length === 1 ? left : [])))];
}

/** Leaves out what is not needed: in halves, because neighbors are often alike. */
function* reduced(gaps: readonly Gap[], isEnough: (candidates: ReadonlySet<Gap>) => boolean): Steps<ReadonlySet<Gap>> {
  let kept: ReadonlySet<Gap> = new Set(gaps);
  const pending: (readonly Gap[])[] = [gaps];
  for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
    if (group.length === 0) continue;
    const without = new Set(group);
    const rest = new Set([...kept].filter((gap) => !without.has(gap)));
    const isSpare = isEnough(rest);
    yield 0.5;
    if (isSpare) {
      kept = rest;
    } else if (group.length > 1) {
      const middle = Math.ceil(group.length / 2);
      pending.push(group.slice(0, middle), group.slice(middle));
    }
  }
  return kept;
}
