// Preloaded (node --import) into the program of a task. It is told to stop by the process that started it, or by the
// end of that process, even by SIGKILL; but not when a signal has reached it already: many programs take a second one
// as an order to drop everything, and Ctrl-C goes to the whole group.
let stopping = false

/**
 * @param {string | symbol} name
 * @returns {name is NodeJS.Signals}
 */
const isStop = (name) => name === 'SIGINT' || name === 'SIGTERM' || name === 'SIGHUP'

const mark = () => {
  stopping = true
}

// Only beside a listener of the program's own: alone, this one would keep signals from ending it.
process.on('newListener', (name, listener) => {
  if (isStop(name) && listener !== mark && !process.listeners(name).includes(mark)) process.on(name, mark)
})
process.on('removeListener', (name) => {
  if (isStop(name) && process.listeners(name).every((each) => each === mark)) process.off(name, mark)
})

const stop = () => {
  if (!stopping) process.kill(process.pid, 'SIGTERM')
}
process.on('message', stop)
process.on('disconnect', stop)
// The channel to the starter does not keep the program running.
process.channel?.unref()
