-- SPDX-License-Identifier: Apache-2.0
-- What accounts and customers receive and pay, window by window, beside their own past and their peers, as the latest run computed it.

create table indicator_set (
    number integer primary key,
    run_id varchar(40) not null,
    computed_at timestamp(6) with time zone not null,
    window_millis bigint not null,
    data_from timestamp(6) with time zone not null,
    data_to timestamp(6) with time zone not null,
    base_currency varchar(10) not null,
    kept integer not null,
    -- readers see the one that is; a set being written is not
    is_current boolean not null
);

create table indicator_reading (
    set_number integer not null,
    -- A account, C customer
    subject_kind char(1) not null,
    id varchar(450) not null,
    -- I in, O out
    direction char(1) not null,
    window_from timestamp(6) with time zone not null,
    peer_group integer not null,
    -- windows of the own past; of them those in which fluctuation and concentration were defined
    history integer not null,
    ratio_history integer not null,
    -- value; median, spread and greatest value of the own past, null without one; deviations from own past and from peers
    volume double precision not null,
    volume_usual double precision,
    volume_spread double precision,
    volume_most double precision,
    volume_past double precision,
    volume_peers double precision,
    frequency double precision not null,
    frequency_usual double precision,
    frequency_spread double precision,
    frequency_most double precision,
    frequency_past double precision,
    frequency_peers double precision,
    fluctuation double precision,
    fluctuation_usual double precision,
    fluctuation_spread double precision,
    fluctuation_most double precision,
    fluctuation_past double precision,
    fluctuation_peers double precision,
    largest_share double precision,
    largest_share_usual double precision,
    largest_share_spread double precision,
    largest_share_most double precision,
    largest_share_past double precision,
    largest_share_peers double precision,
    herfindahl double precision,
    herfindahl_usual double precision,
    herfindahl_spread double precision,
    herfindahl_most double precision,
    herfindahl_past double precision,
    herfindahl_peers double precision,
    primary key (set_number, subject_kind, id, window_from, direction)
);
create index indicator_reading_window on indicator_reading (set_number, subject_kind, window_from, direction);

-- What is usual in a peer group, in a window and direction: of the group, or of all where too few of it are active.
create table indicator_peers (
    set_number integer not null,
    subject_kind char(1) not null,
    peer_group integer not null,
    direction char(1) not null,
    window_from timestamp(6) with time zone not null,
    measure varchar(30) not null,
    english varchar(500) not null,
    chinese varchar(500) not null,
    members integer not null,
    median double precision not null,
    spread double precision not null,
    greatest double precision not null,
    primary key (set_number, subject_kind, peer_group, window_from, direction, measure)
);

create table indicator_group (
    set_number integer not null,
    subject_kind char(1) not null,
    peer_group integer not null,
    english varchar(500) not null,
    chinese varchar(500) not null,
    primary key (set_number, subject_kind, peer_group)
);
