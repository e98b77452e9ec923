// SPDX-License-Identifier: Apache-2.0
import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import type { RiskGrade } from '../providers/types';
import { Empty } from './Empty';
import { GradeChip } from './GradeChip';
import { formatScore } from './formatModel';
import { useWords } from './useWords';

interface Graded {
  id: string;
  score: number | null;
  grade: RiskGrade | null;
}

interface Props<Row extends Graded> {
  label: string;
  rows: readonly Row[];
  empty: string;
  columns: readonly { head: string; cell: (row: Row) => ReactNode }[];
}

/** Accounts or customers, each with its risk. */
export function GradedTable<Row extends Graded>({ label, rows, empty, columns }: Props<Row>) {
  const { t } = useWords();
  if (rows.length === 0) return <Empty title={empty} />;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map(({ head }) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
            <TableCell>{t('alerts.grade')}</TableCell>
            <TableCell align="right">{t('alerts.score')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.id}>
              {columns.map(({ head, cell }) => (
                <TableCell key={head}>{cell(row)}</TableCell>
              ))}
              <TableCell>
                <GradeChip grade={row.grade} />
              </TableCell>
              <TableCell align="right">{formatScore(row.score)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
