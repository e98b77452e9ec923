// SPDX-License-Identifier: Apache-2.0
import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { StatusChip } from '../misc/StatusChip';
import { Waiting } from '../misc/Waiting';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { HISTORY } from '../providers/alertDocuments';

/** Every step that persons made with an alert: when, who, from what to what, and why. */
export function HistoryPanel({ alertId, version }: { alertId: string; version: number }) {
  const { t } = useWords();
  const times = useTimes();
  const { data, error, isPending, refetch } = useRequest(`history ${version}`, HISTORY, { id: alertId });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const steps = data.alert?.history ?? [];
  if (steps.length === 0) return <Empty title={t('history.none')} />;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('evidence.history')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('history.at')}</TableCell>
            <TableCell>{t('history.by')}</TableCell>
            <TableCell>{t('history.from')}</TableCell>
            <TableCell>{t('history.to')}</TableCell>
            <TableCell>{t('statusDialog.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map(step => (
            <TableRow key={step.version}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{times.instant(step.at)}</TableCell>
              <TableCell>{step.by}</TableCell>
              <TableCell>
                <StatusChip status={step.from} />
              </TableCell>
              <TableCell>
                <StatusChip status={step.to} />
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{step.reason ?? '–'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
