// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Title, useAuthenticated, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Failure } from '../misc/Failure';
import { Panel } from '../misc/Panel';
import { Waiting } from '../misc/Waiting';
import { formatParameter } from '../misc/formatModel';
import { useWords } from '../misc/useWords';
import type { Detector } from '../providers/types';

/** One detector: what it means, its parameters in force, what it measures. */
export function DetectorShow() {
  useAuthenticated();
  const { id = '' } = useParams();
  const { t, say } = useWords();
  const { data: detector, error, isPending, refetch } = useGetOne<Detector>('detectors', { id });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending || !detector) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={t('detectors.one')} />
      <Typography variant="h6" component="h1">
        {say(detector.name)}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 14 }}>
          {detector.id} · {t('provenance.version', { version: detector.version })}
        </Box>
      </Typography>
      <Typography variant="body2" sx={{ maxWidth: 820 }}>
        {say(detector.summary)}
      </Typography>
      <Panel title={t('provenance.parameters')} dense>
        <Parameters detector={detector} />
      </Panel>
      <Panel title={t('detectors.indicators')} dense>
        <Indicators detector={detector} />
      </Panel>
    </Box>
  );
}

function Parameters({ detector }: { detector: Detector }) {
  const { t, say, language } = useWords();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('provenance.parameters')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('detectors.parameter')}</TableCell>
            <TableCell align="right">{t('detectors.value')}</TableCell>
            <TableCell align="right">{t('detectors.default')}</TableCell>
            <TableCell align="right">{t('detectors.permitted')}</TableCell>
            <TableCell>{t('detectors.help')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {detector.parameters.map(parameter => {
            const show = (value: string) => formatParameter(value, parameter, language);
            const changed = parameter.value !== parameter.defaultValue;
            return (
              <TableRow key={parameter.name}>
                <TableCell>{parameter.name}</TableCell>
                <TableCell align="right" sx={{ fontWeight: changed ? 700 : 400 }}>
                  {show(parameter.value)}
                </TableCell>
                <TableCell align="right">{show(parameter.defaultValue)}</TableCell>
                <TableCell align="right">
                  {parameter.choices.length > 0
                    ? parameter.choices.join(', ')
                    : `${show(parameter.min)} – ${show(parameter.max)}`}
                </TableCell>
                <TableCell sx={{ minWidth: 260 }}>{say(parameter.help)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Indicators({ detector }: { detector: Detector }) {
  const { t, say } = useWords();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('detectors.indicator')}</TableCell>
          <TableCell>{t('detectors.unit')}</TableCell>
          <TableCell>{t('detectors.help')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {detector.indicators.map(indicator => (
          <TableRow key={indicator.name}>
            <TableCell>{indicator.name}</TableCell>
            <TableCell>{say(indicator.unitText) || '–'}</TableCell>
            <TableCell>{say(indicator.label)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
