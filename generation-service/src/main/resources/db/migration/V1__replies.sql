-- What is known of an item, from whichever topic it came first. One row per item is also the lock that an edit, a
-- deletion, the brand's own answer and a release must all take.
create table item_state (
    brand       text        not null,
    item_id     text        not null,
    version     text,
    written_at  timestamptz,
    edit        boolean     not null default false,
    received_at timestamptz,
    deleted     boolean     not null default false,
    hidden      boolean     not null default false,
    answered_by text,
    touched_at  timestamptz not null default now(),
    primary key (brand, item_id)
);
create index item_state_by_age on item_state (touched_at);

-- Until when the brand itself has answered a thread of messages; also the lock for that.
create table thread_state (
    brand       text        not null,
    platform    text        not null,
    thread_id   text        not null,
    answered_at timestamptz,
    answered_by text,
    touched_at  timestamptz not null default now(),
    primary key (brand, platform, thread_id)
);
create index thread_state_by_age on thread_state (touched_at);

create table reply (
    id              uuid        primary key,
    seq             bigint      generated always as identity unique,
    brand           text        not null,
    item_id         text        not null,
    item_version    text        not null,
    platform        text        not null,
    kind            text        not null,
    thread_id       text        not null,
    item_written_at timestamptz not null,
    item            text        not null,
    sentiment       text        not null,
    state           text        not null,
    priority        integer     not null,
    text            text,
    language        text,
    passages        text        not null,
    reasons         text        not null,
    model           text,
    decided_by      text,
    traceparent     text,
    attempts        integer     not null default 0,
    not_before      timestamptz not null,
    claim_token     uuid,
    claimed_until   timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    unique (brand, item_id, item_version)
);
-- At most one reply per item ever goes out, whatever the code above believes.
create unique index reply_released_once on reply (brand, item_id) where state = 'released';
create index reply_work on reply (priority, created_at) where state in ('queued', 'drafting');
create index reply_waiting on reply (updated_at) where state in ('drafted', 'held');
create index reply_by_state on reply (state, seq);
create index reply_by_thread on reply (brand, platform, thread_id)
    where state in ('queued', 'drafting', 'drafted', 'held', 'approved');

-- A reply's way, for the person who looks at it.
create table reply_step (
    id       bigint      generated always as identity primary key,
    reply_id uuid        not null references reply (id) on delete cascade,
    at       timestamptz not null,
    state    text        not null,
    by       text,
    note     text
);
create index reply_step_by_reply on reply_step (reply_id, id);

-- Scored versions that get no reply: with the replies they account for every score.
create table reply_skip (
    brand        text        not null,
    item_id      text        not null,
    item_version text        not null,
    reason       text        not null,
    at           timestamptz not null default now(),
    primary key (brand, item_id, item_version)
);

create table outbox (
    id           bigint      generated always as identity primary key,
    event_id     text        not null unique,
    type         text        not null,
    subject      text        not null,
    brand        text        not null,
    record_key   text        not null,
    traceparent  text,
    at           timestamptz not null,
    data         text        not null,
    published_at timestamptz
);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
