// SPDX-License-Identifier: Apache-2.0
import { Box, ButtonBase, Link as MuiLink, Typography } from '@mui/material';
import { Title, useAuthenticated } from 'react-admin';
import { Link } from 'react-router-dom';
import { AlertTable } from '../alerts';
import { Facts } from '../misc/Facts';
import { Failure } from '../misc/Failure';
import { GradeChip } from '../misc/GradeChip';
import { Panel } from '../misc/Panel';
import { Waiting } from '../misc/Waiting';
import { formatCount } from '../misc/formatModel';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { AlertFilterForm } from '../providers/alertFilterModel';
import { STATUS } from '../providers/documents';
import type { RiskGrade, StatusReport } from '../providers/types';
import { GRADES } from '../providers/types';
import { RunProgress, StartRunButton } from '../runs';

const REFRESH_MILLIS = 10_000;

const listOf = (filter: AlertFilterForm) =>
  `/alerts?filter=${encodeURIComponent(JSON.stringify({ ...filter, statuses: ['OPEN', 'IN_REVIEW', 'ESCALATED'] }))}`;
const belowLine = listOf({ view: 'BELOW_LINE' });

/** Where things stand: open items of work by grade, the worst of them, what is stored, what runs. */
export function HomePage() {
  useAuthenticated();
  const { t } = useWords();
  const { data, error, refetch } = useRequest('status', STATUS, {}, { refetchInterval: REFRESH_MILLIS });
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={t('home.title')} />
      <Typography variant="h6" component="h1">
        {t('home.title')}
      </Typography>
      <Grades data={data} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 300px' },
          alignItems: 'start',
        }}
      >
        <Panel title={t('home.top')} dense>
          <AlertTable rows={data.top.edges.map(edge => edge.node)} />
          {data.below.totalCount > 0 && (
            <Typography variant="body2" sx={{ p: 1 }}>
              <MuiLink component={Link} to={belowLine}>
                {t('home.below', {
                  smart_count: data.below.totalCount,
                  count: formatCount(data.below.totalCount),
                  line: data.status.workLine.toFixed(2),
                })}
              </MuiLink>
            </Typography>
          )}
        </Panel>
        <Stored data={data} />
      </Box>
    </Box>
  );
}

function Grades({ data }: { data: StatusReport }) {
  const { t } = useWords();
  const counts: Record<RiskGrade, number> = {
    HIGH_RISK: data.highRisk.totalCount,
    WARNING: data.warning.totalCount,
    ATTENTION: data.attention.totalCount,
    NORMAL: data.normal.totalCount,
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' }}>
      {GRADES.map(grade => (
        <ButtonBase
          key={grade}
          component={Link}
          to={listOf({ grades: [grade] })}
          sx={{
            display: 'grid',
            justifyItems: 'start',
            justifyContent: 'start',
            gap: 0.5,
            p: 1.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          <GradeChip grade={grade} />
          <Typography component="span" sx={{ fontSize: 26, fontWeight: 700, lineHeight: 1.1 }}>
            {formatCount(counts[grade])}
          </Typography>
          <Typography component="span" variant="caption" color="text.secondary">
            {t('home.openItems', { smart_count: counts[grade] })}
          </Typography>
        </ButtonBase>
      ))}
    </Box>
  );
}

function Stored({ data }: { data: StatusReport }) {
  const { t } = useWords();
  const times = useTimes();
  const { status } = data;
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Panel title={t('home.scan')} actions={<StartRunButton />}>
        {status.runningRun ? (
          <RunProgress run={status.runningRun} />
        ) : (
          <Typography variant="body2" color="text.secondary">
            {t('home.idle')}
          </Typography>
        )}
        <Box sx={{ mt: 1 }}>
          <Facts
            facts={[
              {
                name: t('home.nextRun'),
                value: status.nextRunAt ? times.instant(status.nextRunAt) : t('home.noSchedule'),
              },
            ]}
          />
        </Box>
      </Panel>
      <Panel title={t('home.stored')}>
        <Facts
          facts={[
            { name: t('provenance.watermark'), value: times.instant(status.watermark) },
            {
              name: t('home.transfers'),
              value: times.period(status.firstTransferAt, status.lastTransferAt),
            },
            ...status.counts.map(({ name, count }) => ({
              name: t(`count.${name}`, { _: name }),
              value: formatCount(count),
            })),
            { name: t('runs.version'), value: status.version },
          ]}
        />
      </Panel>
    </Box>
  );
}
