// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Typography } from '@mui/material';
import { formatCount } from './formatModel';
import type { Pages } from './usePages';
import { useWords } from './useWords';

interface Props {
  pages: Pages<string | null>;
  info: { hasNextPage: boolean; endCursor: string | null };
  total: number;
}

/** Turns the pages of a list that goes on after a cursor. */
export function Pager({ pages, info, total }: Props) {
  const { t } = useWords();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'flex-end', p: 1 }}>
      <Typography variant="body2" component="span">
        {t('pager.where', { page: formatCount(pages.number), total: formatCount(total) })}
      </Typography>
      <Button size="small" disabled={pages.number === 1} onClick={pages.previous}>
        {t('pager.previous')}
      </Button>
      <Button size="small" disabled={!info.hasNextPage} onClick={() => pages.next(info.endCursor)}>
        {t('pager.next')}
      </Button>
    </Box>
  );
}
