/** Ratios inside one run: machines are shared, so nanoseconds say little and ratios of neighbours say much. */

export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export function ratioOf(times: readonly number[], base: readonly number[]): Ratio {
  const ratios = times.map((time, index) => time / base[index]!).sort((a, b) => a - b);
  // The quarters at both ends are somebody else's work on the same machine.
  return {
    median: round(median(ratios)),
    least: round(ratios[Math.floor(ratios.length / 4)]!),
    most: round(ratios[Math.floor((ratios.length * 3) / 4)]!),
  };
}

export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** Processor time of this process in nanoseconds; waiting for other processes does not count. */
export function timed(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const used = process.cpuUsage(before);
  return (used.user + used.system) * 1000;
}

/**
 * Runs the methods in turns, in changing order, after warming all of them up.
 *
 * @param prepare fresh figures for a repetition
 * @returns nanoseconds per row, repetition by repetition
 */
export function interleaved<M extends string>(
  methods: Readonly<Record<M, () => void>>,
  rowsPerCall: Readonly<Record<M, number>>,
  repetitions: number,
  prepare: () => void,
): Record<M, number[]> {
  const names = Object.keys(methods) as M[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<M, number[]>;
  const warmUps = Math.max(4, Math.ceil(repetitions / 3));
  for (let repetition = -warmUps; repetition < repetitions; repetition += 1) {
    prepare();
    const turn = Math.abs(repetition) % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const time = timed(methods[name]) / rowsPerCall[name];
      if (repetition >= 0) times[name].push(time);
    }
  }
  return times;
}
