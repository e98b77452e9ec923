// SPDX-License-Identifier: Apache-2.0
import type { RiskGrade } from '../providers/types';
import { GradeChip } from './GradeChip';
import { formatScore } from './formatModel';
import { useTimes } from './useTimes';
import { useWords } from './useWords';

interface Props {
  score: number | null;
  grade: RiskGrade | null;
  scoredAt: string | null;
}

/** The score last written to the graph, with its date. */
export function RiskFact({ score, grade, scoredAt }: Props) {
  const { t } = useWords();
  const times = useTimes();
  if (score == null || grade == null) return <>{t('selection.unscored')}</>;
  return (
    <>
      <GradeChip grade={grade} /> {formatScore(score)} · {times.instant(scoredAt)}
    </>
  );
}
