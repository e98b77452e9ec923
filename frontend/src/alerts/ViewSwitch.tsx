// SPDX-License-Identifier: Apache-2.0
import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { formatCount } from '../misc/formatModel';
import { useRequest } from '../misc/useRequest';
import { useWords } from '../misc/useWords';
import { ITEM_COUNTS } from '../providers/alertDocuments';
import type { View } from '../providers/alertFilterModel';
import { VIEWS, toAlertFilter, viewOf } from '../providers/alertFilterModel';

/** Items of work, those below the line, or all alerts; each with how many the other filters leave. */
export function ViewSwitch() {
  const { t } = useWords();
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const view = viewOf(filterValues ?? {});
  const filterOf = (other: View) => toAlertFilter({ ...filterValues, view: other });
  const { data } = useRequest('itemCounts', ITEM_COUNTS, {
    above: filterOf('ABOVE_LINE'),
    below: filterOf('BELOW_LINE'),
    all: filterOf('ALL'),
  });
  const counts: Partial<Record<View, number>> = {
    ABOVE_LINE: data?.above.totalCount,
    BELOW_LINE: data?.below.totalCount,
    ALL: data?.all.totalCount,
  };
  const line = data?.status.workLine ?? 0;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, p: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={t('items.switch')}
        onChange={(_event, next: View | null) => {
          if (next) setFilters({ ...filterValues, view: next }, displayedFilters);
        }}
      >
        {VIEWS.map(each => (
          <ToggleButton key={each} value={each} sx={{ textTransform: 'none', py: 0.4 }}>
            {t(`items.${each}`)}
            {counts[each] === undefined ? '' : ` (${formatCount(counts[each])})`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="body2" color="text.secondary">
        {t(`items.help.${view}`, { line: line.toFixed(2) })}
      </Typography>
    </Box>
  );
}
