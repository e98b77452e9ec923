// SPDX-License-Identifier: Apache-2.0
import type { Zone } from '../misc/formatModel';
import { formatCount, formatMoney, formatShortInstant, shortenId } from '../misc/formatModel';
import type { NetworkEdge, NetworkNode } from './networkModel';
import type { Highlight, Selection } from './reducers';

/** How loud one element of the canvas is. */
export type Emphasis = 'normal' | 'highlighted' | 'faded';

/** What the present selection and highlight make loud. Null: nothing in particular. */
export interface Focus {
  edges: ReadonlySet<string>;
  nodes: ReadonlySet<string>;
}

/** The edges and nodes that a selection or a highlight points at. A highlight wins, because it was asked for last. */
export function focusOf(
  edges: readonly NetworkEdge[],
  selection: Selection | null,
  highlight: Highlight | null,
): Focus | null {
  if (highlight) return focusOn(edges, new Set(highlight.transferIds), new Set(highlight.nodeKeys));
  if (!selection) return null;
  if (selection.kind === 'transfer') return focusOn(edges, new Set([selection.key]), new Set());
  const own = edges.filter(edge =>
    selection.kind === 'edge'
      ? edge.key === selection.key
      : edge.fromKey === selection.key || edge.toKey === selection.key,
  );
  const nodes = new Set(own.flatMap(edge => [edge.fromKey, edge.toKey]));
  if (selection.kind === 'node') nodes.add(selection.key);
  return { edges: new Set(own.map(edge => edge.key)), nodes };
}

function focusOn(
  edges: readonly NetworkEdge[],
  transfers: ReadonlySet<string>,
  nodes: ReadonlySet<string>,
): Focus {
  const hit = edges.filter(edge => edge.transferIds.some(id => transfers.has(id)));
  return {
    edges: new Set(hit.map(edge => edge.key)),
    nodes: new Set([...nodes, ...hit.flatMap(edge => [edge.fromKey, edge.toKey])]),
  };
}

export function emphasisOf(focus: Focus | null, among: 'edges' | 'nodes', key: string): Emphasis {
  if (!focus) return 'normal';
  return focus[among].has(key) ? 'highlighted' : 'faded';
}

/** `Σ(3) 12,345.00 USD` where three parallel transfers are bundled: their number and their sum. */
export function edgeLabel(edge: NetworkEdge): string {
  const [first, ...others] = edge.totals;
  if (!first) return '';
  const more = others.length > 0 ? ` +${others.length}` : '';
  return `${edge.count > 1 ? `Σ(${formatCount(edge.count)}) ` : ''}${formatMoney(first)}${more}`;
}

/** When it happened; the first and the last time of a bundle. */
export function edgeTime(edge: NetworkEdge, zone: Zone = 'utc'): string {
  if (!edge.firstAt) return '';
  const first = formatShortInstant(edge.firstAt, zone);
  const last = formatShortInstant(edge.lastAt, zone);
  return first === last ? first : `${first} – ${last}`;
}

export function nodeTitle(node: NetworkNode): string {
  const whole = node.title || node.id;
  const title =
    node.label === 'CUSTOMER' && whole.length > 16 ? `${whole.slice(0, 15)}…` : shortenId(whole, 13);
  return node.selfTransfers > 0 ? `${title} ↻${node.selfTransfers}` : title;
}

export function nodeSize(node: NetworkNode): number {
  const base = node.label === 'ACCOUNT' ? 10 : 8.5;
  return node.ofAlert ? base : base * 0.75;
}
