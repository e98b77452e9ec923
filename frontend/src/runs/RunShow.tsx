// SPDX-License-Identifier: Apache-2.0
import {
  Alert as Message,
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Title, useAuthenticated, useGetList, useGetOne, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Empty } from '../misc/Empty';
import { Facts } from '../misc/Facts';
import { Failure, useFailureText } from '../misc/Failure';
import { Panel } from '../misc/Panel';
import { Waiting } from '../misc/Waiting';
import { formatCount, formatMillis, formatParameter } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { RecordLink } from '../misc/RecordLink';
import { useDetectorNames } from '../misc/useDetectorNames';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { request } from '../providers/client';
import { CANCEL_RUN } from '../providers/documents';
import type { Detector, Run } from '../providers/types';
import { OutcomeChip } from './OutcomeChip';
import { RunProgress } from './RunProgress';
import { countText, stageText } from './runTextModel';

/** One scan: what was looked at, with what, how long it took and what came out. */
export function RunShow() {
  useAuthenticated();
  const { id = '' } = useParams();
  const { t } = useWords();
  const times = useTimes();
  const {
    data: run,
    error,
    isPending,
    refetch,
  } = useGetOne<Run>(
    'runs',
    { id },
    { refetchInterval: query => (query.state.data?.outcome === 'RUNNING' ? 1_000 : false) },
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  // react-admin shows the row of the list until the whole record is here.
  if (isPending || !run?.detectors) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={t('runs.one')} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <Typography variant="h6" component="h1">
          {t('runs.heading', { at: times.instant(run.startedAt) })}
        </Typography>
        <OutcomeChip outcome={run.outcome} />
        <Box sx={{ flex: 1 }} />
        {run.outcome === 'RUNNING' && <CancelRun run={run} onDone={() => void refetch()} />}
      </Box>
      {run.outcome === 'RUNNING' && <RunProgress run={run} />}
      {run.message && (
        <Message severity={run.outcome === 'FAILED' ? 'error' : 'warning'}>{run.message}</Message>
      )}
      <RunPanels run={run} />
    </Box>
  );
}

function RunPanels({ run }: { run: Run }) {
  const { t, language } = useWords();
  const times = useTimes();
  const nameOf = useDetectorNames();
  const { windowFrom, windowTo } = run;
  const counts = run.counts.flatMap(({ name, count }) => {
    const text = countText(name, t);
    return text ? [{ text, count }] : [];
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' },
        alignItems: 'start',
      }}
    >
      <Panel title={t('runs.facts')}>
        <Facts
          facts={[
            { name: t('selection.id'), value: run.id },
            { name: t('runs.trigger'), value: t(`trigger.${run.trigger}`) },
            { name: t('runs.requestedBy'), value: run.requestedBy },
            { name: t('runs.startedAt'), value: times.instant(run.startedAt) },
            { name: t('runs.endedAt'), value: times.instant(run.endedAt) },
            {
              name: t('provenance.window'),
              value: windowFrom || windowTo ? times.period(windowFrom, windowTo) : t('runs.everything'),
            },
            { name: t('provenance.watermark'), value: times.instant(run.dataWatermark) },
            { name: t('runs.version'), value: run.version },
          ]}
        />
      </Panel>
      <Panel title={t('runs.numbers')}>
        <Facts
          facts={[
            ...counts.map(({ text, count }) => ({ name: text, value: formatCount(count) })),
            ...run.timings.map(({ stage, millis }) => ({
              name: stageText(stage, t, nameOf),
              value: formatMillis(millis, language),
            })),
          ]}
        />
      </Panel>
      <Panel title={t('detectors.title')} dense sx={{ gridColumn: '1 / -1' }}>
        <RunDetectors run={run} />
      </Panel>
    </Box>
  );
}

function RunDetectors({ run }: { run: Run }) {
  const { t, language } = useWords();
  const nameOf = useDetectorNames();
  const { data: detectors = [] } = useGetList<Detector>('detectors');
  const shown = (detectorId: string, name: string, value: string) => {
    const parameters = detectors.find(detector => detector.id === detectorId)?.parameters;
    return formatParameter(value, parameters?.find(parameter => parameter.name === name) ?? null, language);
  };
  if (run.detectors.length === 0) return <Empty title={t('runs.noDetectors')} />;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('provenance.detector')}</TableCell>
          <TableCell align="right">{t('runs.findings')}</TableCell>
          <TableCell>{t('provenance.parameters')}</TableCell>
          <TableCell>{t('runs.truncations')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {run.detectors.map(detector => (
          <TableRow key={detector.detectorId}>
            <TableCell>
              <RecordLink to={paths.detector(detector.detectorId)}>{nameOf(detector.detectorId)}</RecordLink>{' '}
              {t('provenance.version', { version: detector.version })}
            </TableCell>
            <TableCell align="right">{formatCount(detector.findings)}</TableCell>
            <TableCell sx={{ fontSize: 12, color: 'text.secondary' }}>
              {detector.parameters
                .map(({ name, value }) => `${name} = ${shown(detector.detectorId, name, value)}`)
                .join(' · ')}
            </TableCell>
            <TableCell>
              {detector.truncations.length === 0
                ? t('runs.nothingCut')
                : detector.truncations
                    .map(
                      cut =>
                        `${cut.limit} ${formatCount(cut.value)} (${t(`scope.${cut.scope}`, { _: cut.scope })})`,
                    )
                    .join(' · ')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function CancelRun({ run, onDone }: { run: Run; onDone: () => void }) {
  const { t } = useWords();
  const notify = useNotify();
  const say = useFailureText();
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    setBusy(true);
    try {
      const { cancelRun } = await request(CANCEL_RUN, { input: { runId: run.id } });
      const [refusal] = cancelRun.userErrors;
      if (refusal) notify(refusal.message, { type: 'warning' });
      onDone();
    } catch (error) {
      notify(say(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" color="error" size="small" disabled={busy} onClick={() => void cancel()}>
      {t('runs.cancel')}
    </Button>
  );
}
