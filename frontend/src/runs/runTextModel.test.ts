// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { ownChinese } from '../providers/i18n/chinese';
import { ownEnglish } from '../providers/i18n/english';
import { countText, stageText } from './runTextModel';

const speaking = (messages: object) => (key: string, values?: Record<string, unknown>) => {
  const text = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)?.[part], messages);
  return typeof text === 'string' ? text.replace('%{name}', String(values?.name)) : String(values?._ ?? key);
};
const STAGES = ['read window', 'detect cycle', 'score cycle', 'alert cycle', 'write scores back'];
const COUNTS = [
  ...['rates', 'accounts', 'transfers', 'identityLinks', 'scoresWritten', 'findings'],
  ...['created', 'grown', 'merged', 'updated', 'unchanged'].map(what => `alerts.${what}`),
];

describe('what a run did', () => {
  it('has words for every stage in both languages', () => {
    for (const stage of STAGES) {
      expect(stageText(stage, speaking(ownEnglish), () => 'Cycle')).not.toBe(stage);
      expect(stageText(stage, speaking(ownChinese), () => '循环')).not.toMatch(/[A-Za-z]/);
    }
    expect(stageText('something new', speaking(ownEnglish), id => id)).toBe('something new');
  });

  it('has words for every count, and none for those of a detector alone', () => {
    for (const name of COUNTS) {
      expect(countText(name, speaking(ownEnglish))).toBeTruthy();
      expect(countText(name, speaking(ownChinese))).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(countText('cycle.cycles.length.3', speaking(ownEnglish))).toBeNull();
  });
});
