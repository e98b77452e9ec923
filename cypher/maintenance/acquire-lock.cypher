// SPDX-License-Identifier: Apache-2.0
// Takes the lock of that name, or renews it, unless somebody else holds it and has not let it expire.
// @param name String
// @param holder String
// @param now ZonedDateTime UTC
// @param heldUntil ZonedDateTime UTC
// @returns holder String who holds it now
// @bounds one row
// @index SkeinLock(name)
// @source own
// @sample {name: 'migration', holder: 'p1', now: datetime('2026-01-01T00:00:00Z'), heldUntil: datetime('2026-01-01T00:01:00Z')}
MERGE (lock:SkeinLock {name: $name})
// writing takes the node's lock, so that what follows sees the last holder
SET lock.name = $name
WITH lock, lock.holder IS NULL OR lock.holder = $holder OR lock.heldUntil <= $now AS free
SET lock.holder = CASE WHEN free THEN $holder ELSE lock.holder END,
    lock.heldUntil = CASE WHEN free THEN $heldUntil ELSE lock.heldUntil END
RETURN lock.holder AS holder
