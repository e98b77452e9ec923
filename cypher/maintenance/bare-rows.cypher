// SPDX-License-Identifier: Apache-2.0
// What does Bolt itself carry? Rows of five lists of integers that no store is asked for.
// @param rows Long
// @param last Long the length of each list, less one
// @returns ids List<Long>
// @returns to List<Long>
// @returns at List<Long>
// @returns amount List<Long>
// @returns codes List<Long>
// @bounds rows
// @index none; reads nothing
// @source own; what reading a window is measured against
// @sample {rows: 2, last: 3}
UNWIND range(1, $rows) AS row
RETURN range(row, row + $last) AS ids, range(row, row + $last) AS to, range(row, row + $last) AS at,
  range(row, row + $last) AS amount, range(row, row + $last) AS codes
