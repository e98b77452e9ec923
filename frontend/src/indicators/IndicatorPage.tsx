// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Link as MuiLink,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Title, useAuthenticated } from 'react-admin';
import { Link } from 'react-router-dom';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { GradeChip } from '../misc/GradeChip';
import { Pager } from '../misc/Pager';
import { SortHead } from '../misc/SortHead';
import { Waiting } from '../misc/Waiting';
import { formatCount } from '../misc/formatModel';
import { paths } from '../misc/paths';
import type { Pages } from '../misc/usePages';
import { usePages } from '../misc/usePages';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { INDICATOR_READINGS, INDICATOR_RUN } from '../providers/indicatorDocuments';
import type {
  FlowDirection,
  IndicatorMeasure,
  IndicatorRow,
  IndicatorRun,
  IndicatorSort,
  IndicatorSubject,
} from '../providers/types';
import { INDICATOR_MEASURES } from '../providers/types';
import { Deviation, DirectionSwitch, Small } from './IndicatorPanel';
import { formatIncrease, formatMeasured } from './indicatorModel';

interface Wanted {
  subject: IndicatorSubject;
  measure: IndicatorMeasure;
  direction: FlowDirection;
  windowFrom: string | null;
  text: string;
  sort: IndicatorSort;
}

const FIRST: Wanted = {
  subject: 'ACCOUNT',
  measure: 'VOLUME',
  direction: 'IN',
  windowFrom: null,
  text: '',
  sort: 'INCREASE_DESC',
};

/** Accounts or customers by one of their indicators, such as those whose volume grew most. */
export function IndicatorPage() {
  useAuthenticated();
  const { t } = useWords();
  const [wanted, setWanted] = useState(FIRST);
  const { data, error, isPending, refetch } = useRequest('indicatorRun', INDICATOR_RUN, {});
  const change = (part: Partial<Wanted>) => setWanted(before => ({ ...before, ...part }));
  return (
    <Box sx={{ pb: 4 }}>
      <Title title={t('indicators.title')} />
      <Typography variant="h6" component="h1">
        {t('indicators.listTitle')}
      </Typography>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isPending && <Waiting />}
      {data && !data.indicatorRun && <Empty title={t('indicators.none')}>{t('indicators.noneHelp')}</Empty>}
      {data?.indicatorRun && (
        <>
          <Controls wanted={wanted} run={data.indicatorRun} onChange={change} />
          <Readings wanted={wanted} onSort={sort => change({ sort })} />
        </>
      )}
    </Box>
  );
}

interface ControlProps {
  wanted: Wanted;
  run: IndicatorRun;
  onChange: (part: Partial<Wanted>) => void;
}

function Controls({ wanted, run, onChange }: ControlProps) {
  const { t } = useWords();
  const times = useTimes();
  const shown = wanted.windowFrom ?? (run.windows.find(window => window.whole) ?? run.windows[0])?.from ?? '';
  return (
    <Box sx={{ display: 'flex', gap: 1.5, py: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        select
        size="small"
        fullWidth={false}
        margin="none"
        label={t('indicators.whose')}
        value={wanted.subject}
        onChange={event => onChange({ subject: event.target.value as IndicatorSubject })}
      >
        {(['ACCOUNT', 'CUSTOMER'] as const).map(subject => (
          <MenuItem key={subject} value={subject}>
            {t(`indicators.subject.${subject}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        fullWidth={false}
        margin="none"
        label={t('indicators.indicator')}
        value={wanted.measure}
        onChange={event => onChange({ measure: event.target.value as IndicatorMeasure })}
      >
        {INDICATOR_MEASURES.map(measure => (
          <MenuItem key={measure} value={measure}>
            {t(`indicators.measure.${measure}`)}
          </MenuItem>
        ))}
      </TextField>
      <DirectionSwitch direction={wanted.direction} onChange={direction => onChange({ direction })} />
      <TextField
        select
        size="small"
        fullWidth={false}
        margin="none"
        label={t('indicators.window')}
        value={shown}
        onChange={event => onChange({ windowFrom: event.target.value })}
      >
        {run.windows.map(window => (
          <MenuItem key={window.from} value={window.from}>
            {times.period(window.from, window.to)}
            {!window.whole && ` (${t('indicators.partly')})`}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        size="small"
        fullWidth={false}
        margin="none"
        label={t('indicators.search')}
        value={wanted.text}
        onChange={event => onChange({ text: event.target.value })}
      />
    </Box>
  );
}

function Readings({ wanted, onSort }: { wanted: Wanted; onSort: (sort: IndicatorSort) => void }) {
  const { t } = useWords();
  const pages = usePages<string | null>(null, JSON.stringify(wanted));
  const { text, ...rest } = wanted;
  const { data, error, isPending, refetch } = useRequest('indicatorReadings', INDICATOR_READINGS, {
    ...rest,
    filter: { text: text.trim() || null },
    after: pages.at,
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const { edges, pageInfo, totalCount } = data.indicatorReadings;
  if (totalCount === 0) return <Empty title={t('indicators.nobody')} />;
  return (
    <ReadingList
      rows={edges.map(edge => edge.node)}
      wanted={wanted}
      onSort={onSort}
      pager={{ pages, info: pageInfo, total: totalCount }}
    />
  );
}

interface ListProps {
  rows: readonly IndicatorRow[];
  wanted: Wanted;
  onSort: (sort: IndicatorSort) => void;
  pager: {
    pages: Pages<string | null>;
    info: { hasNextPage: boolean; endCursor: string | null };
    total: number;
  };
}

function ReadingList({ rows, wanted, onSort, pager }: ListProps) {
  const { t } = useWords();
  const head = { sort: wanted.sort, onSort, align: 'right' as const };
  return (
    <>
      <TableContainer tabIndex={0} role="region" aria-label={t('indicators.listTitle')}>
        <Table size="small" data-testid="indicator-list">
          <TableHead>
            <TableRow>
              <TableCell>{t(`node.${wanted.subject}`)}</TableCell>
              <TableCell>{t('alerts.grade')}</TableCell>
              <SortHead label={t('indicators.value')} orders={['VALUE_DESC', 'VALUE_ASC']} {...head} />
              <TableCell align="right">{t('indicators.ownPast')}</TableCell>
              <SortHead
                label={t('indicators.increase')}
                orders={['INCREASE_DESC', 'INCREASE_ASC']}
                {...head}
              />
              <SortHead
                label={t('indicators.fromPast')}
                orders={['OWN_PAST_DESC', 'OWN_PAST_ASC']}
                {...head}
              />
              <TableCell align="right">{t('indicators.peers')}</TableCell>
              <SortHead label={t('indicators.fromPeers')} orders={['PEERS_DESC', 'PEERS_ASC']} {...head} />
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(row => (
              <ReadingRow key={row.subjectId} row={row} measure={wanted.measure} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager {...pager} />
    </>
  );
}

function ReadingRow({ row, measure }: { row: IndicatorRow; measure: IndicatorMeasure }) {
  const { t, say, language } = useWords();
  const value = row.values.find(each => each.measure === measure);
  if (!value) return null;
  const page = paths.node(row.subject, row.subjectId) ?? '';
  return (
    <TableRow hover>
      <TableCell>
        <MuiLink component={Link} to={page}>
          {row.subjectId}
        </MuiLink>
        {row.node && row.node.title !== row.subjectId && <Small>{row.node.title}</Small>}
      </TableCell>
      <TableCell>
        <GradeChip grade={row.node?.grade ?? null} />
      </TableCell>
      <TableCell align="right">{formatMeasured(value.value, value, language)}</TableCell>
      <TableCell align="right">
        {value.ownPast ? formatMeasured(value.ownPast.median, value, language) : t('indicators.noPast')}
        {value.ownPast && <Small>{t('indicators.ofWindows', { smart_count: value.ownPast.count })}</Small>}
      </TableCell>
      <TableCell align="right">{formatIncrease(value.increase, value, language)}</TableCell>
      <Deviation deviation={value.ownPast?.deviation} />
      <TableCell align="right">
        {formatMeasured(value.peers.median, value, language)}
        <Small>
          {t('indicators.ofPeers', { group: say(value.peers.group), count: formatCount(value.peers.count) })}
        </Small>
      </TableCell>
      <Deviation deviation={value.peers.deviation} />
    </TableRow>
  );
}
