// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Title, useAuthenticated } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { GradeChip } from '../misc/GradeChip';
import { Panel } from '../misc/Panel';
import { ShortId } from '../misc/ShortId';
import { Waiting } from '../misc/Waiting';
import { formatCount, formatScore } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useRequest } from '../misc/useRequest';
import { useWords } from '../misc/useWords';
import { SEARCH } from '../providers/documents';
import type { SearchHit } from '../providers/types';

const MOST = 50;

/** Accounts, customers, identifiers and devices by the beginning of an id, number or name. The address holds the text. */
export function SearchPage() {
  useAuthenticated();
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [text, setText] = useState(asked);
  const { data, error, isFetching, refetch } = useRequest(
    'search',
    SEARCH,
    { text: asked, first: MOST },
    { enabled: asked !== '' },
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.25, pb: 4, minWidth: 0 }}>
      <Title title={t('search.title')} />
      <Typography variant="h6" component="h1">
        {t('search.title')}
      </Typography>
      <Box
        component="form"
        role="search"
        sx={{ display: 'flex', gap: 1, maxWidth: 640 }}
        onSubmit={event => {
          event.preventDefault();
          setParams(text.trim() ? { q: text.trim() } : {});
        }}
      >
        <TextField
          label={t('search.label')}
          value={text}
          onChange={event => setText(event.target.value)}
          fullWidth
          size="small"
          type="search"
        />
        <Button type="submit" variant="contained">
          {t('search.go')}
        </Button>
      </Box>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isFetching && <Waiting />}
      {data && !isFetching && (
        <Panel title={t('search.found', { smart_count: data.search.length })} dense>
          <Hits hits={data.search} />
        </Panel>
      )}
      {asked === '' && <Empty title={t('search.empty')} />}
    </Box>
  );
}

function Hits({ hits }: { hits: readonly SearchHit[] }) {
  const { t } = useWords();
  if (hits.length === 0) return <Empty title={t('search.nothing')} />;
  return (
    <>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('selection.kind')}</TableCell>
            <TableCell>{t('selection.name')}</TableCell>
            <TableCell>{t('selection.id')}</TableCell>
            <TableCell align="right">{t('selection.degree')}</TableCell>
            <TableCell>{t('alerts.grade')}</TableCell>
            <TableCell align="right">{t('alerts.score')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {hits.map(hit => (
            <TableRow key={`${hit.label}:${hit.id}`}>
              <TableCell>{t(`node.${hit.label}`)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{hit.title}</TableCell>
              <TableCell>
                <ShortId id={hit.id} to={paths.node(hit.label, hit.id)} length={36} />
              </TableCell>
              <TableCell align="right">{formatCount(hit.degree)}</TableCell>
              <TableCell>
                <GradeChip grade={hit.grade} />
              </TableCell>
              <TableCell align="right">{formatScore(hit.score)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {hits.length === MOST && (
        <Box sx={{ p: 1, fontSize: 12.5, color: 'text.secondary' }}>{t('search.cut', { max: MOST })}</Box>
      )}
    </>
  );
}
