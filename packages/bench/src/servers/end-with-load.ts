// Imported before each server's own program: nothing a benchmark started outlives it.
process.on('disconnect', () => process.exit(1))
process.channel?.unref()
