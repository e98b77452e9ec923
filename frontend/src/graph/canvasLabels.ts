// SPDX-License-Identifier: Apache-2.0
import type { EdgeLabelDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { shortenId } from '../misc/formatModel';
import type { Palette } from './palette';

interface Box {
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

/**
 * Writes beside nodes and on lines. It remembers what it wrote in this frame and leaves a label out rather than write over
 * another one: the table says everything that does not fit here.
 */
export class LabelBoard {
  private boxes: Box[] = [];

  constructor(public palette: Palette) {}

  /** To be called before each frame. */
  wipe(): void {
    this.boxes = [];
  }

  readonly drawNode: NodeLabelDrawingFunction = (context, data) => {
    const { badge, more } = data as LabelledNode;
    if (more)
      this.badge(context, more, data.x + data.size * 0.8, data.y - data.size - 3, this.palette.mutedText);
    if (data.label) {
      context.font = `600 11.5px ${FONT}`;
      const below = { x: data.x, y: data.y + data.size + 13 };
      const above = { x: data.x, y: data.y - data.size - (more ? 20 : 8) };
      const lines = [data.label];
      const written =
        this.text(context, lines, below, this.palette.text) ||
        this.text(context, lines, above, this.palette.text);
      if (!written) this.text(context, [shortenId(data.label, 9)], below, this.palette.text, true);
    }
    if (badge) this.badge(context, badge, data.x, data.y + data.size + 27, this.palette.grades.WARNING);
  };

  readonly drawHover: NodeLabelDrawingFunction = (context, data, settings) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
    context.strokeStyle = this.palette.selection;
    context.lineWidth = 2;
    context.stroke();
    this.drawNode(context, data, settings);
  };

  readonly drawEdge: EdgeLabelDrawingFunction = (context, data, source, target) => {
    const edge = data as LabelledEdge;
    if (!edge.label) return;
    const distance = Math.hypot(target.x - source.x, target.y - source.y) - source.size - target.size;
    if (distance < 40) return;
    const bend = (edge.curvature ?? 0) / 2;
    const x = (source.x + target.x) / 2 + (target.y - source.y) * bend;
    const y = (source.y + target.y) / 2 - (target.x - source.x) * bend;
    context.font = `${edge.emphasised ? 600 : 500} 11px ${FONT}`;
    const colour = edge.emphasised ? this.palette.highlight : this.palette.text;
    const both = edge.time ? [edge.label, edge.time] : [edge.label];
    // On the line if there is room, else beside it, else without the time.
    for (const lines of [both, [edge.label]]) {
      for (const aside of [0, -18, 18]) {
        const place = { x, y: y - (lines.length - 1) * (LINE / 2) + 4 + aside };
        if (this.text(context, lines, place, colour)) return;
      }
    }
    if (edge.emphasised) this.text(context, both, { x, y }, colour, true);
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
    if (!must && this.boxes.some(other => overlap(box, other))) return false;
    this.boxes.push(box);
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

  private badge(context: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
    context.font = `700 10px ${FONT}`;
    const width = context.measureText(text).width + 10;
    context.fillStyle = colour;
    context.beginPath();
    context.roundRect(x - width / 2, y - 10, width, 14, 7);
    context.fill();
    context.fillStyle = this.palette.background;
    context.textAlign = 'center';
    context.fillText(text, x, y + 1);
    context.textAlign = 'start';
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
