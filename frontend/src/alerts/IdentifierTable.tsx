// SPDX-License-Identifier: Apache-2.0
import { Box, Button, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { Highlight } from '../graph/reducers';
import { nodeKey } from '../graph/networkModel';
import { Empty } from '../misc/Empty';
import { ShortId } from '../misc/ShortId';
import { formatCount, formatShare } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useWords } from '../misc/useWords';
import type { SharedIdentifier } from '../providers/types';

interface Props {
  identifiers: readonly SharedIdentifier[];
  highlight: Highlight | null;
  onHighlight: (highlight: Highlight) => void;
}

/** Identities that customers of the alert have in common, strongest first. */
export function IdentifierTable({ identifiers, highlight, onHighlight }: Props) {
  const { t } = useWords();
  if (identifiers.length === 0) return <Empty title={t('identifiers.none')} />;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('identifiers.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('identifiers.sort')}</TableCell>
            <TableCell>{t('identifiers.id')}</TableCell>
            <TableCell>{t('identifiers.customers')}</TableCell>
            <TableCell align="right">{t('identifiers.degree')}</TableCell>
            <TableCell align="right">{t('identifiers.weight')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {identifiers.map(identifier => {
            const source = `identifier:${identifier.identifierId}`;
            const keys = [
              nodeKey(identifier.sort === 'DEVICE' ? 'DEVICE' : 'IDENTIFIER', identifier.identifierId),
              ...identifier.customerIds.map(id => nodeKey('CUSTOMER', id)),
            ];
            return (
              <TableRow key={identifier.identifierId} selected={highlight?.source === source}>
                <TableCell>{t(`sort.${identifier.sort}`, { _: identifier.sort })}</TableCell>
                <TableCell>
                  <ShortId id={identifier.identifierId} length={30} />
                </TableCell>
                <TableCell>
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
                    {identifier.customerIds.map(id => (
                      <ShortId key={id} id={id} to={paths.customer(id)} />
                    ))}
                  </Box>
                </TableCell>
                <TableCell align="right">
                  {t('identifiers.users', {
                    smart_count: identifier.degree,
                    count: formatCount(identifier.degree),
                  })}
                </TableCell>
                <TableCell align="right">{formatShare(identifier.weight)}</TableCell>
                <TableCell align="right">
                  <Button
                    size="small"
                    aria-pressed={highlight?.source === source}
                    onClick={() => onHighlight({ source, transferIds: [], nodeKeys: keys })}
                  >
                    {t('action.highlight')}
                  </Button>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
