// SPDX-License-Identifier: Apache-2.0
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Empty } from '../misc/Empty';
import { ShortId } from '../misc/ShortId';
import { formatCount, formatMoney } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { MoneyPath, MoneyPaths } from '../providers/types';
import { PATHS_PER_PAGE, keptShare } from './pathQuestionModel';

interface Props {
  found: MoneyPaths;
  accountId: string;
  page: number;
  onNext: (cursor: string) => void;
  onPrevious: () => void;
}

/** The paths of one page, who found them, and what was cut. */
export function PathList({ found, accountId, page, onNext, onPrevious }: Props) {
  const { t, say, language } = useWords();
  const times = useTimes();
  const next = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="body2" role="status">
        {t('paths.found', { smart_count: found.totalCount, count: formatCount(found.totalCount) })}{' '}
        {t('paths.asOf', { at: times.instant(found.dataWatermark) })} {t(`paths.by_${found.engine}`)}
        {language === 'zh' ? '：' : ': '}
        {say(found.reason)}
      </Typography>
      {found.truncations.map(cut => (
        <Alert key={cut.limit} severity="warning" sx={{ mt: 1 }}>
          {t('notice.truncated', {
            limit: cut.limit,
            value: formatCount(cut.value),
            order: say(cut.order),
            scope: t(`scope.${cut.scope}`, { _: cut.scope }),
          })}
        </Alert>
      ))}
      {found.hubIds.length > 0 && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {t('paths.hubs')}{' '}
          {found.hubIds.map(id => (
            <Box key={id} component="span" sx={{ mr: 1 }}>
              <ShortId id={id} to={paths.account(id)} />
            </Box>
          ))}
        </Alert>
      )}
      {found.edges.length === 0 && <Empty title={t('paths.none')} />}
      <Box sx={{ mt: 1 }}>
        {found.edges.map(({ cursor, node }, place) => (
          <PathRow
            key={cursor}
            path={node}
            accountId={accountId}
            number={page * PATHS_PER_PAGE + place + 1}
          />
        ))}
      </Box>
      {(page > 0 || next) && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button size="small" disabled={page === 0} onClick={onPrevious}>
            {t('paths.previous')}
          </Button>
          <Button size="small" disabled={!next} onClick={() => next && onNext(next)}>
            {t('paths.next')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function PathRow({ path, accountId, number }: { path: MoneyPath; accountId: string; number: number }) {
  const { t } = useWords();
  const times = useTimes();
  const [first, last] = [path.transfers[0], path.transfers.at(-1)];
  if (!first || !last) return null;
  const kept = keptShare(path);
  return (
    <Accordion disableGutters variant="outlined" slotProps={{ transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, alignItems: 'baseline' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('paths.hops', { smart_count: path.transfers.length, number })}
          </Typography>
          <Typography variant="body2">
            {formatMoney(first.paid)} → {formatMoney(last.received)}
            {kept !== null && ` (${t('paths.kept', { percent: Math.round(kept * 100) })})`}
          </Typography>
          <Typography variant="body2">{times.period(first.at, last.at)}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {path.accountIds.map((id, place) => (
              <Box
                key={`${id} ${place}`}
                component="span"
                sx={{ fontWeight: id === accountId ? 700 : 400, whiteSpace: 'nowrap' }}
              >
                {place > 0 && ' → '}
                <ShortId id={id} />
              </Box>
            ))}
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ p: 0 }}>
        <Legs path={path} number={number} />
      </AccordionDetails>
    </Accordion>
  );
}

function Legs({ path, number }: { path: MoneyPath; number: number }) {
  const { t } = useWords();
  const times = useTimes();
  const label = t('paths.transfers', { number });
  return (
    <TableContainer tabIndex={0} role="region" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {(['at', 'from', 'to'] as const).map(column => (
              <TableCell key={column}>{t(`transfers.${column}`)}</TableCell>
            ))}
            <TableCell align="right">{t('transfers.paid')}</TableCell>
            <TableCell align="right">{t('transfers.received')}</TableCell>
            <TableCell>{t('transfers.channel')}</TableCell>
            <TableCell>{t('paths.transferId')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {path.transfers.map(transfer => (
            <TableRow key={transfer.id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{times.instant(transfer.at)}</TableCell>
              <TableCell>
                <ShortId id={transfer.fromAccountId} to={paths.account(transfer.fromAccountId)} />
              </TableCell>
              <TableCell>
                <ShortId id={transfer.toAccountId} to={paths.account(transfer.toAccountId)} />
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                {formatMoney(transfer.paid)}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {formatMoney(transfer.received)}
              </TableCell>
              <TableCell>{t(`channel.${transfer.channel}`, { _: transfer.channel })}</TableCell>
              <TableCell>
                <ShortId id={transfer.id} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
