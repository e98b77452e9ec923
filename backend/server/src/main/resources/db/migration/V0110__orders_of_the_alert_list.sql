-- SPDX-License-Identifier: Apache-2.0
-- The list of alerts can be ordered by every column it shows.

create index alert_last_event on alert (last_event_at, id);
create index alert_transfer_count on alert (transfer_count, id);
create index alert_typology on alert (typology, id);
create index alert_status on alert (status, id);
