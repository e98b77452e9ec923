// SPDX-License-Identifier: Apache-2.0
import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { shortenId } from './formatModel';

interface Props {
  id: string;
  /** Where the id leads, if anywhere. */
  to?: string;
  length?: number;
}

/** An id that keeps both ends visible and is read and copied whole. */
export function ShortId({ id, to, length }: Props) {
  const text = shortenId(id, length);
  const face = { whiteSpace: 'nowrap' } as const;
  if (!to) {
    return (
      <Box component="span" title={id} sx={face}>
        {text}
      </Box>
    );
  }
  return (
    <MuiLink component={Link} to={to} title={id} sx={face} onClick={event => event.stopPropagation()}>
      {text}
    </MuiLink>
  );
}
