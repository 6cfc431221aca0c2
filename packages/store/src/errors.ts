/** Another process (or another store of this one) holds the data folder. */
export class StoreInUse extends Error {
  override name = 'StoreInUse'
  constructor(dataDir: string, owner: string | null) {
    super(
      `${dataDir} is in use by ${owner === null ? 'another process' : `process ${owner}`}: stop it, or set DATA_DIR to another folder`,
    )
  }
}

/** The folder was written by a newer Second Story than this one. */
export class StoreTooNew extends Error {
  override name = 'StoreTooNew'
  constructor(found: number, known: number) {
    super(
      `the data folder has schema version ${found}, this program knows ${known}: run the newer program, or start from a backup made before the upgrade`,
    )
  }
}

/** The database file itself cannot be read (not a single record, which is set aside and reported). */
export class StoreDamaged extends Error {
  override name = 'StoreDamaged'
}

/** The secret's file is there but is not what was written. It is never replaced: every link would die. */
export class SecretUnreadable extends Error {
  override name = 'SecretUnreadable'
}

/** A clientID is bound to one person of a room for ever, and this one is somebody else's. */
export class BindingConflict extends Error {
  override name = 'BindingConflict'
  clientId: number
  constructor(room: string, clientId: number) {
    super(`client ${clientId} of room ${room} belongs to another person: the update was not stored`)
    this.clientId = clientId
  }
}

/** History cannot be told in full: an archive segment of the room fails its checksum. */
export class HistoryDamaged extends Error {
  override name = 'HistoryDamaged'
  fromSeq: number
  toSeq: number
  constructor(room: string, fromSeq: number, toSeq: number) {
    super(
      `records ${fromSeq} to ${toSeq} of room ${room} cannot be read from the archive: restore them from a backup`,
    )
    this.fromSeq = fromSeq
    this.toSeq = toSeq
  }
}
