-- What other programs are told, and what they tell -------------------------------------------------------

-- One row an event; `key` is what its receiver knows a repeat by. `next_at` is when a waiting one is due; `attempts`
-- is JSON, the newest of them.
create table outbox (
  key text primary key,
  review_id text not null references reviews (id),
  kind text not null,
  body text not null,
  at integer not null,
  state text not null,
  next_at integer not null,
  tries integer not null,
  attempts text not null
) strict;

create index outbox_due on outbox (next_at) where state = 'waiting';
create index outbox_review on outbox (review_id, at);

-- Meetings that were opened and whose end is still to be told.
create table expected_closes (
  review_id text primary key references reviews (id)
) strict;

-- In which reviews a ticket was ever named; the document says where it still is.
create table tickets (
  ticket text not null,
  review_id text not null references reviews (id),
  primary key (ticket, review_id)
) strict;

-- Signed calls that were heard, for as long as their signature would still be taken.
create table heard_calls (
  mark text primary key,
  at integer not null
) strict;
