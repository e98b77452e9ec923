// SPDX-License-Identifier: Apache-2.0
import { amountOf, sumMoney } from '../misc/formatModel';
import type { GraphEdge, GraphNode, Money, NodeLabel, Transfer } from '../providers/types';
import type { Span } from './timelineModel';
import { covers, touches } from './timelineModel';

/** Most nodes that the canvas holds; beyond it nothing can be told apart. */
export const MAX_NODES = 400;

export const TRANSFER_TYPE = 'TRANSFERRED_TO';

/** Which kinds of node a type of edge joins: ids are unique per kind only. */
const ENDS: Record<string, readonly [NodeLabel, NodeLabel]> = {
  TRANSFERRED_TO: ['ACCOUNT', 'ACCOUNT'],
  OWNS: ['CUSTOMER', 'ACCOUNT'],
  HAS_IDENTIFIER: ['CUSTOMER', 'IDENTIFIER'],
  LOGGED_IN_FROM: ['CUSTOMER', 'DEVICE'],
};

export interface NetworkNode extends GraphNode {
  key: string;
  /** Whether it belongs to the alert; otherwise it came by expansion. */
  ofAlert: boolean;
  /** Self-transfers, which have no line of their own. */
  selfTransfers: number;
  /** Neighbours that are not on the canvas. */
  hiddenNeighbours: number;
}

/** All ties of one type and direction between two nodes, as far as the brush lets them through. */
export interface NetworkEdge {
  key: string;
  type: string;
  fromKey: string;
  toKey: string;
  count: number;
  totals: readonly Money[];
  firstAt: string | null;
  lastAt: string | null;
  /** The alert's transfers in this bundle, in time order; empty for context. */
  transferIds: readonly string[];
  ofAlert: boolean;
  /** Whether money also flows the other way, so that both must bend. */
  mutual: boolean;
}

export interface Network {
  nodes: readonly NetworkNode[];
  edges: readonly NetworkEdge[];
  /** Nodes left out because the canvas is full. */
  omittedNodes: number;
}

export interface GraphPart {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

export const nodeKey = (label: NodeLabel, id: string): string => `${label}:${id}`;

export const edgeKey = (edge: Pick<GraphEdge, 'type' | 'fromId' | 'toId'>): string =>
  `${edge.type}|${edge.fromId}|${edge.toId}`;

/** Keys of both ends of an edge. */
export function endsOf(edge: Pick<GraphEdge, 'type' | 'fromId' | 'toId'>): [string, string] {
  const [from, to] = ENDS[edge.type] ?? ['ACCOUNT', 'ACCOUNT'];
  return [nodeKey(from, edge.fromId), nodeKey(to, edge.toId)];
}

/**
 * Lays the alert's graph and the parts found by expansion over each other, keeps what happened inside the brush, and bundles
 * parallel transfers. The alert's own bundles win over context, because only they know their transfers.
 */
export function buildNetwork(
  alert: GraphPart,
  expansions: readonly GraphPart[],
  transfers: readonly Transfer[],
  brush: Span | null,
): Network {
  const nodes = mergeNodes(alert, expansions);
  const byId = new Map(transfers.map(transfer => [transfer.id, transfer]));
  const seen = new Set<string>();
  const edges: NetworkEdge[] = [];
  const selfTransfers = new Map<string, number>();
  for (const edge of [...alert.edges, ...expansions.flatMap(part => part.edges)]) {
    const bundle = bundleOf(edge, byId, brush);
    if (seen.has(bundle.key) || !nodes.has(bundle.fromKey) || !nodes.has(bundle.toKey)) continue;
    seen.add(bundle.key);
    if (bundle.count === 0) continue;
    if (bundle.fromKey === bundle.toKey) selfTransfers.set(bundle.fromKey, bundle.count);
    else edges.push(bundle);
  }
  markMutual(edges);
  const neighbours = neighbourCounts([...alert.edges, ...expansions.flatMap(part => part.edges)], nodes);
  const all = [...nodes.values()].map(node => ({
    ...node,
    selfTransfers: selfTransfers.get(node.key) ?? 0,
    hiddenNeighbours: Math.max(0, node.degree - (neighbours.get(node.key)?.size ?? 0)),
  }));
  return capped(all, edges);
}

function mergeNodes(alert: GraphPart, expansions: readonly GraphPart[]): Map<string, NetworkNode> {
  const nodes = new Map<string, NetworkNode>();
  const add = (node: GraphNode, ofAlert: boolean) => {
    const key = nodeKey(node.label, node.id);
    if (!nodes.has(key)) nodes.set(key, { ...node, key, ofAlert, selfTransfers: 0, hiddenNeighbours: 0 });
  };
  alert.nodes.forEach(node => add(node, true));
  expansions.forEach(part => part.nodes.forEach(node => add(node, false)));
  return nodes;
}

function bundleOf(edge: GraphEdge, byId: ReadonlyMap<string, Transfer>, brush: Span | null): NetworkEdge {
  const [fromKey, toKey] = endsOf(edge);
  const base = { key: edgeKey(edge), type: edge.type, fromKey, toKey, mutual: false };
  const own = edge.transferIds.flatMap(id => byId.get(id) ?? []);
  if (own.length === 0) {
    const shown = edge.type !== TRANSFER_TYPE || touchesBrush(edge, brush);
    const { totals, firstAt, lastAt } = edge;
    return {
      ...base,
      count: shown ? edge.count : 0,
      totals,
      firstAt,
      lastAt,
      transferIds: [],
      ofAlert: false,
    };
  }
  const inside = own
    .filter(transfer => covers(brush, Date.parse(transfer.at)))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  return {
    ...base,
    count: inside.length,
    totals: sumMoney(inside.map(transfer => transfer.paid)),
    firstAt: inside[0]?.at ?? null,
    lastAt: inside.at(-1)?.at ?? null,
    transferIds: inside.map(transfer => transfer.id),
    ofAlert: true,
  };
}

function touchesBrush(edge: GraphEdge, brush: Span | null): boolean {
  if (!edge.firstAt || !edge.lastAt) return true;
  return touches(brush, Date.parse(edge.firstAt), Date.parse(edge.lastAt));
}

function markMutual(edges: NetworkEdge[]): void {
  const directions = new Set(edges.map(edge => `${edge.fromKey}→${edge.toKey}`));
  for (const edge of edges) edge.mutual = directions.has(`${edge.toKey}→${edge.fromKey}`);
}

function neighbourCounts(
  edges: readonly GraphEdge[],
  nodes: ReadonlyMap<string, unknown>,
): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const note = (one: string, other: string) => {
    if (!neighbours.has(one)) neighbours.set(one, new Set());
    neighbours.get(one)?.add(other);
  };
  for (const edge of edges) {
    const [from, to] = endsOf(edge);
    if (from === to || !nodes.has(from) || !nodes.has(to)) continue;
    note(from, to);
    note(to, from);
  }
  return neighbours;
}

function capped(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): Network {
  if (nodes.length <= MAX_NODES) return { nodes, edges, omittedNodes: 0 };
  const kept = nodes.slice(0, MAX_NODES);
  const keys = new Set(kept.map(node => node.key));
  return {
    nodes: kept,
    edges: edges.filter(edge => keys.has(edge.fromKey) && keys.has(edge.toKey)),
    omittedNodes: nodes.length - kept.length,
  };
}

/** Width of a bundle in pixels: by amount, against the largest bundle of the same currency. */
export function edgeSizes(edges: readonly NetworkEdge[]): Map<string, number> {
  const largest = new Map<string, number>();
  for (const edge of edges) {
    const total = edge.totals[0];
    if (total) largest.set(total.currency, Math.max(largest.get(total.currency) ?? 0, amountOf(total)));
  }
  return new Map(edges.map(edge => [edge.key, sizeOf(edge, largest)]));
}

function sizeOf(edge: NetworkEdge, largest: ReadonlyMap<string, number>): number {
  const total = edge.totals[0];
  if (!total) return 1.2;
  const share = amountOf(total) / (largest.get(total.currency) || 1);
  return 1.8 + 4.2 * Math.sqrt(Math.max(0, share));
}
