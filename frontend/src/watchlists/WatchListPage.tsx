// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Button,
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
import { useParams } from 'react-router-dom';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { Pager } from '../misc/Pager';
import { Panel } from '../misc/Panel';
import { ShortId } from '../misc/ShortId';
import { SortHead } from '../misc/SortHead';
import { Waiting } from '../misc/Waiting';
import { formatCount } from '../misc/formatModel';
import { usePages } from '../misc/usePages';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { WATCH_LIST_ENTRIES, WATCH_LIST_VERSIONS } from '../providers/watchListDocuments';
import type { ListEntry, ListEntryKind, ListEntrySort, WatchListVersion } from '../providers/types';
import { LIST_ENTRY_KINDS } from '../providers/types';
import { NamingAlerts } from './NamingAlerts';

/** One watch-list: its versions, none of which is ever changed, and the entries of one of them. */
export function WatchListPage() {
  useAuthenticated();
  const { name = '' } = useParams();
  const { t } = useWords();
  const [version, setVersion] = useState<number | null>(null);
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={t('lists.one')} />
      <Typography variant="h6" component="h1" sx={{ overflowWrap: 'anywhere' }}>
        {t('lists.heading', { name })}
      </Typography>
      <Panel title={t('lists.versions')} dense>
        <Versions name={name} shown={version} onShow={setVersion} />
      </Panel>
      <Panel title={version === null ? t('lists.entriesLatest') : t('lists.entriesOf', { version })} dense>
        <Entries name={name} version={version} />
      </Panel>
      <AlertsOf name={name} version={version} />
    </Box>
  );
}

/** Of the version that is shown; of the one in force if none was chosen. */
function AlertsOf({ name, version }: { name: string; version: number | null }) {
  const { t } = useWords();
  const { data } = useRequest('watchListVersions', WATCH_LIST_VERSIONS, { name, after: null });
  const number = version ?? data?.watchListVersions.edges[0]?.node.number;
  if (number === undefined) return null;
  return (
    <Panel title={t('lists.alertsOf', { version: number })} dense>
      <NamingAlerts name={name} version={number} />
    </Panel>
  );
}

interface VersionsProps {
  name: string;
  shown: number | null;
  onShow: (version: number) => void;
}

function Versions({ name, shown, onShow }: VersionsProps) {
  const { t } = useWords();
  const pages = usePages<string | null>(null, name);
  const { data, error, isPending, refetch } = useRequest('watchListVersions', WATCH_LIST_VERSIONS, {
    name,
    after: pages.at,
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const { edges, pageInfo, totalCount } = data.watchListVersions;
  if (totalCount === 0) return <Empty title={t('error.notFound')} />;
  return (
    <>
      <VersionTable rows={edges.map(edge => edge.node)} shown={shown} onShow={onShow} />
      {totalCount > edges.length && <Pager pages={pages} info={pageInfo} total={totalCount} />}
    </>
  );
}

interface VersionTableProps {
  rows: readonly WatchListVersion[];
  shown: number | null;
  onShow: (version: number) => void;
}

function VersionTable({ rows, shown, onShow }: VersionTableProps) {
  const { t } = useWords();
  const times = useTimes();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('lists.versions')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('lists.version')}</TableCell>
            <TableCell>{t('lists.asOf')}</TableCell>
            <TableCell>{t('lists.importedAt')}</TableCell>
            <TableCell>{t('lists.importedBy')}</TableCell>
            <TableCell>{t('lists.source')}</TableCell>
            <TableCell align="right">{t('lists.entries')}</TableCell>
            <TableCell align="right">{t('lists.matchable')}</TableCell>
            <TableCell align="right">{t('lists.rejected')}</TableCell>
            <TableCell>SHA-256</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.number} hover selected={row.number === shown}>
              <TableCell>
                <Button
                  size="small"
                  onClick={() => onShow(row.number)}
                  aria-label={t('lists.show', { version: row.number })}
                >
                  {row.number}
                </Button>
              </TableCell>
              <TableCell>{times.instant(row.asOf)}</TableCell>
              <TableCell>{times.instant(row.importedAt)}</TableCell>
              <TableCell>{row.importedBy}</TableCell>
              <TableCell>{row.source}</TableCell>
              <TableCell align="right">{formatCount(row.entryCount)}</TableCell>
              <TableCell align="right">{formatCount(row.matchableCount)}</TableCell>
              <TableCell align="right">{formatCount(row.rejectedCount)}</TableCell>
              <TableCell>
                <ShortId id={row.sha256} length={14} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Entries({ name, version }: { name: string; version: number | null }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ListEntryKind | ''>('');
  const [sort, setSort] = useState<ListEntrySort>('ID_ASC');
  const pages = usePages<string | null>(null, JSON.stringify([name, version, text, kind, sort]));
  const { data, error, isPending, refetch } = useRequest('watchListEntries', WATCH_LIST_ENTRIES, {
    name,
    version,
    filter: { text: text.trim() || null, kinds: kind === '' ? null : [kind] },
    sort,
    after: pages.at,
  });
  const found = data?.watchListEntries;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, p: 1.5, flexWrap: 'wrap' }}>
        <TextField
          size="small"
          fullWidth={false}
          margin="none"
          label={t('lists.searchEntries')}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <TextField
          select
          size="small"
          fullWidth={false}
          margin="none"
          label={t('lists.kind')}
          value={kind}
          onChange={event => setKind(event.target.value as ListEntryKind | '')}
          sx={{ minWidth: 140 }}
        >
          <MenuItem value="">{t('lists.anyKind')}</MenuItem>
          {LIST_ENTRY_KINDS.map(each => (
            <MenuItem key={each} value={each}>
              {t(`entryKind.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isPending && <Waiting />}
      {found?.totalCount === 0 && <Empty title={t('lists.noEntry')} />}
      {found && found.totalCount > 0 && (
        <>
          <EntryTable rows={found.edges.map(edge => edge.node)} sort={sort} onSort={setSort} />
          <Pager pages={pages} info={found.pageInfo} total={found.totalCount} />
        </>
      )}
    </>
  );
}

interface EntryTableProps {
  rows: readonly ListEntry[];
  sort: ListEntrySort;
  onSort: (sort: ListEntrySort) => void;
}

function EntryTable({ rows, sort, onSort }: EntryTableProps) {
  const { t } = useWords();
  const times = useTimes();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('lists.entries')}>
      <Table size="small" data-testid="list-entries">
        <TableHead>
          <TableRow>
            <SortHead label={t('lists.entryId')} orders={['ID_ASC', 'ID_DESC']} sort={sort} onSort={onSort} />
            <SortHead
              label={t('lists.kind')}
              orders={['KIND_ASC', 'KIND_DESC']}
              sort={sort}
              onSort={onSort}
            />
            <SortHead
              label={t('lists.name')}
              orders={['NAME_ASC', 'NAME_DESC']}
              sort={sort}
              onSort={onSort}
            />
            <TableCell>{t('lists.reason')}</TableCell>
            <TableCell>{t('lists.knownBy')}</TableCell>
            <TableCell>{t('lists.valid')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.id} hover>
              <TableCell>{row.id}</TableCell>
              <TableCell>{t(`entryKind.${row.kind}`)}</TableCell>
              <TableCell>{row.name || '–'}</TableCell>
              <TableCell>{row.reason || '–'}</TableCell>
              <TableCell>
                {row.keys.map(key => (
                  <Box key={`${key.kind} ${key.value}`}>
                    {t(`keyKind.${key.kind}`)} {key.value}
                  </Box>
                ))}
                {row.keys.length === 0 && t('lists.nameOnly')}
              </TableCell>
              <TableCell>
                {row.validFrom || row.validTo
                  ? `${row.validFrom ? times.instant(row.validFrom) : '…'} – ${row.validTo ? times.instant(row.validTo) : '…'}`
                  : t('lists.always')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
