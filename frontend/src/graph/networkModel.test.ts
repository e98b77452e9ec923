// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { START, HOUR, buildEdge, buildNode, buildTransfer, edgesOf } from '../../fake/build';
import { MAX_NODES, buildNetwork, edgeSizes } from './networkModel';

const NODES = ['a', 'b', 'c'].map(id => buildNode({ id }));
const TRANSFERS = [
  buildTransfer({ id: 't1', hours: 0, amount: '100.00' }),
  buildTransfer({ id: 't2', hours: 5, amount: '50.50' }),
  buildTransfer({ id: 't3', hours: 9, fromAccountId: 'b', toAccountId: 'a', amount: '20.00' }),
];
const PART = { nodes: NODES, edges: edgesOf(TRANSFERS) };
const key = (from: string, to: string) => `TRANSFERRED_TO|${from}|${to}`;

describe('network', () => {
  it('bundles parallel transfers per direction with count and exact sum', () => {
    const { edges } = buildNetwork(PART, [], TRANSFERS, null);
    expect(edges.map(edge => [edge.key, edge.count, edge.totals])).toEqual([
      [key('a', 'b'), 2, [{ amount: '150.50', currency: 'USD' }]],
      [key('b', 'a'), 1, [{ amount: '20.00', currency: 'USD' }]],
    ]);
    expect(edges.every(edge => edge.mutual)).toBe(true);
  });

  it('keeps only what happened inside the brush, and drops emptied bundles', () => {
    const brush = { from: START + 4 * HOUR, to: START + 6 * HOUR };
    const { edges, nodes } = buildNetwork(PART, [], TRANSFERS, brush);
    expect(edges.map(edge => edge.transferIds)).toEqual([['t2']]);
    expect(edges[0]?.mutual).toBe(false);
    expect(nodes).toHaveLength(3);
  });

  it('lets a bundle of the alert win over the same bundle found by expansion', () => {
    const context = { nodes: NODES, edges: [buildEdge({ fromId: 'a', toId: 'b', count: 99 })] };
    const { edges } = buildNetwork(PART, [context], TRANSFERS, null);
    expect(edges.find(edge => edge.key === key('a', 'b'))?.count).toBe(2);
  });

  it('tells an account and a customer of the same id apart', () => {
    const part = {
      nodes: [buildNode({ id: '1' }), buildNode({ id: '1', label: 'CUSTOMER' })],
      edges: [buildEdge({ type: 'OWNS', fromId: '1', toId: '1' })],
    };
    const { nodes, edges } = buildNetwork(part, [], [], null);
    expect(nodes.map(node => node.key)).toEqual(['ACCOUNT:1', 'CUSTOMER:1']);
    expect(edges[0]).toMatchObject({ fromKey: 'CUSTOMER:1', toKey: 'ACCOUNT:1' });
  });

  it('counts self-transfers at their account instead of drawing a line', () => {
    const own = buildTransfer({ id: 's', toAccountId: 'a' });
    const { nodes, edges } = buildNetwork({ nodes: NODES, edges: edgesOf([own]) }, [], [own], null);
    expect(edges).toEqual([]);
    expect(nodes.find(node => node.id === 'a')?.selfTransfers).toBe(1);
  });

  it('says how many neighbours of a node are not shown', () => {
    const nodes = [buildNode({ id: 'a', degree: 3_412, hub: true }), buildNode({ id: 'b', degree: 1 })];
    const network = buildNetwork({ nodes, edges: PART.edges }, [], TRANSFERS, null);
    expect(network.nodes.map(node => node.hiddenNeighbours)).toEqual([3_411, 0]);
  });

  it('says how many nodes are left out where the canvas is full', () => {
    const nodes = Array.from({ length: MAX_NODES + 7 }, (_, i) => buildNode({ id: `n${i}` }));
    const network = buildNetwork({ nodes, edges: [] }, [], [], null);
    expect(network.nodes).toHaveLength(MAX_NODES);
    expect(network.omittedNodes).toBe(7);
  });
});

describe('edge size', () => {
  it('grows with the amount, within one currency only', () => {
    const transfers = [
      buildTransfer({ id: '1', toAccountId: 'b', amount: '1000000.00' }),
      buildTransfer({ id: '2', toAccountId: 'c', amount: '10.00' }),
      buildTransfer({
        id: '3',
        fromAccountId: 'b',
        toAccountId: 'c',
        paid: { amount: '5', currency: 'XBT' },
      }),
    ];
    const edges = edgesOf(transfers).map((edge, i) => ({ ...edge, totals: [transfers[i]!.paid] }));
    const network = buildNetwork({ nodes: NODES, edges }, [], transfers, null);
    const sizes = edgeSizes(network.edges);
    expect(sizes.get(key('a', 'b'))).toBeGreaterThan(sizes.get(key('a', 'c')) ?? 0);
    expect(sizes.get(key('b', 'c'))).toBe(sizes.get(key('a', 'b')));
  });
});
