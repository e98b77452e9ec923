// SPDX-License-Identifier: Apache-2.0
import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { Empty } from '../misc/Empty';
import { ShortId } from '../misc/ShortId';
import { formatDuration, formatMonies } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useWords } from '../misc/useWords';
import type { AccountFlow } from '../providers/types';

interface Props {
  flows: readonly AccountFlow[];
  selectedAccountId: string | null;
  onSelect: (accountId: string) => void;
}

/** What the money did in each account: in, out, kept, and how long it stayed. */
export function FlowTable({ flows, selectedAccountId, onSelect }: Props) {
  const { t, language } = useWords();
  if (flows.length === 0) return <Empty title={t('flows.none')} />;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('flows.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('flows.account')}</TableCell>
            <TableCell align="right">{t('flows.in')}</TableCell>
            <TableCell align="right">{t('flows.out')}</TableCell>
            <TableCell align="right">{t('flows.kept')}</TableCell>
            <TableCell align="right">{t('flows.dwell')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {flows.map(flow => (
            <TableRow
              key={flow.accountId}
              hover
              selected={flow.accountId === selectedAccountId}
              onClick={() => onSelect(flow.accountId)}
              sx={{ cursor: 'pointer' }}
            >
              <TableCell>
                <ShortId id={flow.accountId} to={paths.account(flow.accountId)} length={30} />
              </TableCell>
              <TableCell align="right">{formatMonies(flow.in)}</TableCell>
              <TableCell align="right">{formatMonies(flow.out)}</TableCell>
              <TableCell align="right">{formatMonies(flow.kept)}</TableCell>
              <TableCell align="right">{formatDuration(flow.dwellSeconds, language)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
