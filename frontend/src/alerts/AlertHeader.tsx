// SPDX-License-Identifier: Apache-2.0
import ArrowBackIcon from '@mui/icons-material/NavigateBefore';
import ArrowForwardIcon from '@mui/icons-material/NavigateNext';
import { Box, Button, Chip, IconButton, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { GradeChip } from '../misc/GradeChip';
import { StatusChip } from '../misc/StatusChip';
import { formatCount, formatMonies, formatScore } from '../misc/formatModel';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Alert } from '../providers/types';
import { StatusDialog } from './StatusDialog';
import { headlineOf, movesFrom } from './alertTextModel';
import type { AlertNavigation } from './useAlertNavigation';

/** Which alert this is, where it stands, and the way to its neighbours. */
export function AlertHeader({ alert, navigation }: { alert: Alert; navigation: AlertNavigation }) {
  const { t, language, say } = useWords();
  const times = useTimes();
  const [moving, setMoving] = useState(false);
  const counted = (name: string, count: number) =>
    count === 0 ? [] : [t(`header.${name}`, { smart_count: count, count: formatCount(count) })];
  const facts = [
    ...(alert.totals.length === 0 ? [] : [formatMonies(alert.totals)]),
    ...counted('transfers', alert.transferCount),
    ...counted('accounts', alert.accountIds.length),
    ...counted('customers', alert.customerIds.length),
    times.period(alert.firstEventAt, alert.lastEventAt),
  ];
  return (
    <Box component="header" sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <GradeChip grade={alert.grade} />
        <Chip size="small" label={say(alert.typologyName)} sx={{ height: 22, borderRadius: '5px' }} />
        <StatusChip status={alert.status} />
        {alert.statusReason && (
          <Typography
            variant="body2"
            color="text.secondary"
            noWrap
            title={alert.statusReason}
            sx={{ maxWidth: 320 }}
          >
            {alert.statusReason}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        <Button
          size="small"
          variant="outlined"
          disabled={movesFrom(alert.status).length === 0}
          onClick={() => setMoving(true)}
        >
          {t('action.changeStatus')}
        </Button>
        <Neighbours navigation={navigation} />
      </Box>
      <Typography variant="h6" component="h1" sx={{ overflowWrap: 'anywhere', lineHeight: 1.3 }}>
        <Box
          component="span"
          sx={{ fontVariantNumeric: 'tabular-nums', mr: 1 }}
          aria-label={t('alerts.score')}
        >
          {formatScore(alert.score)}
        </Box>
        {headlineOf(alert, language)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: 13, color: 'text.secondary' }}>
        {facts.map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </Box>
      {moving && <StatusDialog alert={alert} onClose={() => setMoving(false)} />}
    </Box>
  );
}

function Neighbours({ navigation }: { navigation: AlertNavigation }) {
  const { t } = useWords();
  const { previous, next, position, total } = navigation;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }} component="nav" aria-label={t('header.neighbours')}>
      <Tooltip title={t('header.previous')}>
        <span>
          <IconButton size="small" disabled={!previous} onClick={previous} aria-label={t('header.previous')}>
            <ArrowBackIcon />
          </IconButton>
        </span>
      </Tooltip>
      <Typography
        variant="body2"
        component="span"
        data-testid="position"
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {position
          ? t('header.position', { position: formatCount(position), total: formatCount(total) })
          : '–'}
      </Typography>
      <Tooltip title={t('header.next')}>
        <span>
          <IconButton size="small" disabled={!next} onClick={next} aria-label={t('header.next')}>
            <ArrowForwardIcon />
          </IconButton>
        </span>
      </Tooltip>
    </Box>
  );
}
