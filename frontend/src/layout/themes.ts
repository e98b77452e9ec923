// SPDX-License-Identifier: Apache-2.0
import type { RaThemeOptions } from 'react-admin';
import { defaultTheme } from 'react-admin';

const FONT =
  '"Inter Variable", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, "Segoe UI", sans-serif';

/** Dense and calm: small type, thin lines, colour only where it means something. */
function theme(mode: 'light' | 'dark'): RaThemeOptions {
  const dark = mode === 'dark';
  return {
    ...defaultTheme,
    palette: {
      mode,
      primary: { main: dark ? '#6cc3da' : '#0f6277' },
      secondary: { main: dark ? '#8fd0e2' : '#0f6277' },
      error: { main: dark ? '#ff7b83' : '#b3141f' },
      warning: { main: dark ? '#ffb066' : '#a34e00' },
      info: { main: dark ? '#7fb6ff' : '#1257b0' },
      success: { main: dark ? '#7fd0a0' : '#1d6b3f' },
      text: dark
        ? { primary: '#e6edf1', secondary: '#a9bac4' }
        : { primary: '#16242d', secondary: '#4c5d68' },
      background: dark ? { default: '#0b1318', paper: '#121c23' } : { default: '#f3f6f8', paper: '#ffffff' },
      divider: dark ? '#26343d' : '#dbe3e8',
    },
    sidebar: { width: 168, closedWidth: 48 },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: FONT,
      fontSize: 13,
      h6: { fontSize: 17, fontWeight: 650 },
      subtitle2: { fontSize: 13, fontWeight: 650 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      ...defaultTheme.components,
      MuiCssBaseline: {
        styleOverrides: {
          ':root': { '--skein-highlight': dark ? '#ff7a5c' : '#d1361f' },
          '.skein-hidden': {
            position: 'absolute',
            width: 1,
            height: 1,
            margin: -1,
            overflow: 'hidden',
            clipPath: 'inset(50%)',
            whiteSpace: 'nowrap',
          },
          '.skein-plain-button': {
            font: 'inherit',
            color: 'inherit',
            background: 'none',
            border: 0,
            padding: '2px 6px',
            cursor: 'pointer',
            borderRadius: 4,
            fontVariantNumeric: 'tabular-nums',
          },
          '.MuiButtonBase-root': { fontFamily: 'inherit' },
          '.nowrap': { whiteSpace: 'nowrap' },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': {
              animationDuration: '0.01ms !important',
              transitionDuration: '0.01ms !important',
            },
          },
        },
      },
      MuiTableCell: {
        styleOverrides: {
          root: { fontSize: 13, padding: '4px 10px' },
          alignRight: { fontVariantNumeric: 'tabular-nums' },
          head: { fontWeight: 600, whiteSpace: 'nowrap' },
        },
      },
      MuiTab: { styleOverrides: { root: { minHeight: 38, textTransform: 'none', fontWeight: 600 } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 38 } } },
      MuiAppBar: {
        styleOverrides: {
          root: { backgroundColor: dark ? '#0f191f' : '#0d4453', color: '#ffffff', backgroundImage: 'none' },
        },
      },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    },
  };
}

export const lightTheme = theme('light');
export const darkTheme = theme('dark');
