// SPDX-License-Identifier: Apache-2.0
import { Box } from '@mui/material';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { GRADES } from '../providers/types';
import type { NodeLabel } from '../providers/types';
import type { Palette } from './palette';
import { NODE_SHAPES } from './palette';

const LABELS: readonly NodeLabel[] = ['ACCOUNT', 'CUSTOMER', 'IDENTIFIER', 'DEVICE'];
const OUTLINES = {
  circle: <circle cx="7" cy="7" r="5" />,
  square: <rect x="2" y="2" width="10" height="10" rx="2" />,
  diamond: <path d="M7 1 13 7 7 13 1 7Z" />,
  triangle: <path d="M7 1.5 13 12H1Z" />,
};

/** What shapes, colours and lines of the canvas mean. */
export function Legend({ palette, present }: { palette: Palette; present: ReadonlySet<NodeLabel> }) {
  const { t } = useWords();
  const { zoneName } = useTimes();
  return (
    <Box
      component="ul"
      aria-label={t('graph.legend')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        rowGap: 0.25,
        m: 0,
        px: 1.5,
        py: 0.5,
        listStyle: 'none',
        fontSize: 11.5,
        color: 'text.secondary',
        '& li': { display: 'flex', alignItems: 'center', gap: 0.5 },
      }}
    >
      {LABELS.filter(label => present.has(label)).map(label => (
        <li key={label}>
          <svg width="14" height="14" aria-hidden="true" fill={palette.nodes[label]}>
            {OUTLINES[NODE_SHAPES[label]]}
          </svg>
          {t(`node.${label}`)}
        </li>
      ))}
      {GRADES.map(grade => (
        <li key={grade}>
          <svg width="14" height="14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" fill="none" stroke={palette.grades[grade]} strokeWidth="2.5" />
          </svg>
          {t(`grade.${grade}`)}
        </li>
      ))}
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <path d="M0 7h16" stroke={palette.money} strokeWidth="3" />
          <path d="M15 2 23 7 15 12Z" fill={palette.money} />
        </svg>
        {t('graph.legendTransfer', { zone: zoneName })}
      </li>
      <li>
        <svg width="20" height="14" aria-hidden="true">
          <path d="M0 7h20" stroke={palette.tie} strokeWidth="2" />
        </svg>
        {t('graph.legendTie')}
      </li>
    </Box>
  );
}
