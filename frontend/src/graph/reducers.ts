// SPDX-License-Identifier: Apache-2.0
import type { Neighbourhood } from '../providers/types';
import type { Span } from './timelineModel';

/** What the investigator points at: a node, a bundle or one transfer. */
export interface Selection {
  kind: 'node' | 'edge' | 'transfer';
  key: string;
}

/** Transfers that something on the page (a reason, a flow, the latest growth) speaks of. */
export interface Highlight {
  source: string;
  transferIds: readonly string[];
  nodeKeys: readonly string[];
}

/** Neighbours of one node as far as they were fetched. */
export interface Expansion {
  nodeKey: string;
  nodes: Neighbourhood['nodes'];
  edges: Neighbourhood['edges'];
  totalNeighbours: number;
  truncated: boolean;
  endCursor: string | null;
}

export interface Investigation {
  selection: Selection | null;
  highlight: Highlight | null;
  brush: Span | null;
  expansions: readonly Expansion[];
}

export type InvestigationAction =
  | { type: 'select'; selection: Selection | null }
  | { type: 'toggleHighlight'; highlight: Highlight }
  | { type: 'brush'; span: Span | null }
  | { type: 'expand'; nodeKey: string; page: Neighbourhood }
  | { type: 'undoExpansion' }
  | { type: 'clear' };

export const NOTHING: Investigation = { selection: null, highlight: null, brush: null, expansions: [] };

export function investigate(state: Investigation, action: InvestigationAction): Investigation {
  switch (action.type) {
    case 'select':
      return { ...state, selection: action.selection };
    case 'toggleHighlight':
      return { ...state, highlight: toggled(state.highlight, action.highlight) };
    case 'brush':
      return { ...state, brush: action.span };
    case 'expand':
      return { ...state, expansions: expanded(state.expansions, action.nodeKey, action.page) };
    case 'undoExpansion':
      return { ...state, expansions: state.expansions.slice(0, -1) };
    case 'clear':
      return { ...state, selection: null, highlight: null };
  }
}

function toggled(present: Highlight | null, wanted: Highlight): Highlight | null {
  return present?.source === wanted.source ? null : wanted;
}

/** A further page of the same node joins the pages before it. */
function expanded(expansions: readonly Expansion[], key: string, page: Neighbourhood): readonly Expansion[] {
  const before = expansions.find(expansion => expansion.nodeKey === key);
  const next: Expansion = {
    nodeKey: key,
    nodes: [...(before?.nodes ?? []), ...page.nodes],
    edges: [...(before?.edges ?? []), ...page.edges],
    totalNeighbours: page.totalNeighbours,
    truncated: page.truncated,
    endCursor: page.endCursor ?? null,
  };
  return [...expansions.filter(expansion => expansion !== before), next];
}
