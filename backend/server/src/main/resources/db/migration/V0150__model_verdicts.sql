-- SPDX-License-Identifier: Apache-2.0
-- What the learned model in force says of open alerts. Written anew by every run; no part of an alert's evidence or score.

create table model_verdict (
    alert_id varchar(220) primary key references alert (id),
    model_id varchar(80) not null,
    score double precision not null,
    is_reported boolean not null,
    explanation text not null
);
