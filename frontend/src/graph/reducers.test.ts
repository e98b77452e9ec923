// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { buildNode } from '../../fake/build';
import { NOTHING, investigate } from './reducers';

const page = (ids: string[], truncated: boolean) => ({
  nodes: ids.map(id => buildNode({ id })),
  edges: [],
  totalNeighbours: 3_412,
  truncated,
  endCursor: ids.at(-1) ?? null,
});

describe('investigation', () => {
  it('switches a highlight off when it is asked for twice', () => {
    const highlight = { source: 'reason:3', transferIds: ['t1'], nodeKeys: [] };
    const on = investigate(NOTHING, { type: 'toggleHighlight', highlight });
    expect(on.highlight).toBe(highlight);
    expect(investigate(on, { type: 'toggleHighlight', highlight }).highlight).toBeNull();
  });

  it('joins a further page of neighbours to the pages before it', () => {
    const one = investigate(NOTHING, { type: 'expand', nodeKey: 'ACCOUNT:a', page: page(['b', 'c'], true) });
    const two = investigate(one, { type: 'expand', nodeKey: 'ACCOUNT:a', page: page(['d'], false) });
    expect(two.expansions).toHaveLength(1);
    expect(two.expansions[0]?.nodes.map(node => node.id)).toEqual(['b', 'c', 'd']);
    expect(two.expansions[0]).toMatchObject({ truncated: false, totalNeighbours: 3_412, endCursor: 'd' });
  });

  it('takes back the last expansion and leaves the others', () => {
    const one = investigate(NOTHING, { type: 'expand', nodeKey: 'ACCOUNT:a', page: page(['b'], false) });
    const two = investigate(one, { type: 'expand', nodeKey: 'ACCOUNT:b', page: page(['c'], false) });
    expect(investigate(two, { type: 'undoExpansion' }).expansions).toEqual(one.expansions);
  });

  it('clears selection and highlight but keeps the brush', () => {
    const brushed = investigate(NOTHING, { type: 'brush', span: { from: 0, to: 1 } });
    const selected = investigate(brushed, { type: 'select', selection: { kind: 'node', key: 'ACCOUNT:a' } });
    expect(investigate(selected, { type: 'clear' })).toEqual(brushed);
  });
});
