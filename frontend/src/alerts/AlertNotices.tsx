// SPDX-License-Identifier: Apache-2.0
import { Alert as Message, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { nodeKey } from '../graph/networkModel';
import type { Highlight } from '../graph/reducers';
import { formatCount, formatScore } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Alert } from '../providers/types';

interface Props {
  alert: Alert;
  highlight: Highlight | null;
  onHighlight: (highlight: Highlight) => void;
}

const GROWTH = 'growth';

/** What a reader must know before trusting the picture: what was cut, what is new. */
export function AlertNotices({ alert, highlight, onHighlight }: Props) {
  const { t, say } = useWords();
  const times = useTimes();
  const { truncation } = alert.evidence;
  const { diff, item } = alert;
  return (
    <>
      {item.alertCount > 1 && (
        <Message severity="info" sx={{ py: 0 }} data-testid="item">
          {t(item.isLead ? 'notice.leads' : 'notice.follows', { count: formatCount(item.alertCount) })}
          {!item.isLead && item.leadId && (
            <>
              {' '}
              <MuiLink component={Link} to={paths.alert(item.leadId)}>
                {t('notice.openLead')}
              </MuiLink>
            </>
          )}
        </Message>
      )}
      {truncation && (
        <Message severity="warning" sx={{ py: 0 }} data-testid="truncation">
          {t('notice.truncated', {
            limit: truncation.limit,
            value: formatCount(truncation.value),
            order: say(truncation.order),
            scope: t(`scope.${truncation.scope}`, { _: truncation.scope }),
          })}
        </Message>
      )}
      {alert.subgraph.truncated && (
        <Message severity="warning" sx={{ py: 0 }}>
          {t('notice.subgraphTruncated')}
        </Message>
      )}
      {diff && (
        <Message
          severity="info"
          sx={{ py: 0 }}
          data-testid="growth"
          action={
            <Button
              size="small"
              color="inherit"
              aria-pressed={highlight?.source === GROWTH}
              onClick={() =>
                onHighlight({
                  source: GROWTH,
                  transferIds: diff.addedTransferIds,
                  nodeKeys: [
                    ...diff.addedAccountIds.map(id => nodeKey('ACCOUNT', id)),
                    ...diff.addedCustomerIds.map(id => nodeKey('CUSTOMER', id)),
                  ],
                })
              }
            >
              {t('notice.showGrowth')}
            </Button>
          }
        >
          {t('notice.grew', {
            at: times.instant(diff.at),
            transfers: diff.addedTransferIds.length,
            accounts: diff.addedAccountIds.length,
            customers: diff.addedCustomerIds.length,
            before: formatScore(diff.previousScore),
            after: formatScore(alert.score),
          })}
        </Message>
      )}
    </>
  );
}
