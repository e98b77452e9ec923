-- SPDX-License-Identifier: Apache-2.0
-- Which alerts tell one story together. Composed anew by every run over all open alerts.

create table story (
    id varchar(230) primary key,
    part_count integer not null,
    is_truncated boolean not null
);

create table story_part (
    alert_id varchar(220) primary key references alert (id),
    story_id varchar(230) not null references story (id),
    -- in time order, from 0
    place integer not null,
    -- account ids, one a line
    in_accounts text not null,
    out_accounts text not null
);
create unique index story_part_place on story_part (story_id, place);

create table story_link (
    story_id varchar(230) not null references story (id),
    from_alert varchar(220) not null,
    to_alert varchar(220) not null,
    tie varchar(30) not null,
    strength double precision not null,
    primary key (from_alert, to_alert, tie)
);
create index story_link_story on story_link (story_id);
