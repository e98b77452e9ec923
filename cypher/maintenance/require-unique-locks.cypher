// SPDX-License-Identifier: Apache-2.0
// Makes lock names unique, so that two processes cannot make the same lock.
// @returns nothing
// @bounds one constraint
// @index none
// @source own
// @sample {}
CREATE CONSTRAINT skein_lock_name IF NOT EXISTS FOR (lock:SkeinLock) REQUIRE lock.name IS UNIQUE
