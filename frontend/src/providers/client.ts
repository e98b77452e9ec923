// SPDX-License-Identifier: Apache-2.0
import { print } from '@0no-co/graphql.web';
import { HttpError } from 'react-admin';
import type { TadaDocumentNode } from './graphql';
import { session } from './session';

/** Codes that the server puts into `extensions.code`, beside those of HTTP itself. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'LIMIT_EXCEEDED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

interface WireError {
  message: string;
  extensions?: { code?: string; requestId?: string };
}
interface WireAnswer<T> {
  data?: T | null;
  errors?: WireError[];
}

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNAVAILABLE: 503,
};

/** Runs one document. Anything but a complete answer is thrown as an `HttpError` with the server's code in its body. */
export async function request<R, V>(
  document: TadaDocumentNode<R, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<R> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({ query: print(document as Parameters<typeof print>[0]), variables }),
    signal,
  });
  const answer = await readAnswer<R>(response);
  const first = answer.errors?.[0];
  if (first) throw failure(first, response.status);
  if (!response.ok || !answer.data) throw new HttpError(response.statusText || 'No answer', response.status);
  return answer.data;
}

function headers(): HeadersInit {
  const token = session.token();
  return {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json;q=0.9',
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
}

async function readAnswer<T>(response: Response): Promise<WireAnswer<T>> {
  const text = await response.text();
  try {
    return JSON.parse(text) as WireAnswer<T>;
  } catch {
    return {};
  }
}

function failure(error: WireError, status: number): HttpError {
  const code = error.extensions?.code ?? 'INTERNAL';
  return new HttpError(error.message, STATUS[code] ?? (status >= 400 ? status : 500), {
    code,
    requestId: error.extensions?.requestId,
  });
}
