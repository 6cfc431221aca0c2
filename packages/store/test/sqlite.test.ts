import { describeFiles } from './files.contract.ts'
import { describeLog } from './log.contract.ts'
import { describeOutbox } from './outbox.contract.ts'
import { describeRelations } from './relations.contract.ts'
import { openTemporarySqlite } from './temp-store.ts'

describeLog('SQLite', openTemporarySqlite)
describeRelations('SQLite', openTemporarySqlite)
describeFiles('SQLite', openTemporarySqlite)
describeOutbox('SQLite', openTemporarySqlite)
