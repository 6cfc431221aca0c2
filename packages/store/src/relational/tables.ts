/** The relational tables as Kysely sees them; both databases have them by these names. Times are ms since 1970. */
export interface Tables {
  reviews: { id: string; created_at: number }
  links: { review_id: string; role: string; generation: number }
  people: {
    id: string
    review_id: string
    role: string
    name: string
    device_hash: string | null
    generation: number
    created_at: number
  }
  sessions: {
    token_hash: string
    person_id: string
    review_id: string
    role: string
    generation: number
    last_used_at: number
  }
  sources: {
    review_id: string
    id: string
    name: string
    format: string
    zone: string | null
    by_person: string
    at: number
    bytes: number
    upload: string
  }
  source_chunks: { upload: string; n: number; data: Uint8Array }
  files: {
    review_id: string
    id: string
    type: string
    bytes: number
    by_person: string
    at: number
    upload: string
    thumb_type: string | null
    thumb_upload: string | null
  }
  file_chunks: { upload: string; n: number; data: Uint8Array }
  imports: {
    review_id: string
    id: string
    source_id: string
    by_person: string
    at: number
    entry_ids: string
    undone_at: number | null
  }
  outbox: {
    key: string
    review_id: string
    kind: string
    body: string
    at: number
    state: string
    next_at: number
    tries: number
    attempts: string
  }
  expected_closes: { review_id: string }
  tickets: { ticket: string; review_id: string }
  heard_calls: { mark: string; at: number }
}
