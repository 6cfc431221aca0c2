-- Evidence files ---------------------------------------------------------------------------------------

-- A file is there when its row is; pieces without one are left over from a broken upload. `thumb_upload` names the
-- pieces of the small picture that stands for it.
create table files (
  review_id text not null references reviews (id),
  id text not null,
  type text not null,
  bytes integer not null,
  by_person text not null,
  at integer not null,
  upload text not null,
  thumb_type text,
  thumb_upload text,
  primary key (review_id, id)
) strict;

create table file_chunks (
  upload text not null,
  n integer not null,
  data blob not null,
  primary key (upload, n)
) strict;
