// SPDX-License-Identifier: Apache-2.0
import type { ExplanationNode, LocalizedText } from '../providers/types';

/** One line of the explanation, with its own details below it. */
export interface Reason {
  index: number;
  code: string;
  label: LocalizedText;
  text: LocalizedText;
  value: number;
  /** Transfers that show it: its own and those of its details, in order of first mention. */
  transferIds: readonly string[];
  details: readonly Reason[];
}

export interface ReasonLine extends Omit<Reason, 'details'> {
  depth: number;
  hasDetails: boolean;
  /** Length of its bar, in [-1,1] of the strongest line on its level. */
  share: number;
}

/** Rebuilds the tree from the server's flat list. Null for an empty list. */
export function reasonTree(nodes: readonly ExplanationNode[]): Reason | null {
  const children = new Map<number | null, ExplanationNode[]>();
  for (const node of nodes) {
    const parent = node.parent ?? null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const root = children.get(null)?.[0];
  return root ? reasonOf(root, children) : null;
}

function reasonOf(node: ExplanationNode, children: ReadonlyMap<number | null, ExplanationNode[]>): Reason {
  const details = (children.get(node.index) ?? []).map(child => reasonOf(child, children));
  const transferIds = [...new Set([...node.transferIds, ...details.flatMap(detail => detail.transferIds)])];
  const { index, code, label, text, value } = node;
  return { index, code, label, text, value, transferIds, details };
}

/** The lines below the root in reading order, each with its depth and the length of its bar. */
export function reasonLines(root: Reason): ReasonLine[] {
  const strongest = Math.max(...allBelow(root).map(reason => Math.abs(reason.value)), Number.EPSILON);
  const lines: ReasonLine[] = [];
  const visit = (reason: Reason, depth: number) => {
    const { details, ...line } = reason;
    lines.push({ ...line, depth, hasDetails: details.length > 0, share: reason.value / strongest });
    details.forEach(detail => visit(detail, depth + 1));
  };
  root.details.forEach(detail => visit(detail, 0));
  return lines;
}

function allBelow(reason: Reason): Reason[] {
  return reason.details.flatMap(detail => [detail, ...allBelow(detail)]);
}

/** Points of all direct parts together: what the logistic turns into the score. */
export const pointsOf = (root: Reason): number => root.details.reduce((sum, detail) => sum + detail.value, 0);
