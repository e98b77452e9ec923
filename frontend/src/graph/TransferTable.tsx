// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TablePagination,
  TableRow,
  TableSortLabel,
} from '@mui/material';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Empty } from '../misc/Empty';
import { ShortId } from '../misc/ShortId';
import { formatMoney, groupDigits } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Transfer } from '../providers/types';
import type { Span } from './timelineModel';
import type { TransferColumn, TransferOrder, TransferRow } from './transferRowsModel';
import { transferRows } from './transferRowsModel';

const COLUMNS: readonly { column: TransferColumn; right?: boolean }[] = [
  { column: 'order', right: true },
  { column: 'at' },
  { column: 'from' },
  { column: 'to' },
  { column: 'paid', right: true },
  { column: 'received', right: true },
  { column: 'channel' },
  { column: 'reference' },
];
const ROWS_PER_PAGE = 50;

interface Props {
  transfers: readonly Transfer[];
  brush: Span | null;
  /** Ids of transfers that the selection or the highlight points at. */
  marked: ReadonlySet<string>;
  selectedId: string | null;
  onSelect: (transferId: string) => void;
}

/** The canvas in words: every transfer on it, in the same brush, with the same marks. */
export function TransferTable({ transfers, brush, marked, selectedId, onSelect }: Props) {
  const { t } = useWords();
  const [order, setOrder] = useState<TransferOrder>({ column: 'order', direction: 'asc' });
  const [page, setPage] = useState(0);
  const rows = useMemo(() => transferRows(transfers, brush, order), [transfers, brush, order]);
  const lastPage = Math.max(0, Math.ceil(rows.length / ROWS_PER_PAGE) - 1);
  const shownPage = Math.min(page, lastPage);
  const shown = rows.slice(shownPage * ROWS_PER_PAGE, (shownPage + 1) * ROWS_PER_PAGE);
  const sortBy = (column: TransferColumn) =>
    setOrder({ column, direction: order.column === column && order.direction === 'asc' ? 'desc' : 'asc' });

  if (transfers.length === 0) return <Empty title={t('transfers.none')} />;
  return (
    <Box>
      <TableContainer tabIndex={0} role="region" aria-label={t('transfers.caption')} sx={{ maxHeight: 420 }}>
        <Table size="small" stickyHeader data-testid="transfer-table">
          <TableHead>
            <TableRow>
              {COLUMNS.map(({ column, right }) => (
                <TableCell
                  key={column}
                  align={right ? 'right' : 'left'}
                  sortDirection={order.column === column ? order.direction : false}
                >
                  <TableSortLabel
                    active={order.column === column}
                    direction={order.column === column ? order.direction : 'asc'}
                    onClick={() => sortBy(column)}
                  >
                    {t(`transfers.${column}`)}
                  </TableSortLabel>
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(row => (
              <TransferLine
                key={row.transfer.id}
                row={row}
                marked={marked.has(row.transfer.id)}
                selected={row.transfer.id === selectedId}
                onSelect={onSelect}
              />
            ))}
          </TableBody>
        </Table>
        {rows.length === 0 && <Empty title={t('transfers.noneInBrush')} />}
      </TableContainer>
      {rows.length > ROWS_PER_PAGE && (
        <TablePagination
          component="div"
          count={rows.length}
          page={shownPage}
          rowsPerPage={ROWS_PER_PAGE}
          rowsPerPageOptions={[ROWS_PER_PAGE]}
          onPageChange={(_event, next) => setPage(next)}
        />
      )}
    </Box>
  );
}

interface LineProps {
  row: TransferRow;
  marked: boolean;
  selected: boolean;
  onSelect: (transferId: string) => void;
}

function TransferLine({ row, marked, selected, onSelect }: LineProps) {
  const { t } = useWords();
  const times = useTimes();
  const { transfer, number } = row;
  const line = useRef<HTMLTableRowElement>(null);
  const converted = transfer.paid.currency !== transfer.received.currency;
  useEffect(() => {
    if (selected) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);
  return (
    <TableRow
      ref={line}
      hover
      selected={selected}
      data-marked={marked}
      onClick={() => onSelect(transfer.id)}
      sx={{ cursor: 'pointer', boxShadow: marked ? 'inset 3px 0 0 var(--skein-highlight)' : 'none' }}
    >
      <TableCell align="right">
        <button
          type="button"
          className="skein-plain-button"
          aria-pressed={selected}
          aria-label={t('transfers.select', { number })}
          onClick={event => {
            event.stopPropagation();
            onSelect(transfer.id);
          }}
        >
          {number}
        </button>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{times.instant(transfer.at)}</TableCell>
      <TableCell>
        <ShortId id={transfer.fromAccountId} to={paths.account(transfer.fromAccountId)} />
      </TableCell>
      <TableCell>
        <ShortId id={transfer.toAccountId} to={paths.account(transfer.toAccountId)} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
        {groupDigits(transfer.paid.amount)} {transfer.paid.currency}
      </TableCell>
      <TableCell
        align="right"
        sx={{ whiteSpace: 'nowrap', color: converted ? 'text.primary' : 'text.secondary' }}
      >
        {formatMoney(transfer.received)}
      </TableCell>
      <TableCell>{channelText(t, transfer.channel)}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 80 }}>{transfer.reference ?? ''}</TableCell>
    </TableRow>
  );
}

function channelText(t: (key: string, values?: Record<string, unknown>) => string, channel: string): string {
  return t(`channel.${channel}`, { _: channel });
}
