// SPDX-License-Identifier: Apache-2.0
// Creates devices that are not stored; a stored one violates the constraint on its id.
// @param rows List<List> id, version, contentHash, recordedAt, origin, supersededAt, type
// @returns created Long
// @bounds one node a row
// @index none
// @source own
// @sample {rows: [['K1', 1, null, null, null, null, null]]}
UNWIND $rows AS row
CREATE (:Device {
  id: row[0], version: row[1], contentHash: row[2], recordedAt: row[3], origin: row[4], type: row[6]
})
RETURN count(*) AS created
