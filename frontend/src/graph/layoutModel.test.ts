// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fakeAlerts } from '../../fake/alerts';
import { layoutNetwork, placeAround } from './layoutModel';
import type { Positions } from './layoutModel';
import { buildNetwork, nodeKey } from './networkModel';

function layoutOf(i: number, shuffle = false): Positions {
  const alert = fakeAlerts(i + 1)[i]!;
  const { nodes, edges } = buildNetwork(alert.subgraph, [], alert.evidence.transfers, null);
  const order = alert.accountIds.map(id => nodeKey('ACCOUNT', id));
  return layoutNetwork(shuffle ? [...nodes].reverse() : nodes, shuffle ? [...edges].reverse() : edges, order);
}

describe('layout', () => {
  it.each([0, 1, 2, 3, 4, 5])('gives every node of alert %i a place of its own', i => {
    const points = [...layoutOf(i).values()];
    for (const [n, point] of points.entries()) {
      expect(Number.isFinite(point.x) && Number.isFinite(point.y)).toBe(true);
      expect(
        points.slice(n + 1).every(other => Math.hypot(point.x - other.x, point.y - other.y) > 0.05),
      ).toBe(true);
    }
  });

  it.each([0, 1, 2])('draws alert %i the same way every time', i => expect(layoutOf(i)).toEqual(layoutOf(i)));

  it('puts the accounts of a ring at the same places whatever the order of the data', () => {
    const [one, other] = [layoutOf(0), layoutOf(0, true)];
    for (const key of [...one.keys()].filter(candidate => candidate.startsWith('ACCOUNT:'))) {
      expect(other.get(key)).toEqual(one.get(key));
    }
  });

  it('lets money that moves on run from left to right', () => {
    const alert = fakeAlerts(2)[1]!;
    const positions = layoutOf(1);
    for (const { fromAccountId, toAccountId } of alert.evidence.transfers) {
      const [from, to] = [fromAccountId, toAccountId].map(id => positions.get(nodeKey('ACCOUNT', id)));
      expect(from!.x).toBeLessThan(to!.x);
    }
  });
});

describe('expansion', () => {
  it('moves nothing that stands, later pages neither', () => {
    const base = layoutOf(0);
    const centre = [...base.keys()][0]!;
    const keys = Array.from({ length: 50 }, (_, i) => `ACCOUNT:n${i}`);
    const first = placeAround(base, centre, keys.slice(0, 25));
    const second = placeAround(base, centre, keys);
    for (const [key, point] of base) expect(first.get(key)).toEqual(point);
    for (const [key, point] of first) expect(second.get(key)).toEqual(point);
    expect(new Set([...second.values()].map(point => `${point.x}|${point.y}`)).size).toBe(second.size);
  });
});
