// SPDX-License-Identifier: Apache-2.0
// Gives the lock of that name back, if this holder has it.
// @param name String
// @param holder String
// @returns nothing
// @bounds one node
// @index SkeinLock(name)
// @source own
// @sample {name: 'migration', holder: 'p1'}
MATCH (lock:SkeinLock {name: $name, holder: $holder})
REMOVE lock.holder, lock.heldUntil
