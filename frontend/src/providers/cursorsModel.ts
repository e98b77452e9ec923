// SPDX-License-Identifier: Apache-2.0

/** Most rows that the server returns at once. */
export const MAX_FIRST = 200;

/** Cursors known for one list: the cursor after the first `offset` rows, by offset. */
export type CursorShelf = ReadonlyMap<number, string>;

/** How to come to an offset: from a known cursor, over stretches of rows that are skipped unread. */
export interface CursorRoute {
  from: number;
  after: string | undefined;
  skips: readonly number[];
}

/** Plans the way to `offset` from the nearest known cursor before it. */
export function routeTo(offset: number, shelf: CursorShelf): CursorRoute {
  const from = nearestOffset(offset, shelf);
  const skips: number[] = [];
  for (let left = offset - from; left > 0; left -= MAX_FIRST) skips.push(Math.min(left, MAX_FIRST));
  return { from, after: shelf.get(from), skips };
}

function nearestOffset(offset: number, shelf: CursorShelf): number {
  let nearest = 0;
  for (const known of shelf.keys()) if (known <= offset && known > nearest) nearest = known;
  return nearest;
}

/** Keeps the cursors of the lists last seen, so that the next page is one request. */
export class CursorStore {
  private readonly shelves = new Map<string, Map<number, string>>();

  constructor(private readonly capacity = 20) {}

  shelf(list: string): CursorShelf {
    return this.shelves.get(list) ?? new Map();
  }

  put(list: string, offset: number, cursor: string | null | undefined): void {
    if (!cursor) return;
    const shelf = this.shelves.get(list) ?? new Map<number, string>();
    shelf.set(offset, cursor);
    this.shelves.delete(list);
    this.shelves.set(list, shelf);
    const oldest = this.shelves.keys().next();
    if (this.shelves.size > this.capacity && !oldest.done) this.shelves.delete(oldest.value);
  }

  forget(list: string): void {
    this.shelves.delete(list);
  }
}
