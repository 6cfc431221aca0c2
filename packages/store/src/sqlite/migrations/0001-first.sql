-- Rooms and their update log -------------------------------------------------------------------------

create table rooms (
  num integer primary key,
  name text not null unique,
  epoch text not null,
  head integer not null
) strict;

-- The tail of the log. `crc` covers room, seq, at and data.
create table records (
  room integer not null references rooms (num),
  seq integer not null,
  at integer not null,
  crc integer not null,
  data blob not null,
  primary key (room, seq)
) strict, without rowid;

-- A clientID is one person's for ever.
create table bindings (
  room integer not null references rooms (num),
  client_id integer not null,
  person_id text not null,
  primary key (room, client_id)
) strict, without rowid;

-- The newest merged state of a room, compressed, in pieces; it stands for all records up to `upto`. Pieces of
-- another upload are left over from an older one or from one that was cut short.
create table snapshots (
  room integer primary key references rooms (num),
  upto integer not null,
  crc integer not null,
  upload text not null
) strict;

create table snapshot_chunks (
  room integer not null references rooms (num),
  upload text not null,
  n integer not null,
  data blob not null,
  primary key (room, upload, n)
) strict;

-- Records that a snapshot stands for, packed and compressed. History needs them.
create table segments (
  room integer not null references rooms (num),
  from_seq integer not null,
  to_seq integer not null,
  crc integer not null,
  data blob not null,
  unique (room, to_seq)
) strict;

-- Records that failed their checksum, and those after them that may hang on them.
create table quarantine (
  room integer not null references rooms (num),
  seq integer not null,
  at integer not null,
  crc integer not null,
  data blob not null
) strict;

create table damages (
  room integer not null references rooms (num),
  kind text not null,
  from_seq integer not null,
  to_seq integer not null,
  found_at integer not null,
  what text not null,
  unique (room, kind, from_seq, to_seq)
) strict;

-- Reviews, people, sessions ---------------------------------------------------------------------------

create table reviews (
  id text primary key,
  created_at integer not null
) strict, without rowid;

-- Only links that were replaced at least once; the first link of a role has generation 1.
create table links (
  review_id text not null references reviews (id),
  role text not null,
  generation integer not null,
  primary key (review_id, role)
) strict, without rowid;

create table people (
  id text primary key,
  review_id text not null references reviews (id),
  role text not null,
  name text not null,
  device_hash text,
  generation integer not null,
  created_at integer not null,
  unique (review_id, role, device_hash)
) strict;

create table sessions (
  token_hash text primary key,
  person_id text not null references people (id),
  review_id text not null references reviews (id),
  role text not null,
  generation integer not null,
  last_used_at integer not null
) strict, without rowid;

create index sessions_by_link on sessions (review_id, role);

-- Imported files and what came of them ----------------------------------------------------------------

-- A source is there when its row is; chunks without one are left over from a broken upload.
create table sources (
  review_id text not null references reviews (id),
  id text not null,
  name text not null,
  format text not null,
  zone text,
  by_person text not null,
  at integer not null,
  bytes integer not null,
  upload text not null,
  primary key (review_id, id)
) strict;

create table source_chunks (
  upload text not null,
  n integer not null,
  data blob not null,
  primary key (upload, n)
) strict;

create table imports (
  review_id text not null references reviews (id),
  id text not null,
  source_id text not null,
  by_person text not null,
  at integer not null,
  entry_ids text not null,
  undone_at integer,
  primary key (review_id, id)
) strict;
