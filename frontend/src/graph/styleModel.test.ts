// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { buildNode, buildTransfer, edgesOf } from '../../fake/build';
import { buildNetwork } from './networkModel';
import { edgeLabel, edgeTime, emphasisOf, focusOf } from './styleModel';

const TRANSFERS = [
  buildTransfer({ id: 't1', amount: '12345.50', hours: 1.5 }),
  buildTransfer({ id: 't2', amount: '1.00', hours: 30 }),
  buildTransfer({ id: 't3', fromAccountId: 'b', toAccountId: 'c', amount: '7.00', hours: 3 }),
];
const NODES = ['a', 'b', 'c'].map(id => buildNode({ id }));
const { edges } = buildNetwork({ nodes: NODES, edges: edgesOf(TRANSFERS) }, [], TRANSFERS, null);
const [ab, bc] = edges;

describe('labels', () => {
  it('say count, amount and currency, and when', () => {
    expect(edgeLabel(ab!)).toBe('Σ(2) 12,346.50 USD');
    expect(edgeTime(ab!)).toBe('03-01 09:30 – 03-02 14:00');
    expect(edgeLabel(bc!)).toBe('7.00 USD');
    expect(edgeTime(bc!)).toBe('03-01 11:00');
  });
});

describe('focus', () => {
  it('is on the bundles and accounts of highlighted transfers', () => {
    const focus = focusOf(edges, null, { source: 'x', transferIds: ['t2'], nodeKeys: [] });
    expect(emphasisOf(focus, 'edges', ab!.key)).toBe('highlighted');
    expect(emphasisOf(focus, 'edges', bc!.key)).toBe('faded');
    expect(emphasisOf(focus, 'nodes', 'ACCOUNT:c')).toBe('faded');
  });

  it('is on a selected node with its neighbours', () => {
    const focus = focusOf(edges, { kind: 'node', key: 'ACCOUNT:c' }, null);
    expect([...(focus?.nodes ?? [])].sort()).toEqual(['ACCOUNT:b', 'ACCOUNT:c']);
  });

  it('is nowhere while nothing is selected', () => {
    expect(focusOf(edges, null, null)).toBeNull();
    expect(emphasisOf(null, 'nodes', 'ACCOUNT:a')).toBe('normal');
  });
});
