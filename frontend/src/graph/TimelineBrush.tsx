// SPDX-License-Identifier: Apache-2.0
import { Box, Button } from '@mui/material';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { formatDuration } from '../misc/formatModel';
import { useTimes } from '../misc/useTimes';
import { useWords } from '../misc/useWords';
import type { Palette } from './palette';
import type { BrushEnd, Histogram, Span } from './timelineModel';
import { binWidthOf, brushBetween, moveBrush, normalizeBrush } from './timelineModel';

const HEIGHT = 54;

interface Props {
  histogram: Histogram;
  brush: Span | null;
  palette: Palette;
  onBrush: (span: Span | null) => void;
}

/** Transfers over time. Dragging over it, or its two handles, chooses a stretch; Delete or Escape takes it back. */
export function TimelineBrush({ histogram, brush, palette, onBrush }: Props) {
  const { t, language } = useWords();
  const times = useTimes();
  const axis = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState<number | null>(null);
  const { from, to } = histogram.span;
  const share = (instant: number) => (instant - from) / (to - from);

  const instantAt = (event: PointerEvent) => {
    const box = axis.current?.getBoundingClientRect();
    return box && box.width > 0 ? from + ((event.clientX - box.left) / box.width) * (to - from) : from;
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture?.(event.pointerId);
    setStart(instantAt(event));
  };
  const drag = (event: PointerEvent) => {
    if (start !== null) onBrush(brushBetween(start, instantAt(event), histogram));
  };
  const end = (event: PointerEvent) => {
    drag(event);
    setStart(null);
  };
  const shown = brush ?? histogram.span;
  const count = histogram.bins
    .filter(bin => bin.from < shown.to && bin.to > shown.from)
    .reduce((n, bin) => n + bin.count, 0);

  return (
    <Box sx={{ px: 1.5, pb: 1 }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          minHeight: 26,
          fontSize: 12,
          gap: 1,
          color: 'text.secondary',
        }}
      >
        <span>{t('timeline.title')}</span>
        <Box component="output" aria-live="polite" data-testid="brush-text" sx={{ flex: 1 }}>
          {brush
            ? t('timeline.chosen', {
                from: times.instant(brush.from),
                to: times.instant(brush.to),
                smart_count: count,
              })
            : t('timeline.all', { smart_count: count })}
        </Box>
        {brush && (
          <Button size="small" onClick={() => onBrush(null)} sx={{ py: 0 }}>
            {t('timeline.clear')}
          </Button>
        )}
      </Box>
      <Box
        ref={axis}
        data-testid="timeline"
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={end}
        sx={{ position: 'relative', height: HEIGHT, cursor: 'crosshair', touchAction: 'none', mx: 1 }}
      >
        <Bars histogram={histogram} shown={shown} palette={palette} />
        <Box
          sx={{
            position: 'absolute',
            top: 0,
            bottom: 0,
            left: `${share(shown.from) * 100}%`,
            width: `${(share(shown.to) - share(shown.from)) * 100}%`,
            bgcolor: brush ? 'action.selected' : 'transparent',
            borderRadius: 0.5,
            pointerEvents: 'none',
          }}
        />
        <Handle end="from" histogram={histogram} brush={brush} onBrush={onBrush} />
        <Handle end="to" histogram={histogram} brush={brush} onBrush={onBrush} />
      </Box>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          fontSize: 11,
          color: 'text.secondary',
          mx: 1,
        }}
      >
        <span>{times.day(from)}</span>
        <span>
          {t('timeline.binWidth', { width: formatDuration(binWidthOf(histogram) / 1_000, language) })}
        </span>
        <span>{times.day(to - 1)}</span>
      </Box>
    </Box>
  );
}

function Bars({ histogram, shown, palette }: { histogram: Histogram; shown: Span; palette: Palette }) {
  const { bins, tallest } = histogram;
  return (
    <svg
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 ${bins.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ display: 'block', pointerEvents: 'none' }}
    >
      <rect x="0" y={HEIGHT - 1} width={bins.length} height="1" fill={palette.context} />
      {bins.map((bin, i) => {
        const height = bin.count === 0 ? 0 : Math.max(3, (bin.count / tallest) * (HEIGHT - 6));
        const inside = bin.from < shown.to && bin.to > shown.from;
        return (
          <rect
            key={bin.from}
            x={i + 0.1}
            y={HEIGHT - height}
            width={0.8}
            height={height}
            fill={inside ? palette.nodes.ACCOUNT : palette.context}
          />
        );
      })}
    </svg>
  );
}

type HandleProps = Omit<Props, 'palette'> & { end: 'from' | 'to' };

/** One end of the brush: a slider that arrows move by a bin, with Shift the whole brush. */
function Handle({ end, histogram, brush, onBrush }: HandleProps) {
  const { t } = useWords();
  const times = useTimes();
  const { from, to } = histogram.span;
  const value = (brush ?? histogram.span)[end];
  const move = (which: BrushEnd, bins: number) =>
    onBrush(normalizeBrush(moveBrush(brush, which, bins, histogram), histogram));
  const press = (event: KeyboardEvent) => {
    const which: BrushEnd = event.shiftKey ? 'both' : end;
    const bins = STEPS[event.key];
    if (bins !== undefined) move(which, bins);
    else if (event.key === 'Home' || event.key === 'End') move(end, event.key === 'Home' ? -1e6 : 1e6);
    else if (event.key === 'Delete' || event.key === 'Escape' || event.key === 'Backspace') onBrush(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box
      role="slider"
      tabIndex={0}
      aria-label={t(end === 'from' ? 'timeline.from' : 'timeline.to')}
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={value}
      aria-valuetext={times.instant(value)}
      onKeyDown={press}
      sx={{
        position: 'absolute',
        top: 0,
        bottom: 0,
        width: 8,
        left: `calc(${((value - from) / (to - from)) * 100}% - 4px)`,
        borderRadius: 1,
        bgcolor: 'primary.main',
        opacity: 0.85,
        cursor: 'ew-resize',
      }}
    />
  );
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};
