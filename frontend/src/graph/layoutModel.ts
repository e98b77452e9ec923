// SPDX-License-Identifier: Apache-2.0
import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { NetworkEdge, NetworkNode } from './networkModel';
import { TRANSFER_TYPE } from './networkModel';

export interface Point {
  x: number;
  y: number;
}
export type Positions = ReadonlyMap<string, Point>;

/** The canvas is wide: everything is laid out in a frame of this proportion. */
const ASPECT = 2.4;
/** Above it neither a ring nor columns can be read. */
const MAX_DRAWN_BY_SHAPE = 48;
const FORCE_ITERATIONS = 250;

/**
 * Places the alert's nodes, always the same way for the same alert: money that only moves on stands in columns from source to
 * sink, money that returns on a ring in the order of the pattern, everything else by force from that ring.
 *
 * @param order keys of accounts in the order of the pattern
 */
export function layoutNetwork(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  order: readonly string[],
): Positions {
  const money = edges.filter(edge => edge.type === TRANSFER_TYPE);
  const moved = new Set(money.flatMap(edge => [edge.fromKey, edge.toKey]));
  const accounts = ordered(
    nodes.map(node => node.key).filter(key => moved.has(key)),
    order,
  );
  if (accounts.length === 0 || accounts.length > MAX_DRAWN_BY_SHAPE) return forced(nodes, edges, order);
  const layers = layersOf(accounts, money);
  const core = layers ? columns(layers, money) : ring(accounts);
  return withSatellites(core, nodes, edges);
}

/** Pattern order first, then by key. */
function ordered(keys: readonly string[], order: readonly string[]): string[] {
  const rank = new Map(order.map((key, i) => [key, i]));
  const place = (key: string) => rank.get(key) ?? order.length;
  return [...keys].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function ring(keys: readonly string[]): Map<string, Point> {
  const turn = (2 * Math.PI) / Math.max(1, keys.length);
  return new Map(
    keys.map((key, i) => [key, { x: ASPECT * Math.sin(i * turn), y: Math.cos(i * turn) }] as const),
  );
}

/** Longest-path layers, or null where money returns. */
function layersOf(accounts: readonly string[], money: readonly NetworkEdge[]): string[][] | null {
  const layer = new Map(accounts.map(key => [key, 0]));
  for (let round = 0; round <= accounts.length; round++) {
    if (!pushOnce(layer, money)) return group(accounts, layer);
  }
  return null;
}

function pushOnce(layer: Map<string, number>, money: readonly NetworkEdge[]): boolean {
  let pushed = false;
  for (const edge of money) {
    const needed = (layer.get(edge.fromKey) ?? 0) + 1;
    if ((layer.get(edge.toKey) ?? 0) >= needed) continue;
    layer.set(edge.toKey, needed);
    pushed = true;
  }
  return pushed;
}

function group(accounts: readonly string[], layer: ReadonlyMap<string, number>): string[][] {
  const layers: string[][] = [];
  for (const key of accounts) (layers[layer.get(key) ?? 0] ??= []).push(key);
  return layers;
}

function columns(layers: readonly string[][], money: readonly NetworkEdge[]): Map<string, Point> {
  const positions = new Map<string, Point>();
  const step = (2 * ASPECT) / Math.max(1, layers.length - 1);
  layers.forEach((keys, column) => {
    const height = Math.min(1.3, 2.2 / Math.max(1, keys.length - 1));
    byPredecessors(keys, money, positions).forEach((key, row) => {
      // Columns bend a little, so that a line that skips a column does not run through its accounts.
      const bend = keys.length === 1 && layers.length > 2 ? 0.25 * (column % 2 === 0 ? 1 : -1) : 0;
      positions.set(key, { x: -ASPECT + column * step, y: ((keys.length - 1) / 2 - row) * height + bend });
    });
  });
  return positions;
}

/** Accounts beside the accounts they are paid by, so that lines cross less. */
function byPredecessors(
  keys: readonly string[],
  money: readonly NetworkEdge[],
  positions: ReadonlyMap<string, Point>,
): string[] {
  const height = (key: string) => {
    const above = money
      .filter(edge => edge.toKey === key)
      .flatMap(edge => positions.get(edge.fromKey)?.y ?? []);
    return above.length === 0 ? 0 : above.reduce((sum, y) => sum + y, 0) / above.length;
  };
  return [...keys].sort((a, b) => height(b) - height(a));
}

/** Puts owners and identifiers next to what they belong to, away from the middle. */
function withSatellites(
  core: Map<string, Point>,
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
): Positions {
  const positions = new Map(core);
  const taken: Taken = { centre: centreOf([...core.values()]), lines: linesOf(core, edges) };
  const waiting = nodes.map(node => node.key).filter(key => !positions.has(key));
  for (let round = 0; waiting.length > 0 && round < 4; round++) {
    for (const key of [...waiting]) {
      const anchors = anchorsOf(key, edges, positions);
      if (anchors.length === 0 && round < 3) continue;
      const anchor = anchors.length === 0 ? { x: 0, y: -1.4 } : centreOf(anchors);
      positions.set(key, freePlace(anchor, taken, [...positions.values()]));
      waiting.splice(waiting.indexOf(key), 1);
    }
  }
  return positions;
}

function anchorsOf(key: string, edges: readonly NetworkEdge[], positions: Positions): Point[] {
  return edges
    .filter(edge => edge.fromKey === key || edge.toKey === key)
    .flatMap(edge => positions.get(edge.fromKey === key ? edge.toKey : edge.fromKey) ?? []);
}

function centreOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, points.length), y: sum.y / Math.max(1, points.length) };
}

/** Where nothing may be put: on the lines of the core. */
interface Taken {
  centre: Point;
  lines: readonly (readonly [Point, Point])[];
}

function linesOf(core: ReadonlyMap<string, Point>, edges: readonly NetworkEdge[]): [Point, Point][] {
  return edges.flatMap(edge => {
    const from = core.get(edge.fromKey);
    const to = core.get(edge.toKey);
    return from && to ? [[from, to] as [Point, Point]] : [];
  });
}

/** Turns away from the direction that is tried first. */
const TURNS = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2.2, -2.2, Math.PI];

/** The first free place around an anchor, looked for outward first, then to both sides, then further out. */
function freePlace(anchor: Point, { centre, lines }: Taken, points: readonly Point[]): Point {
  const dx = anchor.x - centre.x;
  // To the side even from the middle: the canvas is wider than it is high.
  const outward = dx < 0 ? Math.PI : 0;
  for (let distance = 0.75; distance < 4; distance += 0.25) {
    for (const turn of TURNS) {
      const place = {
        x: anchor.x + distance * Math.cos(outward + turn),
        y: anchor.y + 0.7 * distance * Math.sin(outward + turn),
      };
      const free = points.every(point => Math.hypot((point.x - place.x) / 2, point.y - place.y) > 0.3);
      if (free && lines.every(([from, to]) => distanceToLine(place, from, to) > 0.25)) return place;
    }
  }
  return { x: anchor.x + 0.3, y: anchor.y + 0.3 };
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / Math.max(dx * dx + dy * dy, 1e-9);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/** ForceAtlas2 from a fixed start and for a fixed number of steps: it throws no dice, so the picture stays. */
function forced(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  order: readonly string[],
): Positions {
  const graph = new DirectedGraph();
  const start = ring(
    ordered(
      nodes.map(node => node.key),
      order,
    ),
  );
  for (const [key, point] of start) graph.addNode(key, { ...point, size: 1 });
  for (const edge of edges) graph.mergeEdge(edge.fromKey, edge.toKey);
  if (graph.order > 2) {
    const settings = {
      ...forceAtlas2.inferSettings(graph),
      scalingRatio: 6,
      gravity: 1.2,
      strongGravityMode: true,
    };
    forceAtlas2.assign(graph, { iterations: FORCE_ITERATIONS, settings });
  }
  return scaled(new Map(graph.mapNodes((key, at) => [key, { x: Number(at.x), y: Number(at.y) }] as const)));
}

function scaled(positions: ReadonlyMap<string, Point>): Positions {
  const points = [...positions.values()];
  const middle = centreOf(points);
  const reach = (pick: (point: Point) => number) => Math.max(...points.map(pick), 1e-6);
  const width = reach(point => Math.abs(point.x - middle.x));
  const height = reach(point => Math.abs(point.y - middle.y));
  return new Map(
    [...positions].map(([key, point]) => [
      key,
      { x: (ASPECT * (point.x - middle.x)) / width, y: (point.y - middle.y) / height },
    ]),
  );
}

const SLOTS_IN_ROW = 13;
const SLOT_ANGLE = Math.PI / 12;

/** Adds what an expansion found as a fan around the node in the middle; nothing that stands is moved, by later pages neither. */
export function placeAround(positions: Positions, centreKey: string, added: readonly string[]): Positions {
  const middle = positions.get(centreKey) ?? { x: 0, y: 0 };
  const all = centreOf([...positions.values()]);
  const outward = Math.atan2(middle.y - all.y, middle.x - all.x || 1e-6);
  const result = new Map(positions);
  const fresh = added.filter(key => !positions.has(key));
  fresh.forEach((key, i) => {
    const slot = i % SLOTS_IN_ROW;
    // From the middle of the row to both sides: 0, 1, -1, 2, -2, ...
    const aside = slot % 2 === 0 ? -slot / 2 : (slot + 1) / 2;
    const angle = outward + aside * SLOT_ANGLE;
    const distance = 0.9 + 0.4 * Math.floor(i / SLOTS_IN_ROW);
    result.set(key, {
      x: middle.x + distance * Math.cos(angle),
      y: middle.y + 0.8 * distance * Math.sin(angle),
    });
  });
  return result;
}
