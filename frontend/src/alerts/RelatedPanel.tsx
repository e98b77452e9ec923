// SPDX-License-Identifier: Apache-2.0
import { Typography } from '@mui/material';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { Waiting } from '../misc/Waiting';
import { formatCount } from '../misc/formatModel';
import { useRequest } from '../misc/useRequest';
import { useWords } from '../misc/useWords';
import { RELATED_ALERTS } from '../providers/alertDocuments';
import type { RelatedAlert } from '../providers/types';
import { AlertTable } from './AlertTable';
import { sharedParts } from './relatedModel';

/** Alerts about the same money or the same people: the other chapters of the story. */
export function RelatedPanel({ alertId }: { alertId: string }) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useRequest('relatedAlerts', RELATED_ALERTS, { id: alertId });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const related = data.alert?.related;
  if (!related || related.totalCount === 0) return <Empty title={t('related.none')} />;
  const byId = new Map(related.nodes.map(node => [node.alert.id, node]));
  const inCommon = (node: RelatedAlert | undefined) =>
    node &&
    sharedParts(node)
      .map(({ kind, count }) => t(`related.${kind}`, { smart_count: count, count: formatCount(count) }))
      .join(', ');
  return (
    <>
      <AlertTable
        rows={related.nodes.map(node => node.alert)}
        extra={{ head: t('related.shared'), cell: row => inCommon(byId.get(row.id)) }}
      />
      {related.truncated && (
        <Typography variant="body2" sx={{ p: 1 }}>
          {t('related.truncated', {
            shown: formatCount(related.nodes.length),
            total: formatCount(related.totalCount),
          })}
        </Typography>
      )}
    </>
  );
}
