// SPDX-License-Identifier: Apache-2.0
import type { Alert, AlertRow } from '../src/providers/types';

// Items of work among the fake alerts: whoever shares a customer directly tells one story.

/** Least score of an item of work above the line. */
export const WORK_LINE = 0.3;

export interface StoryDecision {
  alertId: string;
  parts: { alertId: string; expectedVersion: number }[];
  status: AlertRow['status'];
  reason?: string;
}

interface Step {
  alertId: string;
  expectedVersion: number;
  status: AlertRow['status'];
  reason?: string;
}

const isOpen = (alert: Alert): boolean => ['OPEN', 'IN_REVIEW', 'ESCALATED'].includes(alert.status);

function partsOf(all: readonly Alert[], alert: Alert): Alert[] {
  return all.filter(other => other === alert || other.customerIds.some(id => alert.customerIds.includes(id)));
}

function leadOf(parts: readonly Alert[]): Alert {
  const [first, ...others] = parts.some(isOpen) ? parts.filter(isOpen) : parts;
  return others.reduce((best, part) => (part.score > best.score ? part : best), first as Alert);
}

export function isItem(all: readonly Alert[], alert: Alert, side: 'ABOVE_LINE' | 'BELOW_LINE'): boolean {
  const leads = leadOf(partsOf(all, alert)).id === alert.id;
  return leads && (side === 'ABOVE_LINE') === alert.score >= WORK_LINE;
}

/** An alert with what it is part of, as it stands now. */
export function listed(all: readonly Alert[], alert: Alert) {
  const parts = partsOf(all, alert);
  const lead = leadOf(parts);
  const typologies = [...new Set(parts.map(part => part.typology))].sort();
  return {
    ...alert,
    item: {
      leadId: lead.id,
      isLead: lead.id === alert.id,
      aboveLine: lead.score >= WORK_LINE,
      alertCount: parts.length,
      typologies: typologies.map(typology => ({
        typology,
        typologyName: parts.find(part => part.typology === typology)?.typologyName,
        count: parts.filter(part => part.typology === typology).length,
      })),
      openParts: parts
        .filter(isOpen)
        .map(({ id, status, score, version }) => ({ alertId: id, status, score, version })),
    },
  };
}

/** Moves all open parts along, or none if they are not those that were seen. */
export function decide(
  all: readonly Alert[],
  { alertId, parts, ...decision }: StoryDecision,
  change: (step: Step) => unknown,
) {
  const alert = all.find(candidate => candidate.id === alertId);
  const open = alert ? partsOf(all, alert).filter(isOpen) : [];
  const seen = new Map(parts.map(part => [part.alertId, part.expectedVersion]));
  if (open.length !== seen.size || open.some(part => seen.get(part.id) !== part.version)) {
    return { alerts: null, userErrors: [{ code: 'CONFLICT', message: 'changed meanwhile', field: null }] };
  }
  open.forEach(part => change({ alertId: part.id, expectedVersion: part.version, ...decision }));
  return { alerts: open, userErrors: [] };
}
