// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Empty } from '../misc/Empty';
import { GradeChip } from '../misc/GradeChip';
import { StatusChip } from '../misc/StatusChip';
import { formatScore, formatTotals } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { AlertRow } from '../providers/types';
import { headlineOf } from './alertTextModel';

interface Props {
  rows: readonly AlertRow[];
  total?: number;
  /** One more column, after the headline. */
  extra?: { head: string; cell: (row: AlertRow) => ReactNode };
}

/** A few alerts on the page of something else: an account, a customer, the home page. */
export function AlertTable({ rows, total, extra }: Props) {
  const { t, language } = useWords();
  const times = useTimes();
  if (rows.length === 0) return <Empty title={t('alerts.none')} />;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('alerts.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('alerts.grade')}</TableCell>
            <TableCell align="right">{t('alerts.score')}</TableCell>
            <TableCell>{t('alerts.headline')}</TableCell>
            {extra && <TableCell>{extra.head}</TableCell>}
            <TableCell align="right">{t('alerts.totals')}</TableCell>
            <TableCell>{t('alerts.lastEventAt', { zone: times.zoneName })}</TableCell>
            <TableCell>{t('alerts.status')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(alert => (
            <TableRow key={alert.id} hover>
              <TableCell>
                <GradeChip grade={alert.grade} />
              </TableCell>
              <TableCell align="right">{formatScore(alert.score)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 220 }}>
                <MuiLink component={Link} to={paths.alert(alert.id)}>
                  {headlineOf(alert, language)}
                </MuiLink>
              </TableCell>
              {extra && <TableCell>{extra.cell(alert)}</TableCell>}
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {formatTotals(alert.totals)}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{times.day(alert.lastEventAt)}</TableCell>
              <TableCell>
                <StatusChip status={alert.status} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {total !== undefined && total > rows.length && (
        <Box sx={{ p: 1, fontSize: 12.5, color: 'text.secondary' }}>
          {t('shown', { shown: rows.length, total })}
        </Box>
      )}
    </TableContainer>
  );
}
