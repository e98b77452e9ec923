// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from '@0no-co/graphql.web';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../fake/FakeServer';
import * as alertDocuments from './alertDocuments';
import * as documents from './documents';
import * as indicatorDocuments from './indicatorDocuments';
import * as pathDocuments from './pathDocuments';
import * as watchListDocuments from './watchListDocuments';

describe('documents', () => {
  const schema = readSchema();

  it.each(
    Object.entries({
      ...documents,
      ...alertDocuments,
      ...indicatorDocuments,
      ...pathDocuments,
      ...watchListDocuments,
    }),
  )('%s is valid against schema.graphqls', (_name, document) => {
    const text = print(document as Parameters<typeof print>[0]);
    expect(validate(schema, parse(text)).map(error => error.message)).toEqual([]);
  });

  it('finds a field that the schema does not know', () => {
    expect(validate(schema, parse('{ me { shoeSize } }'))).toHaveLength(1);
  });

  it('has types that were made from the present schema', () => {
    const folder = mkdtempSync(join(tmpdir(), 'skein-schema-'));
    const fresh = join(folder, 'graphql-env.d.ts');
    try {
      execFileSync('node', ['node_modules/gql.tada/bin/cli.js', 'generate', 'output', '--output', fresh]);
      const stored = readFileSync('src/providers/graphql-env.d.ts', 'utf8');
      expect(stored, 'schema.graphqls changed: run `npm run schema`').toBe(readFileSync(fresh, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
