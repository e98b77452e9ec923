// SPDX-License-Identifier: Apache-2.0
import { Box, Chip } from '@mui/material';
import { formatCount } from '../misc/formatModel';
import { useWords } from '../misc/useWords';
import type { WorkItem } from '../providers/types';
import { labelsOf } from './itemModel';

/** What a story is made of: how many alerts, and the detectors that raised them. Nothing of an alert that stands alone. */
export function ItemLabels({ item }: { item: WorkItem }) {
  const { t, say } = useWords();
  if (item.alertCount < 2) return null;
  const { shown, left } = labelsOf(item);
  const label = { height: 18, borderRadius: '4px', fontSize: 11, '& .MuiChip-label': { px: 0.6 } };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }} data-testid="item-labels">
      <Chip
        size="small"
        color={item.isLead ? 'primary' : 'default'}
        label={t('items.alerts', { smart_count: item.alertCount, count: formatCount(item.alertCount) })}
        title={item.isLead ? t('items.leads') : t('items.follows')}
        sx={{ ...label, fontWeight: 600 }}
      />
      {shown.map(({ typology, typologyName, count }) => (
        <Chip
          key={typology}
          size="small"
          variant="outlined"
          label={`${say(typologyName)}${count > 1 ? ` ×${formatCount(count)}` : ''}`}
          sx={label}
        />
      ))}
      {left > 0 && <Chip size="small" variant="outlined" label={`+${formatCount(left)}`} sx={label} />}
    </Box>
  );
}
