// SPDX-License-Identifier: Apache-2.0

interface Form {
  all: readonly string[];
  chosen: readonly string[];
  /** Calendar days in UTC, both inclusive; empty for no bound. */
  from: string;
  to: string;
}

const DAY_MILLIS = 86_400_000;

/** All detectors is said by saying nothing, so that a detector added later also runs. */
export function toRunInput(form: Form) {
  const to = Date.parse(`${form.to}T00:00:00Z`);
  return {
    detectorIds: form.chosen.length === form.all.length ? undefined : [...form.chosen],
    from: form.from ? `${form.from}T00:00:00Z` : undefined,
    to: Number.isNaN(to) ? undefined : new Date(to + DAY_MILLIS).toISOString(),
  };
}
