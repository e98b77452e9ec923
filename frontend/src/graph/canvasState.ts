// SPDX-License-Identifier: Apache-2.0
import type Sigma from 'sigma';
import type { Selection } from './reducers';
import type { Focus } from './styleModel';

/** What stands on the canvas, for tests: pixels of a WebGL canvas prove little. */
export interface CanvasState {
  nodes: string[];
  edges: string[];
  /** Nodes with neighbours that are not on the canvas. */
  expandable: string[];
  selection: Selection | null;
  highlightedEdges: string[];
  camera: { x: number; y: number; ratio: number };
  /** Where a node is drawn, in pixels of the canvas. */
  pointOf(key: string): { x: number; y: number } | null;
  edgeLabels: string[];
}

declare global {
  interface Window {
    __canvas?: CanvasState;
  }
}

interface Drawn {
  graph: ReturnType<Sigma['getGraph']>;
  renderer: Sigma;
  selection: Selection | null;
  focus: Focus | null;
}

export function publishCanvas(drawn: Drawn | null): void {
  if (!drawn) {
    delete window.__canvas;
    return;
  }
  const { graph, renderer, selection, focus } = drawn;
  const { x, y, ratio } = renderer.getCamera().getState();
  window.__canvas = {
    nodes: graph.nodes().sort(),
    edges: graph.edges().sort(),
    expandable: graph.filterNodes((_key, attributes) => Boolean(attributes.expandable)).sort(),
    selection,
    highlightedEdges: [...(focus?.edges ?? [])].sort(),
    camera: { x, y, ratio },
    edgeLabels: graph.mapEdges((_key, attributes) => String(attributes.label ?? '')).filter(Boolean),
    pointOf: key =>
      graph.hasNode(key)
        ? renderer.graphToViewport({
            x: Number(graph.getNodeAttribute(key, 'x')),
            y: Number(graph.getNodeAttribute(key, 'y')),
          })
        : null,
  };
}
