// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { Panel } from '../misc/Panel';
import { Waiting } from '../misc/Waiting';
import { formatCount } from '../misc/formatModel';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { SUBJECT_INDICATORS } from '../providers/indicatorDocuments';
import type {
  FlowDirection,
  IndicatorReading,
  IndicatorRun,
  IndicatorSubject,
  IndicatorValue,
} from '../providers/types';
import { IndicatorBars } from './IndicatorBars';
import {
  STANDS_OUT,
  barsOf,
  formatDeviation,
  formatMeasured,
  readingIn,
  windowShown,
} from './indicatorModel';

/** What an account or customer receives and pays, window by window, beside its own past and its peers. */
export function IndicatorPanel({ subject, id }: { subject: IndicatorSubject; id: string }) {
  const { t } = useWords();
  const [direction, setDirection] = useState<FlowDirection>('IN');
  const { data, error, isPending, refetch } = useRequest('indicators', SUBJECT_INDICATORS, {
    id,
    ofAccount: subject === 'ACCOUNT',
  });
  const run = data?.indicatorRun;
  const readings = (subject === 'ACCOUNT' ? data?.account : data?.customer)?.indicatorReadings ?? [];
  return (
    <Panel
      title={t('indicators.title')}
      dense
      actions={<DirectionSwitch direction={direction} onChange={setDirection} />}
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isPending && <Waiting />}
      {data &&
        (run && readings.length > 0 ? (
          <Windows run={run} readings={readings} direction={direction} />
        ) : (
          <Empty title={t('indicators.none')}>{t('indicators.noneHelp')}</Empty>
        ))}
    </Panel>
  );
}

interface SwitchProps {
  direction: FlowDirection;
  onChange: (direction: FlowDirection) => void;
}

/** Of what came in, or of what went out. */
export function DirectionSwitch({ direction, onChange }: SwitchProps) {
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={direction}
      onChange={(_event, next: FlowDirection | null) => next && onChange(next)}
      aria-label={t('indicators.direction')}
    >
      <ToggleButton value="IN">{t('indicators.in')}</ToggleButton>
      <ToggleButton value="OUT">{t('indicators.out')}</ToggleButton>
    </ToggleButtonGroup>
  );
}

interface WindowsProps {
  run: IndicatorRun;
  readings: readonly IndicatorReading[];
  direction: FlowDirection;
}

function Windows({ run, readings, direction }: WindowsProps) {
  const { t } = useWords();
  const times = useTimes();
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = asked ?? windowShown(readings, run.windows, direction);
  const reading = chosen === undefined ? undefined : readingIn(readings, chosen, direction);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, px: 1.5, pb: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          select
          size="small"
          fullWidth={false}
          margin="none"
          label={t('indicators.window')}
          value={chosen ?? ''}
          onChange={event => setAsked(event.target.value)}
        >
          {run.windows.map(window => (
            <MenuItem key={window.from} value={window.from}>
              {times.period(window.from, window.to)}
              {!window.whole && ` (${t('indicators.partly')})`}
            </MenuItem>
          ))}
        </TextField>
        <Typography variant="body2" color="text.secondary">
          {t('indicators.computed', { at: times.instant(run.computedAt) })}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {t('indicators.legend')}
        </Typography>
      </Box>
      {reading ? (
        <ReadingTable reading={reading} run={run} readings={readings} />
      ) : (
        <Empty title={t('indicators.idle')} />
      )}
    </>
  );
}

interface TableProps {
  reading: IndicatorReading;
  run: IndicatorRun;
  readings: readonly IndicatorReading[];
}

function ReadingTable({ reading, run, readings }: TableProps) {
  const { t, say, language } = useWords();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('indicators.title')}>
      <Table size="small" data-testid="indicator-table">
        <TableHead>
          <TableRow>
            <TableCell>{t('indicators.indicator')}</TableCell>
            <TableCell align="right">{t('indicators.value')}</TableCell>
            <TableCell align="right">{t('indicators.ownPast')}</TableCell>
            <TableCell align="right">{t('indicators.deviation')}</TableCell>
            <TableCell align="right">{t('indicators.peers')}</TableCell>
            <TableCell align="right">{t('indicators.deviation')}</TableCell>
            <TableCell>{t('indicators.windows')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {reading.values.map(value => (
            <TableRow key={value.measure}>
              <TableCell component="th" scope="row">
                {say(value.label)}
              </TableCell>
              <TableCell align="right">{formatMeasured(value.value, value, language)}</TableCell>
              <OwnPast value={value} />
              <Deviation deviation={value.ownPast?.deviation} />
              <Peers value={value} />
              <Deviation deviation={value.peers.deviation} />
              <TableCell>
                <IndicatorBars
                  bars={barsOf(readings, run.windows, reading.direction, value.measure)}
                  chosen={reading.from}
                  label={t('indicators.chart', { name: say(value.label) })}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function OwnPast({ value }: { value: IndicatorValue }) {
  const { t, language } = useWords();
  const { ownPast } = value;
  if (!ownPast) return <TableCell align="right">{t('indicators.noPast')}</TableCell>;
  return (
    <TableCell align="right">
      {formatMeasured(ownPast.median, value, language)}
      <Small>{t('indicators.ofWindows', { smart_count: ownPast.count })}</Small>
    </TableCell>
  );
}

function Peers({ value }: { value: IndicatorValue }) {
  const { t, say, language } = useWords();
  const { peers } = value;
  return (
    <TableCell align="right">
      {formatMeasured(peers.median, value, language)}
      <Small>{t('indicators.ofPeers', { group: say(peers.group), count: formatCount(peers.count) })}</Small>
    </TableCell>
  );
}

/** What stands out is bold: colour alone would not tell everybody. */
export function Deviation({ deviation }: { deviation: number | null | undefined }) {
  const strong = (deviation ?? 0) >= STANDS_OUT;
  return (
    <TableCell align="right" sx={{ fontWeight: strong ? 700 : 400, whiteSpace: 'nowrap' }}>
      {formatDeviation(deviation)}
    </TableCell>
  );
}

/** Of how many it was learned, under a number. */
export function Small({ children }: { children: string }) {
  return (
    <Typography component="div" variant="caption" color="text.secondary">
      {children}
    </Typography>
  );
}
