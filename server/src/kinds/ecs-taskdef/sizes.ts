/** CPU units, out of `256` or `.25 vCPU`. */
export function cpuUnits(text: string | undefined): number | undefined {
  const [, units, virtual] = /^\s*(?:(\d{1,9})|(\d{0,5}\.?\d{1,5}) ?vcpu)\s*$/i.exec(text ?? '') ?? [];
  return units !== undefined ? Number(units) : virtual !== undefined ? Math.round(Number(virtual) * 1024) : undefined;
}

/** Memory in MiB, out of `512` or `0.5 GB`. */
export function memoryMiB(text: string | undefined): number | undefined {
  const [, mebibytes, gigabytes] = /^\s*(?:(\d{1,9})|(\d{0,5}\.?\d{1,5}) ?gb)\s*$/i.exec(text ?? '') ?? [];
  return mebibytes !== undefined ? Number(mebibytes) : gigabytes !== undefined ? Math.round(Number(gigabytes) * 1024) : undefined;
}

const steps = (from: number, to: number, step: number): number[] => Array.from({ length: (to - from) / step + 1 }, (_, index) => (from + index * step) * 1024);

/** The memory in MiB that each CPU of Fargate takes, smallest first. */
const memories: Readonly<Record<number, readonly number[]>> = {
  256: [512, 1024, 2048],
  512: steps(1, 4, 1),
  1024: steps(2, 8, 1),
  2048: steps(4, 16, 1),
  4096: steps(8, 30, 1),
  8192: steps(16, 60, 4),
  16384: steps(32, 120, 8),
};

export const memoriesFor = (units: number): readonly number[] | undefined => memories[units];

/** `512, 1024 or 2048`, or the ends of many. */
export function sizeWords(sizes: readonly number[]): string {
  if (sizes.length <= 3) return `${sizes.slice(0, -1).join(', ')} or ${sizes.at(-1)}`;
  const [first = 0, second = 0] = sizes;
  return `${first} to ${sizes.at(-1)} in steps of ${second - first}`;
}
