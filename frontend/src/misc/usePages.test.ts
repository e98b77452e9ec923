// SPDX-License-Identifier: Apache-2.0
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePages } from './usePages';

describe('pages', () => {
  it('lead back to the page before, not to the first one', () => {
    const { result } = renderHook(() => usePages(0, 'story'));
    act(() => result.current.next(25));
    act(() => result.current.next(50));
    expect(result.current).toMatchObject({ at: 50, number: 3 });
    act(() => result.current.previous());
    expect(result.current).toMatchObject({ at: 25, number: 2 });
    act(() => result.current.previous());
    act(() => result.current.previous());
    expect(result.current).toMatchObject({ at: 0, number: 1 });
  });

  it('begin anew with another list', () => {
    const { result, rerender } = renderHook(({ list }) => usePages<string | null>(null, list), {
      initialProps: { list: 'a' },
    });
    act(() => result.current.next('cursor'));
    rerender({ list: 'b' });
    expect(result.current).toMatchObject({ at: null, number: 1 });
    act(() => result.current.next('other'));
    expect(result.current).toMatchObject({ at: 'other', number: 2 });
  });
});
