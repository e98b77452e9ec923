-- SPDX-License-Identifier: Apache-2.0
-- Alerts, their evidence and their life; the history of runs. The same statements run on PostgreSQL and on H2 in PostgreSQL mode.

create table alert (
    id varchar(220) primary key,
    sub_graph_key varchar(300) not null,
    typology varchar(100) not null,
    status varchar(30) not null,
    status_reason text,
    score double precision not null,
    -- 0 normal, 1 attention, 2 warning, 3 high risk
    grade_rank smallint not null,
    headline varchar(1000) not null,
    first_event_at timestamp(6) with time zone not null,
    last_event_at timestamp(6) with time zone not null,
    -- largest single-currency total, in major units
    largest_total decimal(28, 8) not null,
    -- 'minor units, blank, currency', comma-separated, largest first
    totals text not null,
    transfer_count integer not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    version integer not null,
    -- JSON; null if it never grew
    diff text,
    merged_into varchar(220),
    last_run_id varchar(40) not null,
    finding_sha256 char(64) not null,
    -- first of the elements that decide its identity: T or C, a colon, business id
    first_element varchar(210)
);
create index alert_score on alert (score, id);
create index alert_updated on alert (updated_at, id);
create index alert_amount on alert (largest_total, id);
create index alert_first_event on alert (first_event_at, id);
create index alert_first_element on alert (first_element);

-- Every key under which an alert was ever found, and the alert that stands for it now.
create table alert_key (
    sub_graph_key varchar(300) primary key,
    alert_id varchar(220) not null references alert (id)
);
create index alert_key_alert on alert_key (alert_id);

-- Who and what takes part: kind T transfer, A account, C customer, in the order of the pattern.
create table alert_member (
    alert_id varchar(220) not null references alert (id),
    kind char(1) not null,
    place integer not null,
    member_id varchar(450) not null,
    primary key (alert_id, kind, place)
);
create index alert_member_id on alert_member (member_id, kind, alert_id);

create table alert_evidence (
    alert_id varchar(220) primary key references alert (id),
    -- canonical JSON
    bundle text not null,
    sha256 char(64) not null,
    explanation text not null
);

-- What persons did with an alert.
create table alert_status_change (
    alert_id varchar(220) not null references alert (id),
    version integer not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    from_status varchar(30) not null,
    to_status varchar(30) not null,
    reason text,
    primary key (alert_id, version)
);

create table scan_run (
    id varchar(40) primary key,
    cause varchar(30) not null,
    requested_by varchar(200) not null,
    outcome varchar(30) not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    message text,
    skein_version varchar(100) not null,
    cancel_requested boolean not null,
    -- JSON: window, watermark, detectors with parameters, counts, timings
    details text not null
);
create index scan_run_started on scan_run (started_at, id);

create table scan_run_lease (
    name varchar(20) primary key,
    holder varchar(300) not null,
    held_until timestamp(6) with time zone not null
);
insert into scan_run_lease (name, holder, held_until) values ('run', '', timestamp with time zone '1970-01-01 00:00:00+00');
