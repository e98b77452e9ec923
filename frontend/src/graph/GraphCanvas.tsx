// SPDX-License-Identifier: Apache-2.0
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Ref } from 'react';
import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { Zone } from '../misc/formatModel';
import { formatCount } from '../misc/formatModel';
import type { Box } from './canvasLabels';
import { LabelBoard } from './canvasLabels';
import type { Positions } from './layoutModel';
import type { Network, NetworkEdge, NetworkNode } from './networkModel';
import { TRANSFER_TYPE, edgeSizes } from './networkModel';
import type { Palette } from './palette';
import { NODE_SHAPES } from './palette';
import type { Selection } from './reducers';
import { ShapeProgram } from './shapeProgram';
import type { Focus } from './styleModel';
import { edgeLabel, edgeTime, emphasisOf, nodeSize, nodeTitle } from './styleModel';
import { publishCanvas } from './canvasState';

const CURVATURE = 0.22;

export interface CanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
}

interface Props {
  network: Network;
  positions: Positions;
  palette: Palette;
  focus: Focus | null;
  zone: Zone;
  selection: Selection | null;
  hubText: (degree: string) => string;
  onSelect: (selection: Selection | null) => void;
  onExpand: (nodeKey: string) => void;
  ref?: Ref<CanvasHandle>;
}

/** The only place that knows sigma: one instance for the life of the component, killed with it. */
export function GraphCanvas({ ref, ...props }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const [board] = useState(() => new LabelBoard(props.palette));
  const live = useRef(props);

  useEffect(() => {
    live.current = props;
  });

  useEffect(() => {
    if (!container.current) return;
    const renderer = createSigma(container.current, board);
    renderer.on('clickNode', ({ node }) => live.current.onSelect({ kind: 'node', key: node }));
    renderer.on('clickEdge', ({ edge }) => live.current.onSelect({ kind: 'edge', key: edge }));
    renderer.on('clickStage', () => live.current.onSelect(null));
    renderer.on('doubleClickNode', event => {
      event.preventSigmaDefault();
      live.current.onExpand(event.node);
    });
    makeDraggable(renderer);
    sigma.current = renderer;
    return () => {
      publishCanvas(null);
      renderer.kill();
      sigma.current = null;
    };
  }, [board]);

  useEffect(() => {
    if (sigma.current) draw(sigma.current, board, props);
  });

  useImperativeHandle(ref, () => ({
    zoomIn: () => void sigma.current?.getCamera().animatedZoom({ duration: 150 }),
    zoomOut: () => void sigma.current?.getCamera().animatedUnzoom({ duration: 150 }),
    fit: () => void sigma.current?.getCamera().animatedReset({ duration: 150 }),
  }));

  return (
    <div
      ref={container}
      aria-hidden="true"
      data-testid="graph-canvas"
      style={{ position: 'absolute', inset: 0 }}
    />
  );
}

function createSigma(container: HTMLElement, board: LabelBoard): Sigma {
  const renderer = new Sigma(new MultiDirectedGraph(), container, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    enableCameraRotation: false,
    renderEdgeLabels: true,
    zIndex: true,
    minCameraRatio: 0.1,
    maxCameraRatio: 4,
    stagePadding: 38,
    labelDensity: 2,
    labelGridCellSize: 60,
    labelRenderedSizeThreshold: 4,
    zoomToSizeRatioFunction: ratio => Math.sqrt(ratio),
    defaultNodeType: 'shape',
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: {
      arrow: EdgeArrowProgram,
      line: EdgeRectangleProgram,
      curvedArrow: createEdgeCurveProgram({
        defaultCurvature: CURVATURE,
        arrowHead: { extremity: 'target', lengthToThicknessRatio: 2.5, widenessToThicknessRatio: 2 },
        drawLabel: board.drawEdge,
      }),
    },
    defaultDrawNodeLabel: board.drawNode,
    defaultDrawNodeHover: board.drawHover,
    defaultDrawEdgeLabel: board.drawEdge,
  });
  renderer.on('beforeRender', () => board.wipe());
  board.nodeBoxes = () => nodeBoxes(renderer);
  return renderer;
}

/** What the nodes cover, in pixels of the canvas. */
function nodeBoxes(renderer: Sigma): Box[] {
  return renderer.getGraph().mapNodes(key => {
    const data = renderer.getNodeDisplayData(key);
    if (!data) return { x: 0, y: 0, width: 0, height: 0 };
    const { x, y } = renderer.framedGraphToViewport(data);
    const size = renderer.scaleSize(data.size);
    return { x: x - size, y: y - size, width: 2 * size, height: 2 * size };
  });
}

/** Nodes stay where they are dropped. */
function makeDraggable(renderer: Sigma): void {
  let dragged: string | null = null;
  renderer.on('downNode', ({ node }) => {
    dragged = node;
    if (!renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox());
  });
  renderer.on('moveBody', ({ event }) => {
    if (!dragged) return;
    const { x, y } = renderer.viewportToGraph(event);
    renderer.getGraph().mergeNodeAttributes(dragged, { x, y, pinned: true });
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = () => {
    dragged = null;
  };
  renderer.on('upNode', drop);
  renderer.on('upStage', drop);
}

function draw(renderer: Sigma, board: LabelBoard, props: Props): void {
  board.palette = props.palette;
  const graph = renderer.getGraph();
  const { network } = props;
  const nodes = new Set(network.nodes.map(node => node.key));
  const edges = new Set(network.edges.map(edge => edge.key));
  const before = graph.order;
  graph.forEachEdge(key => void (edges.has(key) || graph.dropEdge(key)));
  graph.forEachNode(key => void (nodes.has(key) || graph.dropNode(key)));
  for (const node of network.nodes) drawNode(graph, node, props);
  const sizes = edgeSizes(network.edges);
  for (const edge of network.edges) drawEdge(graph, edge, sizes.get(edge.key) ?? 1.5, props);
  if (graph.order !== before) renderer.setCustomBBox(null);
  renderer.refresh();
  publishCanvas({ graph, renderer, selection: props.selection, focus: props.focus });
}

function drawNode(
  graph: MultiDirectedGraph | ReturnType<Sigma['getGraph']>,
  node: NetworkNode,
  props: Props,
): void {
  const { palette } = props;
  const faded = emphasisOf(props.focus, 'nodes', node.key) === 'faded';
  const selected = props.selection?.kind === 'node' && props.selection.key === node.key;
  const grade = node.grade ? palette.grades[node.grade] : palette.plainBorder;
  const look = {
    type: 'shape',
    shape: NODE_SHAPES[node.label],
    size: nodeSize(node) + (selected ? 3 : 0),
    color: faded ? palette.faded : palette.nodes[node.label],
    borderColor: selected ? palette.selection : faded ? palette.faded : grade,
    label: nodeTitle(node),
    forceLabel: node.ofAlert && !faded,
    badge: node.hub ? props.hubText(formatCount(node.degree)) : undefined,
    more: node.hiddenNeighbours > 0 && !node.hub ? `+${formatCount(node.hiddenNeighbours)}` : undefined,
    expandable: node.hiddenNeighbours > 0,
    zIndex: selected ? 3 : faded ? 0 : 2,
  };
  const at = props.positions.get(node.key) ?? { x: 0, y: 0 };
  if (!graph.hasNode(node.key)) graph.addNode(node.key, { ...look, ...at });
  else if (graph.getNodeAttribute(node.key, 'pinned')) graph.mergeNodeAttributes(node.key, look);
  else graph.mergeNodeAttributes(node.key, { ...look, ...at });
}

function drawEdge(graph: ReturnType<Sigma['getGraph']>, edge: NetworkEdge, size: number, props: Props): void {
  const { palette } = props;
  const emphasis = emphasisOf(props.focus, 'edges', edge.key);
  const money = edge.type === TRANSFER_TYPE;
  const plain = money ? (edge.ofAlert ? palette.money : palette.context) : palette.tie;
  const loud = money ? palette.highlight : palette.selection;
  const look = {
    type: money ? (edge.mutual ? 'curvedArrow' : 'arrow') : 'line',
    curvature: edge.mutual ? CURVATURE : 0,
    size: emphasis === 'highlighted' ? size + 0.8 : size,
    color: emphasis === 'faded' ? palette.faded : emphasis === 'highlighted' ? loud : plain,
    label: emphasis === 'faded' ? '' : edgeLabel(edge),
    time: edgeTime(edge, props.zone),
    emphasised: emphasis === 'highlighted',
    forceLabel: edge.ofAlert && emphasis !== 'faded',
    zIndex: emphasis === 'faded' ? 0 : 1,
  };
  if (graph.hasEdge(edge.key)) graph.mergeEdgeAttributes(edge.key, look);
  else graph.addEdgeWithKey(edge.key, edge.fromKey, edge.toKey, look);
}
