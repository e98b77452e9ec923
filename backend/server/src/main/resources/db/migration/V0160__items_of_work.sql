-- SPDX-License-Identifier: Apache-2.0
-- An investigator works on stories: each has one alert that leads it, the strongest open part. An alert without a story leads itself, one that
-- became part of another leads nothing.

alter table alert add column leads boolean default true not null;

create table following_alert (
    id varchar(220) primary key
);
insert into following_alert (id)
select id from (
    select a.id, row_number() over (
        partition by p.story_id
        order by case when a.status in ('OPEN', 'IN_REVIEW', 'ESCALATED') then 0 when a.status = 'MERGED' then 2 else 1 end,
            a.score desc, a.transfer_count desc, a.id) as place
    from story_part p join alert a on a.id = p.alert_id
) ranked
where place > 1;
update alert set leads = false where status = 'MERGED' or id in (select id from following_alert);
drop table following_alert;

create index alert_leads on alert (leads, score, id);

-- One row, which is locked by whoever tells anew which alerts lead.
create table lead_lock (
    name varchar(20) primary key
);
insert into lead_lock (name) values ('leads');
