// SPDX-License-Identifier: Apache-2.0
import { formatCount } from '../misc/formatModel';
import { useWords } from '../misc/useWords';
import { CHANGE_STORY_STATUS } from '../providers/alertDocuments';
import { request } from '../providers/client';
import type { OpenPart } from '../providers/types';
import { DecisionDialog } from './DecisionDialog';
import { anyNeedsReason, movesOfAll } from './itemModel';

interface Props {
  alertId: string;
  parts: readonly OpenPart[];
  onClose: () => void;
}

/** Moves all open alerts of a story along at once, with one reason. */
export function StoryDialog({ alertId, parts, onClose }: Props) {
  const { t } = useWords();
  return (
    <DecisionDialog
      title={t('story.decide', { smart_count: parts.length, count: formatCount(parts.length) })}
      about={t('story.decideHelp')}
      moves={movesOfAll(parts)}
      needsReason={to => anyNeedsReason(parts, to)}
      send={async decision => {
        const seen = parts.map(part => ({ alertId: part.alertId, expectedVersion: part.version }));
        const input = { alertId, parts: seen, ...decision };
        const { changeStoryStatus } = await request(CHANGE_STORY_STATUS, { input });
        return changeStoryStatus.userErrors[0];
      }}
      onClose={onClose}
    />
  );
}
