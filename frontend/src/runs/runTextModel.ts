// SPDX-License-Identifier: Apache-2.0

type Translate = (key: string, values?: Record<string, unknown>) => string;

const STAGES: Record<string, string> = { 'read window': 'read', 'write scores back': 'write' };

/** A stage of a run in words: `detect cycle` becomes `Look for: Cycle (round trip)`. */
export function stageText(stage: string, t: Translate, nameOf: (detectorId: string) => string): string {
  const whole = STAGES[stage];
  if (whole) return t(`stage.${whole}`);
  const [, step, detector] = /^(detect|score|alert) (.+)$/.exec(stage) ?? [];
  return step && detector ? t(`stage.${step}`, { name: nameOf(detector) }) : stage;
}

/** What a run counted; null for what only its detector understands. */
export function countText(name: string, t: Translate): string | null {
  const key = `count.${name.replace('.', '_')}`;
  const text = t(key, { _: '' });
  return text || null;
}
