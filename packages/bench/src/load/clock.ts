const BASE_US = Number(process.hrtime.bigint() / 1000n) - performance.now() * 1000

/** CLOCK_MONOTONIC in us, the same in every process of the machine. Allocates nothing. */
export const monotonicUs = (): number => BASE_US + performance.now() * 1000
