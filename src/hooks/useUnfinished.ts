import { useSyncExternalStore } from 'react'
import { listReadings, type Reading, subscribeReadings } from '../storage/history'
import { isRead } from './progress'

/** The interview that was read last and is not read to its end. */
export function useUnfinished(): Reading | undefined {
  return useSyncExternalStore(subscribeReadings, findUnfinished)
}

function findUnfinished(): Reading | undefined {
  return listReadings().find((reading) => !isRead(reading))
}
