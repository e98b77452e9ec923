// SPDX-License-Identifier: Apache-2.0
import { Box, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Facts } from '../misc/Facts';
import { ShortId } from '../misc/ShortId';
import { formatParameter } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Alert, Detector } from '../providers/types';

/** How the alert came to be, so that it can be derived again: detector, parameters, data, checksum. */
export function ProvenancePanel({ alert }: { alert: Alert }) {
  const { t, language, say } = useWords();
  const times = useTimes();
  const { data: detectors = [] } = useGetList<Detector>('detectors');
  const { evidence } = alert;
  const detector = detectors.find(candidate => candidate.id === evidence.detectorId);
  const parameters = evidence.parameters.map(({ name, value }) => {
    const descriptor = detector?.parameters.find(parameter => parameter.name === name);
    return {
      name,
      value: (
        <span title={say(descriptor?.help)}>{formatParameter(value, descriptor ?? null, language)}</span>
      ),
    };
  });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, gap: 3, p: 1.5 }}>
      <Box>
        <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
          {t('provenance.origin')}
        </Typography>
        <Facts
          facts={[
            {
              name: t('provenance.detector'),
              value: (
                <>
                  <ShortId id={evidence.detectorId} to={paths.detector(evidence.detectorId)} />{' '}
                  {t('provenance.version', { version: evidence.detectorVersion })}
                </>
              ),
            },
            { name: t('provenance.watermark'), value: times.instant(evidence.dataWatermark) },
            {
              name: t('provenance.window'),
              value: times.period(evidence.windowFrom, evidence.windowTo),
            },
            { name: t('provenance.createdAt'), value: times.instant(alert.createdAt) },
            { name: t('provenance.updatedAt'), value: times.instant(alert.updatedAt) },
            { name: t('provenance.id'), value: alert.id },
            { name: t('provenance.key'), value: alert.key },
            { name: 'SHA-256', value: evidence.sha256 },
          ]}
        />
      </Box>
      <Box>
        <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
          {t('provenance.parameters')}
        </Typography>
        <Facts facts={parameters} />
      </Box>
    </Box>
  );
}
