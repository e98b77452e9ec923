// SPDX-License-Identifier: Apache-2.0
import { Chip } from '@mui/material';
import type { RiskGrade } from '../providers/types';
import { useWords } from './useWords';

// Text and ground of each grade contrast at least 4.5 : 1 on both themes.
const COLOURS: Record<RiskGrade, { ground: string; text: string }> = {
  HIGH_RISK: { ground: '#b3141f', text: '#ffffff' },
  WARNING: { ground: '#f5a04a', text: '#2b1600' },
  ATTENTION: { ground: '#f7d868', text: '#2e2500' },
  NORMAL: { ground: '#d3dde2', text: '#1f2d35' },
};

/** A risk grade in words on its colour. */
export function GradeChip({ grade }: { grade: RiskGrade | null | undefined }) {
  const { t } = useWords();
  if (!grade) return <span>–</span>;
  const { ground, text } = COLOURS[grade];
  return (
    <Chip
      size="small"
      label={t(`grade.${grade}`)}
      sx={{ bgcolor: ground, color: text, fontWeight: 650, height: 22, borderRadius: '5px', minWidth: 74 }}
    />
  );
}
