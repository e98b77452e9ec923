// SPDX-License-Identifier: Apache-2.0
import { Box, useTheme } from '@mui/material';
import type { Bar } from './indicatorModel';
import { scaleOf } from './indicatorModel';

const WIDTH = 190;
const HEIGHT = 36;

interface Props {
  bars: readonly Bar[];
  /** Beginning of the window that is looked at. */
  chosen: string | undefined;
  label: string;
}

/** One bar a window, with what was usual of the subject as a line over it and what was usual of its peers as a dot. */
export function IndicatorBars({ bars, chosen, label }: Props) {
  const { palette } = useTheme();
  const scale = scaleOf(bars);
  const step = WIDTH / Math.max(bars.length, 1);
  const top = (value: number) => HEIGHT - 1 - scale(value) * (HEIGHT - 4);
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      sx={{ width: WIDTH, height: HEIGHT, display: 'block' }}
    >
      <line x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke={palette.divider} />
      {bars.map((bar, place) => (
        <g key={bar.from}>
          {bar.value !== null && (
            <rect
              x={place * step + step * 0.15}
              width={step * 0.7}
              y={top(bar.value)}
              height={HEIGHT - 1 - top(bar.value)}
              fill={bar.from === chosen ? palette.primary.main : palette.text.disabled}
              fillOpacity={bar.whole ? 1 : 0.5}
            />
          )}
          {bar.usual !== null && (
            <line
              x1={place * step}
              x2={(place + 1) * step}
              y1={top(bar.usual)}
              y2={top(bar.usual)}
              stroke={palette.warning.main}
              strokeWidth={2}
            />
          )}
          {bar.peers !== null && (
            <circle cx={(place + 0.5) * step} cy={top(bar.peers)} r={2.2} fill={palette.success.main} />
          )}
        </g>
      ))}
    </Box>
  );
}
