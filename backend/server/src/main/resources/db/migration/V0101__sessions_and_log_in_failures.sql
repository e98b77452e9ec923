-- SPDX-License-Identifier: Apache-2.0
-- What ends a session, and what slows guessing down.

ALTER TABLE app_user ADD COLUMN session_version INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE app_user ADD COLUMN disabled_at TIMESTAMP WITH TIME ZONE;

-- Wrong log-ins in a row: of a name at an address, of a name anywhere, of an address with any name.

CREATE TABLE log_in_failure (
    scope    VARCHAR(20) NOT NULL,
    subject  VARCHAR(300) NOT NULL,
    failures INTEGER NOT NULL,
    last_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (scope, subject)
);

CREATE INDEX log_in_failure_last_at ON log_in_failure (last_at);

-- From where a user has logged in, so that guessing elsewhere does not keep this user out.

CREATE TABLE log_in_address (
    name    VARCHAR(200) NOT NULL,
    address VARCHAR(100) NOT NULL,
    last_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (name, address)
);
