-- One row a window: open while items may come, closed for good.
create table trend_window (
    brand           text        not null,
    window_start    timestamptz not null,
    window_size_ms  bigint      not null,
    window_end      timestamptz not null,
    closed          boolean     not null,
    items           bigint      not null,
    data            text        not null, -- the contract's TrendWindow as JSON
    primary key (brand, window_start, window_size_ms)
);

-- For the deletion of what is too old.
create index trend_window_by_end on trend_window (window_end);
