// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fakeAlerts } from '../../fake/alerts';
import type { ExplanationNode } from '../providers/types';
import { pointsOf, reasonLines, reasonTree } from './explanationModel';

const both = (text: string) => ({ english: text, chinese: text });
const node = (
  index: number,
  parent: number | null,
  value: number,
  transferIds: string[] = [],
): ExplanationNode => ({
  ...{
    index,
    parent,
    value,
    transferIds,
    code: `c${index}`,
    label: both(`label ${index}`),
    text: both(`text ${index}`),
  },
});
// 0 -> (1, 2 -> (3, 4))
const NODES = [
  node(0, null, 0.9),
  node(1, 0, -1),
  node(2, 0, 4),
  node(3, 2, 3, ['t1', 't2']),
  node(4, 2, 1, ['t2', 't3']),
];

describe('explanation', () => {
  it('rebuilds the tree and reads it parent first', () => {
    const lines = reasonLines(reasonTree(NODES)!);
    expect(lines.map(line => [line.index, line.depth])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
    ]);
  });

  it('gives a line the transfers of its details, each once', () => {
    expect(reasonTree(NODES)?.transferIds).toEqual(['t1', 't2', 't3']);
    expect(reasonLines(reasonTree(NODES)!)[1]?.transferIds).toEqual(['t1', 't2', 't3']);
  });

  it('measures bars against the strongest line, with their sign', () => {
    expect(reasonLines(reasonTree(NODES)!).map(line => line.share)).toEqual([-0.25, 1, 0.75, 0.25]);
  });

  it('has points that give the score through the logistic', () => {
    for (const alert of fakeAlerts(6)) {
      const root = reasonTree(alert.explanation.nodes)!;
      expect(1 / (1 + Math.exp(-pointsOf(root)))).toBeCloseTo(alert.score, 6);
    }
  });

  it('is nothing for an empty list', () => expect(reasonTree([])).toBeNull());
});
