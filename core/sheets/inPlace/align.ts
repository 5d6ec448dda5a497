/**
 * Which rows (or columns) of a sheet that stands are those of the sheet that it shall become. Lines are known by keys:
 * defined names, people, headings, labels. What is in one of the two only was taken away, put in, or is the user's own.
 */

/** Everything that a row or a column is known by. A blank one has no key and no content. */
export interface Line {
  readonly keys: readonly string[];
  readonly blank: boolean;
}

/** Lines between two known ones that are compared with each other one by one. */
const LARGEST_GAP = 400;

/**
 * @param own lines that stand and are the user's own: never taken for another
 * @returns for each fresh line the line that stands, in order; undefined where it has to be put in
 */
export function align(
  standing: readonly Line[],
  fresh: readonly Line[],
  own: (line: number) => boolean = () => false,
): (number | undefined)[] {
  const found = new Array<number | undefined>(fresh.length).fill(undefined);
  let [before, at] = [-1, -1];
  const anchors = [...increasing(pairsOf(standing, fresh)), [standing.length, fresh.length] as const];
  for (const [old, next] of anchors) {
    let [behind, beyond] = [before, at];
    const known = gapPairs(standing, before + 1, old, fresh, at + 1, next);
    for (const [one, other] of [...known, [old, next] as const]) {
      // As many on both sides, between the same neighbours: their words have changed.
      const count = one - behind - 1;
      if (count === other - beyond - 1) {
        for (let line = 1; line <= count; line += 1) if (!own(behind + line)) found[beyond + line] = behind + line;
      }
      if (other < next) found[other] = one;
      [behind, beyond] = [one, other];
    }
    if (next < fresh.length) found[next] = old;
    [before, at] = [old, next];
  }
  return found;
}

type Pair = readonly [standing: number, fresh: number];

/** Lines with a key that no other line of theirs has. */
function pairsOf(standing: readonly Line[], fresh: readonly Line[]): Pair[] {
  const unique = (lines: readonly Line[]) => {
    const places = new Map<string, number | undefined>();
    lines.forEach(({ keys }, index) => {
      for (const key of keys) places.set(key, places.has(key) ? undefined : index);
    });
    return places;
  };
  const [old, next] = [unique(standing), unique(fresh)];
  const votes = new Map<string, { readonly pair: Pair; count: number }>();
  for (const [key, index] of next) {
    const one = old.get(key);
    if (index === undefined || one === undefined) continue;
    const vote = votes.get(`${one} ${index}`) ?? { pair: [one, index] as const, count: 0 };
    vote.count += 1;
    votes.set(`${one} ${index}`, vote);
  }
  // Of two that disagree the one with more keys in common is right.
  const ordered = [...votes.values()].sort((a, b) => b.count - a.count);
  const [usedOld, usedNext] = [new Set<number>(), new Set<number>()];
  return ordered.flatMap(({ pair }) => {
    if (usedOld.has(pair[0]) || usedNext.has(pair[1])) return [];
    usedOld.add(pair[0]);
    usedNext.add(pair[1]);
    return [pair];
  });
}

/** As many pairs as possible whose order is the same on both sides. */
function increasing(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a[1] - b[1]);
  const ends: number[] = [];
  const previous = new Array<number>(sorted.length).fill(-1);
  sorted.forEach(([old], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[ends[middle]!]![0] < old) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = index;
  });
  const chain: Pair[] = [];
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = previous[at]!) chain.push(sorted[at]!);
  return chain.reverse();
}

/** Two lines that may be one: what they have in common, 0 for nothing. */
function likeness(one: Line, other: Line): number {
  if (one.keys.some((key) => other.keys.includes(key))) return 4;
  if (one.blank && other.blank) return 3;
  // Formulas without any label.
  if (!one.blank && !other.blank && one.keys.length === 0 && other.keys.length === 0) return 3;
  // A line that is blank on the fresh sheet takes nothing away from what stands there.
  return other.blank ? 1 : 0;
}

/** The best pairs between two known lines, in order. */
function gapPairs(
  standing: readonly Line[],
  oldFrom: number,
  oldTo: number,
  fresh: readonly Line[],
  newFrom: number,
  newTo: number,
): Pair[] {
  const [olds, news] = [oldTo - oldFrom, newTo - newFrom];
  if (olds <= 0 || news <= 0) return [];
  if (olds > LARGEST_GAP || news > LARGEST_GAP) {
    const pairs: Pair[] = [];
    for (let at = 0; at < Math.min(olds, news); at += 1) {
      if (likeness(standing[oldFrom + at]!, fresh[newFrom + at]!) > 1) pairs.push([oldFrom + at, newFrom + at]);
    }
    return pairs;
  }
  const best = Array.from({ length: olds + 1 }, () => new Array<number>(news + 1).fill(0));
  for (let old = olds - 1; old >= 0; old -= 1) {
    for (let next = news - 1; next >= 0; next -= 1) {
      const like = likeness(standing[oldFrom + old]!, fresh[newFrom + next]!);
      const both = like === 0 ? 0 : like + best[old + 1]![next + 1]!;
      best[old]![next] = Math.max(both, best[old + 1]![next]!, best[old]![next + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let old = 0, next = 0; old < olds && next < news; ) {
    const like = likeness(standing[oldFrom + old]!, fresh[newFrom + next]!);
    if (like > 0 && best[old]![next] === like + best[old + 1]![next + 1]!) {
      pairs.push([oldFrom + old, newFrom + next]);
      old += 1;
      next += 1;
    } else if (best[old]![next] === best[old + 1]![next]) old += 1;
    else next += 1;
  }
  return pairs;
}
