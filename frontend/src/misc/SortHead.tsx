// SPDX-License-Identifier: Apache-2.0
import { TableCell, TableSortLabel } from '@mui/material';

interface Props<Sort extends string> {
  label: string;
  /** The orders of this column, the one that a first click asks for first. */
  orders: readonly [Sort, Sort];
  sort: Sort;
  onSort: (sort: Sort) => void;
  align?: 'right';
}

/** The head of a column by which a list can be ordered, either way. */
export function SortHead<Sort extends string>({ label, orders, sort, onSort, align }: Props<Sort>) {
  const active = orders.includes(sort);
  const direction = sort.endsWith('_ASC') ? 'asc' : 'desc';
  const next = sort === orders[0] ? orders[1] : orders[0];
  return (
    <TableCell align={align} sortDirection={active ? direction : false}>
      <TableSortLabel active={active} direction={active ? direction : 'desc'} onClick={() => onSort(next)}>
        {label}
      </TableSortLabel>
    </TableCell>
  );
}
