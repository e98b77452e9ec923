// SPDX-License-Identifier: Apache-2.0
import {
  Box,
  Button,
  Chip,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { Empty } from '../misc/Empty';
import { Failure } from '../misc/Failure';
import { GradeChip } from '../misc/GradeChip';
import { StatusChip } from '../misc/StatusChip';
import { Waiting } from '../misc/Waiting';
import { formatCount, formatTotals, localized } from '../misc/formatModel';
import { paths } from '../misc/paths';
import { usePages } from '../misc/usePages';
import { useRequest } from '../misc/useRequest';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import { STORY } from '../providers/alertDocuments';
import type { Story } from '../providers/types';
import { StoryDialog } from './StoryDialog';
import { reasonsOf } from './storyModel';

const ACCOUNTS_SHOWN = 3;
const OTHERS_SHOWN = 8;

/** The alerts tied to this one from one to the next, in time order: what happened as a whole. */
export function StoryPanel({ alertId }: { alertId: string }) {
  const { t } = useWords();
  const pages = usePages(0, alertId);
  const [deciding, setDeciding] = useState(false);
  const from = pages.at;
  const { data, error, isPending, refetch } = useRequest('story', STORY, { id: alertId, from });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const { story, item } = data.alert ?? {};
  if (!story || !item) return <Empty title={t('story.none')} />;
  const last = story.parts.at(-1)?.place ?? 0;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', p: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, minWidth: 240 }}>
          {t('story.intro', { count: formatCount(story.partCount) })}
          {story.truncated && ` ${t('story.truncated')}`}
        </Typography>
        {item.openParts.length > 0 && (
          <Button variant="outlined" size="small" onClick={() => setDeciding(true)}>
            {t('story.decide', {
              smart_count: item.openParts.length,
              count: formatCount(item.openParts.length),
            })}
          </Button>
        )}
      </Box>
      {deciding && (
        <StoryDialog alertId={alertId} parts={item.openParts} onClose={() => setDeciding(false)} />
      )}
      <StoryTable story={story} alertId={alertId} leadId={item.leadId} />
      {story.parts.length < story.partCount && (
        <Box sx={{ p: 1, display: 'flex', gap: 1, alignItems: 'center' }}>
          <Button disabled={pages.number === 1} onClick={pages.previous}>
            {t('story.earlier')}
          </Button>
          <Button disabled={story.next === null} onClick={() => pages.next(story.next ?? 0)}>
            {t('story.later')}
          </Button>
          <Typography variant="body2">
            {t('story.shown', {
              first: formatCount(from + 1),
              last: formatCount(last + 1),
              total: formatCount(story.partCount),
            })}
          </Typography>
        </Box>
      )}
    </>
  );
}

interface TableProps {
  story: Story;
  alertId: string;
  leadId: string | null;
}

function StoryTable({ story, alertId, leadId }: TableProps) {
  const { t, language } = useWords();
  const times = useTimes();
  const placeOf = new Map(story.parts.map(part => [part.alert.id, part.place]));
  const nameOf = (id: string) => {
    const place = placeOf.get(id);
    return place === undefined ? '…' : formatCount(place + 1);
  };
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('evidence.story')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell align="right">{t('story.place')}</TableCell>
            <TableCell>{t('alerts.grade')}</TableCell>
            <TableCell>{t('story.part')}</TableCell>
            <TableCell>{t('story.when', { zone: times.zoneName })}</TableCell>
            <TableCell align="right">{t('alerts.totals')}</TableCell>
            <TableCell>{t('story.in')}</TableCell>
            <TableCell>{t('story.out')}</TableCell>
            <TableCell>{t('story.why')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {story.parts.map(({ place, alert, inAccountIds, outAccountIds }) => (
            <TableRow key={alert.id} hover selected={alert.id === alertId}>
              <TableCell align="right">{formatCount(place + 1)}</TableCell>
              <TableCell>
                <GradeChip grade={alert.grade} />
              </TableCell>
              <TableCell sx={{ minWidth: 160 }}>
                {alert.id === alertId ? (
                  `${localized(alert.typologyName, language)} (${t('story.here')})`
                ) : (
                  <MuiLink component={Link} to={paths.alert(alert.id)}>
                    {localized(alert.typologyName, language)}
                  </MuiLink>
                )}
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.25 }}>
                  <StatusChip status={alert.status} />
                  {alert.id === leadId && (
                    <Chip
                      size="small"
                      color="primary"
                      label={t('story.leads')}
                      title={t('items.leads')}
                      sx={{ height: 22, borderRadius: '5px' }}
                    />
                  )}
                </Box>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {times.period(alert.firstEventAt, alert.lastEventAt)}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {formatTotals(alert.totals)}
              </TableCell>
              <TableCell>
                <Accounts ids={inAccountIds} />
              </TableCell>
              <TableCell>
                <Accounts ids={outAccountIds} />
              </TableCell>
              <TableCell sx={{ minWidth: 180 }}>
                <Reasons alertId={alert.id} story={story} nameOf={nameOf} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Accounts({ ids }: { ids: readonly string[] }) {
  const { t } = useWords();
  const left = ids.length - ACCOUNTS_SHOWN;
  return (
    <>
      {ids.slice(0, ACCOUNTS_SHOWN).map(id => (
        <Box key={id}>
          <MuiLink component={Link} to={paths.account(id)}>
            {id}
          </MuiLink>
        </Box>
      ))}
      {left > 0 && <Box>{t('story.more', { count: formatCount(left) })}</Box>}
    </>
  );
}

interface ReasonsProps {
  alertId: string;
  story: Story;
  nameOf: (id: string) => string;
}

function Reasons({ alertId, story, nameOf }: ReasonsProps) {
  const { t } = useWords();
  const named = (ids: readonly string[]) =>
    [...ids.slice(0, OTHERS_SHOWN).map(nameOf), ...(ids.length > OTHERS_SHOWN ? ['…'] : [])].join(', ');
  return reasonsOf(alertId, story.links).map(reason => (
    <Box key={reason.key}>{t(`story.${reason.key}`, { other: named(reason.otherIds) })}</Box>
  ));
}
