// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { CursorStore, routeTo } from './cursorsModel';

describe('route to a page', () => {
  it('needs no step from a cursor that is known', () => {
    expect(
      routeTo(
        50,
        new Map([
          [25, 'a'],
          [50, 'b'],
        ]),
      ),
    ).toEqual({ from: 50, after: 'b', skips: [] });
  });

  it('starts at the nearest cursor before it', () => {
    expect(
      routeTo(
        75,
        new Map([
          [25, 'a'],
          [100, 'z'],
        ]),
      ),
    ).toEqual({ from: 25, after: 'a', skips: [50] });
  });

  it('steps over at most 200 rows at once', () => {
    expect(routeTo(450, new Map())).toEqual({ from: 0, after: undefined, skips: [200, 200, 50] });
  });
});

describe('cursor store', () => {
  it('forgets the lists not seen for longest', () => {
    const store = new CursorStore(2);
    for (const list of ['a', 'b', 'a', 'c']) store.put(list, 25, `end of ${list}`);
    expect([...['a', 'b', 'c'].map(list => store.shelf(list).size)]).toEqual([1, 0, 1]);
  });

  it('keeps no empty cursor', () => {
    const store = new CursorStore();
    store.put('a', 25, null);
    expect(store.shelf('a').size).toBe(0);
  });
});
