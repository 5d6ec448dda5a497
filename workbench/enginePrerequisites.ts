/**
 * o-spreadsheet asks for Node 22 or a browser of 2024: of what is newer than our Node 20 it uses Object.groupBy to write a
 * cell and to export. Import this before the first Model; where the platform has the function, nothing happens.
 */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => string): Record<string, T[]> {
  const groups = Object.create(null) as Record<string, T[]>;
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key] ?? [];
    group.push(item);
    groups[key] = group;
  }
  return groups;
}

const platform = Object as unknown as { groupBy?: typeof groupBy };
platform.groupBy ??= groupBy;
