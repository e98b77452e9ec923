-- SPDX-License-Identifier: Apache-2.0
-- Watch-lists. A version is never changed: what was found by it can be found again.

create table watch_list (
    -- its name
    id varchar(80) primary key,
    -- of the latest version, so that lists can be ordered by it
    latest_version integer not null,
    imported_at timestamp(6) with time zone not null,
    entry_count bigint not null
);

create table watch_list_version (
    id varchar(100) primary key,
    list_id varchar(80) not null references watch_list (id),
    version integer not null,
    -- of all entries, whatever their order
    sha256 char(64) not null,
    as_of timestamp(6) with time zone,
    imported_at timestamp(6) with time zone not null,
    imported_by varchar(200) not null,
    source varchar(1000) not null,
    entry_count bigint not null,
    -- entries that have something to be matched by
    matchable_count bigint not null,
    rejected_count bigint not null,
    unique (list_id, version)
);

create table watch_entry (
    version_id varchar(100) not null references watch_list_version (id),
    id varchar(200) not null,
    kind varchar(30) not null,
    name varchar(2000) not null,
    reason varchar(2000) not null,
    valid_from timestamp(6) with time zone,
    valid_to timestamp(6) with time zone,
    matchable boolean not null,
    -- 'KIND:value', one a line
    known_by text not null,
    primary key (version_id, id)
);
create index watch_entry_name on watch_entry (version_id, name, id);
create index watch_entry_kind on watch_entry (version_id, kind, id);
