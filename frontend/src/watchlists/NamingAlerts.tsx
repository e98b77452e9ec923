// SPDX-License-Identifier: Apache-2.0
import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { AlertTable } from '../alerts';
import { Failure } from '../misc/Failure';
import { Pager } from '../misc/Pager';
import { Waiting } from '../misc/Waiting';
import { usePages } from '../misc/usePages';
import { useRequest } from '../misc/useRequest';
import { useWords } from '../misc/useWords';
import { WATCH_LIST_ALERTS } from '../providers/watchListDocuments';
import type { AlertSort, AlertStatus } from '../providers/types';
import { ALERT_STATUSES } from '../providers/types';

const SORTS: readonly AlertSort[] = ['SCORE_DESC', 'AMOUNT_DESC', 'LAST_EVENT_DESC', 'UPDATED_DESC'];

/** The alerts whose evidence names an entry of one version of a watch-list. */
export function NamingAlerts({ name, version }: { name: string; version: number }) {
  const { t } = useWords();
  const [status, setStatus] = useState<AlertStatus | ''>('');
  const [sort, setSort] = useState<AlertSort>('SCORE_DESC');
  const pages = usePages<string | null>(null, JSON.stringify([name, version, status, sort]));
  const { data, error, isPending, refetch } = useRequest('watchListAlerts', WATCH_LIST_ALERTS, {
    name,
    version,
    statuses: status === '' ? null : [status],
    sort,
    after: pages.at,
  });
  const found = data?.watchListAlerts;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, p: 1.5, flexWrap: 'wrap' }}>
        <TextField
          select
          size="small"
          fullWidth={false}
          margin="none"
          label={t('alerts.status')}
          value={status}
          onChange={event => setStatus(event.target.value as AlertStatus | '')}
          sx={{ minWidth: 160 }}
        >
          <MenuItem value="">{t('lists.anyKind')}</MenuItem>
          {ALERT_STATUSES.map(each => (
            <MenuItem key={each} value={each}>
              {t(`status.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          fullWidth={false}
          margin="none"
          label={t('lists.order')}
          value={sort}
          onChange={event => setSort(event.target.value as AlertSort)}
          sx={{ minWidth: 160 }}
        >
          {SORTS.map(each => (
            <MenuItem key={each} value={each}>
              {t(`lists.alertOrder.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isPending && <Waiting />}
      {found && <AlertTable rows={found.edges.map(edge => edge.node)} />}
      {found && found.totalCount > 0 && (
        <Pager pages={pages} info={found.pageInfo} total={found.totalCount} />
      )}
    </>
  );
}
