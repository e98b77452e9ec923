// SPDX-License-Identifier: Apache-2.0
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Title, useAuthenticated, useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { Panel } from '../misc/Panel';
import { Waiting } from '../misc/Waiting';
import { paths } from '../misc/paths';
import { useWords } from '../misc/useWords';
import type { Detector } from '../providers/types';

/** What is looked for, in words. */
export function DetectorList() {
  useAuthenticated();
  const { t, say } = useWords();
  const { data, error, isPending, refetch } = useGetList<Detector>('detectors');
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4 }}>
      <Title title={t('detectors.title')} />
      <Typography variant="h6" component="h1">
        {t('detectors.title')}
      </Typography>
      {(data ?? []).length === 0 && <Empty title={t('detectors.none')} />}
      {(data ?? []).map(detector => (
        <Panel key={detector.id} title={say(detector.name)}>
          <Typography variant="body2" sx={{ maxWidth: 820 }}>
            {say(detector.summary)}
          </Typography>
          <Box sx={{ mt: 0.5, fontSize: 13, color: 'text.secondary' }}>
            {detector.id} · {t('provenance.version', { version: detector.version })} ·{' '}
            <MuiLink component={Link} to={paths.detector(detector.id)}>
              {t('detectors.parameters', { smart_count: detector.parameters.length })}
            </MuiLink>
          </Box>
        </Panel>
      ))}
    </Box>
  );
}
