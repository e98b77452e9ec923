-- SPDX-License-Identifier: Apache-2.0
-- People who may log in, with hashed passwords.

CREATE TABLE app_user (
    name          VARCHAR(200) PRIMARY KEY,
    password_hash VARCHAR(500) NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Up to when everything that fell due under a schedule was started or reported. One row.

CREATE TABLE run_schedule (
    schedule   VARCHAR(400) PRIMARY KEY,
    kept_until TIMESTAMP WITH TIME ZONE NOT NULL
);
