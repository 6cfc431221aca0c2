import { useEffect } from 'react'

/** Asks the device not to dim its screen while the window is seen: an hour passes without anybody touching it. */
export const useAwake = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let over = false
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      try {
        const held = await navigator.wakeLock.request('screen')
        if (over) await held.release()
        else lock = held
      } catch {
        // A battery that runs low, or a policy: the screen then does as it is set.
      }
    }
    const handleSight = (): void => void hold()
    document.addEventListener('visibilitychange', handleSight)
    void hold()
    return () => {
      over = true
      document.removeEventListener('visibilitychange', handleSight)
      void lock?.release()
    }
  }, [])
}
