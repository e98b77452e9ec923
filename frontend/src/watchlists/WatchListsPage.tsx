// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Chip,
  Link as MuiLink,
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
import { Pager } from '../misc/Pager';
import { SortHead } from '../misc/SortHead';
import { Waiting } from '../misc/Waiting';
import { formatCount } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { usePages } from '../misc/usePages';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { WATCH_LISTS } from '../providers/watchListDocuments';
import type { WatchList, WatchListSort } from '../providers/types';

/** The watch-lists that detectors look people up in, each with its version in force. */
export function WatchListsPage() {
  useAuthenticated();
  const { t } = useWords();
  const [text, setText] = useState('');
  const [sort, setSort] = useState<WatchListSort>('NAME_ASC');
  const pages = usePages<string | null>(null, JSON.stringify([text, sort]));
  const { data, error, isPending, refetch } = useRequest('watchLists', WATCH_LISTS, {
    text: text.trim() || null,
    sort,
    after: pages.at,
  });
  const found = data?.watchLists;
  return (
    <Box sx={{ pb: 4 }}>
      <Title title={t('lists.title')} />
      <Typography variant="h6" component="h1">
        {t('lists.title')}
      </Typography>
      <TextField
        size="small"
        fullWidth={false}
        margin="none"
        label={t('lists.search')}
        value={text}
        onChange={event => setText(event.target.value)}
        sx={{ my: 1.5 }}
      />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isPending && <Waiting />}
      {found?.totalCount === 0 && <Empty title={t('lists.none')}>{t('lists.noneHelp')}</Empty>}
      {found && found.totalCount > 0 && (
        <>
          <ListTable rows={found.edges.map(edge => edge.node)} sort={sort} onSort={setSort} />
          <Pager pages={pages} info={found.pageInfo} total={found.totalCount} />
        </>
      )}
    </Box>
  );
}

interface TableProps {
  rows: readonly WatchList[];
  sort: WatchListSort;
  onSort: (sort: WatchListSort) => void;
}

function ListTable({ rows, sort, onSort }: TableProps) {
  const { t } = useWords();
  const times = useTimes();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('lists.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <SortHead
              label={t('lists.name')}
              orders={['NAME_ASC', 'NAME_DESC']}
              sort={sort}
              onSort={onSort}
            />
            <TableCell align="right">{t('lists.version')}</TableCell>
            <SortHead
              label={t('lists.entries')}
              orders={['ENTRIES_DESC', 'ENTRIES_ASC']}
              sort={sort}
              onSort={onSort}
              align="right"
            />
            <TableCell align="right">{t('lists.matchable')}</TableCell>
            <TableCell>{t('lists.asOf')}</TableCell>
            <SortHead
              label={t('lists.importedAt')}
              orders={['IMPORTED_DESC', 'IMPORTED_ASC']}
              sort={sort}
              onSort={onSort}
            />
            <TableCell>{t('lists.importedBy')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ name, madeBySkein, latest }) => (
            <TableRow key={name} hover>
              <TableCell>
                <MuiLink component={Link} to={paths.watchList(name)}>
                  {name}
                </MuiLink>
                {madeBySkein && (
                  <Chip size="small" variant="outlined" label={t('lists.madeBySkein')} sx={{ ml: 1 }} />
                )}
              </TableCell>
              <TableCell align="right">{latest.number}</TableCell>
              <TableCell align="right">{formatCount(latest.entryCount)}</TableCell>
              <TableCell align="right">{formatCount(latest.matchableCount)}</TableCell>
              <TableCell>{times.instant(latest.asOf)}</TableCell>
              <TableCell>{times.instant(latest.importedAt)}</TableCell>
              <TableCell>{latest.importedBy}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
