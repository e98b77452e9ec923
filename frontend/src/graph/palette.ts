// SPDX-License-Identifier: Apache-2.0
import type { NodeLabel, RiskGrade } from '../providers/types';
import type { Shape } from './shapeProgram';

/** Colours of the canvas; each kind also has its own shape, so that colour is never the only sign. */
export interface Palette {
  background: string;
  text: string;
  mutedText: string;
  labelBox: string;
  nodes: Record<NodeLabel, string>;
  grades: Record<RiskGrade, string>;
  plainBorder: string;
  money: string;
  context: string;
  tie: string;
  highlight: string;
  faded: string;
  selection: string;
}

export const NODE_SHAPES: Record<NodeLabel, Shape> = {
  ACCOUNT: 'circle',
  CUSTOMER: 'square',
  IDENTIFIER: 'diamond',
  DEVICE: 'triangle',
};

export const LIGHT_PALETTE: Palette = {
  background: '#fbfcfd',
  text: '#16242d',
  mutedText: '#51626d',
  labelBox: 'rgba(251,252,253,0.88)',
  nodes: { ACCOUNT: '#2f7f96', CUSTOMER: '#6a5aa8', IDENTIFIER: '#b27a1d', DEVICE: '#5d6b73' },
  grades: { NORMAL: '#9fb3bd', ATTENTION: '#d9a400', WARNING: '#e06c00', HIGH_RISK: '#c4202f' },
  plainBorder: '#dfe7eb',
  money: '#5a7a88',
  context: '#b9c7ce',
  tie: '#c9bfe2',
  highlight: '#d1361f',
  faded: '#e4eaed',
  selection: '#0b5cd6',
};

export const DARK_PALETTE: Palette = {
  background: '#10191f',
  text: '#e6edf1',
  mutedText: '#a3b4be',
  labelBox: 'rgba(16,25,31,0.86)',
  nodes: { ACCOUNT: '#4fb0c8', CUSTOMER: '#a796e3', IDENTIFIER: '#e0ab4f', DEVICE: '#93a3ac' },
  grades: { NORMAL: '#5d727d', ATTENTION: '#f0c53a', WARNING: '#ff9440', HIGH_RISK: '#ff5a64' },
  plainBorder: '#34444e',
  money: '#8aa9b7',
  context: '#42545f',
  tie: '#564c7d',
  highlight: '#ff7a5c',
  faded: '#1f2b33',
  selection: '#63a4ff',
};
