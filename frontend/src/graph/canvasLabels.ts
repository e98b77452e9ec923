// SPDX-License-Identifier: Apache-2.0
import type { EdgeLabelDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { shortenId } from '../misc/formatModel';
import type { Palette } from './palette';

type DrawnNode = Parameters<NodeLabelDrawingFunction>[1];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface LabelledEdge {
  label?: string | null;
  time?: string;
  curvature?: number;
  emphasised?: boolean;
}
interface LabelledNode {
  badge?: string;
  more?: string;
}

const FONT = '"Inter Variable", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
const LINE = 13;

/** Where on a line a label may stand: its middle first. */
const ALONG = [0.5, 0.38, 0.62];

/**
 * Writes beside nodes and on lines. It remembers what stands in this frame and leaves a label out rather than write over
 * a node or another label: the table says everything that does not fit here.
 */
export class LabelBoard {
  private boxes: Box[] | null = null;
  /** What the nodes of this frame cover. */
  nodeBoxes: () => Box[] = () => [];

  constructor(public palette: Palette) {}

  /** To be called before each frame. */
  wipe(): void {
    this.boxes = null;
  }

  readonly drawNode: NodeLabelDrawingFunction = (context, data) => this.node(context, data, false);

  private node(context: CanvasRenderingContext2D, data: DrawnNode, must: boolean): void {
    const { badge, more } = data as LabelledNode;
    const { x, y, size, label } = data;
    if (label) this.name(context, label, { x, y, size }, must);
    // Near the edge of what fits, how much is hidden matters less than what a node is called.
    if (more) this.badge(context, more, { x: x + size * 0.8, y: y - size - 3 }, this.palette.mutedText, must);
    if (badge) this.badge(context, badge, { x, y: y + size + 27 }, this.palette.grades.WARNING, true);
  }

  private name(
    context: CanvasRenderingContext2D,
    label: string,
    { x, y, size }: { x: number; y: number; size: number },
    must: boolean,
  ): void {
    context.font = `600 11.5px ${FONT}`;
    for (const text of [label, shortenId(label, 9)]) {
      const half = context.measureText(text).width / 2 + 6;
      const spots = [
        { x, y: y + size + 13 },
        { x, y: y - size - 6 },
        { x: x + size + half, y: y + 4 },
        { x: x - size - half, y: y + 4 },
      ];
      if (spots.some(spot => this.text(context, [text], spot, this.palette.text))) return;
    }
    if (must) this.text(context, [label], { x, y: y + size + 13 }, this.palette.text, true);
  }

  readonly drawHover: NodeLabelDrawingFunction = (context, data) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
    context.strokeStyle = this.palette.selection;
    context.lineWidth = 2;
    context.stroke();
    this.node(context, data, true);
  };

  readonly drawEdge: EdgeLabelDrawingFunction = (context, data, source, target) => {
    const edge = data as LabelledEdge;
    if (!edge.label) return;
    const distance = Math.hypot(target.x - source.x, target.y - source.y) - source.size - target.size;
    if (distance < 40) return;
    const at = (along: number) => {
      const bend = (edge.curvature ?? 0) * 2 * along * (1 - along);
      return {
        x: source.x + (target.x - source.x) * along + (target.y - source.y) * bend,
        y: source.y + (target.y - source.y) * along - (target.x - source.x) * bend,
      };
    };
    context.font = `${edge.emphasised ? 600 : 500} 11px ${FONT}`;
    const colour = edge.emphasised ? this.palette.highlight : this.palette.text;
    const both = edge.time ? [edge.label, edge.time] : [edge.label];
    // On the line if there is room, else beside it, else without the time.
    const spots = ALONG.map(at).flatMap(({ x, y }) => [0, -18, 18].map(aside => ({ x, y: y + 4 + aside })));
    for (const lines of [both, [edge.label]]) {
      const up = (lines.length - 1) * (LINE / 2);
      if (spots.some(({ x, y }) => this.text(context, lines, { x, y: y - up }, colour))) return;
    }
    if (edge.emphasised) this.text(context, both, at(0.5), colour, true);
  };

  /** Writes lines around a place, unless something else stands there already and it need not be. */
  private text(
    context: CanvasRenderingContext2D,
    lines: readonly string[],
    { x, y }: { x: number; y: number },
    colour: string,
    must = false,
  ): boolean {
    const width = Math.max(...lines.map(line => context.measureText(line).width)) + 6;
    const box = { x: x - width / 2, y: y - LINE + 2, width, height: lines.length * LINE + 2 };
    if (!this.take(context, box, must)) return false;
    context.fillStyle = this.palette.labelBox;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.textAlign = 'center';
    lines.forEach((line, i) => {
      context.fillStyle = i === 0 ? colour : this.palette.mutedText;
      context.fillText(line, x, y + i * LINE);
    });
    context.textAlign = 'start';
    return true;
  }

  private badge(
    context: CanvasRenderingContext2D,
    text: string,
    { x, y }: { x: number; y: number },
    colour: string,
    must: boolean,
  ): void {
    context.font = `700 10px ${FONT}`;
    const width = context.measureText(text).width + 10;
    if (!this.take(context, { x: x - width / 2, y: y - 10, width, height: 12 }, must)) return;
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(x - width / 2, y - 10, width, 14, 7);
    context.fill();
    context.fillStyle = this.palette.background;
    context.textAlign = 'center';
    context.fillText(text, x, y + 1);
    context.textAlign = 'start';
  }

  /** Keeps a place for what is written there; false if it is taken or beyond the edge, and it need not be written. */
  private take({ canvas }: CanvasRenderingContext2D, box: Box, must: boolean): boolean {
    this.boxes ??= this.nodeBoxes();
    const inside = box.x >= 0 && box.x + box.width <= canvas.clientWidth;
    if (!must && (!inside || this.boxes.some(other => overlap(box, other)))) return false;
    this.boxes.push(box);
    return true;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
