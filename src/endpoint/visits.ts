import Taro from '@tarojs/taro'
import { safeParse } from 'valibot'
import { paths } from '../../contract/paths'
import type { Visit } from '../../contract/visitDocuments'
import { visitCountSchema } from '../../contract/visits'
import { installToken } from '../storage/installToken'
import { noteVisits, waitingVisits } from '../storage/visits'
import { endpointUrl } from './endpointUrl'

/** So long after the start what waits is sent: by then nobody waits for text. In milliseconds. */
const patience = 5000

let sending = false

/** Sends the visits that wait, now and whenever the network is back. */
export function keepSendingVisits(): void {
  setTimeout(sendVisits, patience)
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void sendVisits()
  })
}

/**
 * Asks how often an interview was read; what is told is in storage/visits.ts. A failure leaves the number that is known:
 * nobody misses anything.
 */
export function askVisits(id: string): Promise<boolean> {
  return request(id, paths.visits([id]))
}

/** Tells that an interview was read: now, or when there is network again. */
export async function countVisit(id: string): Promise<void> {
  if (noteVisits(id, { readAt: Date.now() })) await sendVisits()
  // A phone that keeps nothing: now or never.
  else await tellVisit(id)
}

/** Sends what waits, one by one, until the endpoint cannot be reached. */
async function sendVisits(): Promise<void> {
  if (sending) return
  sending = true
  for (let [id] = waitingVisits(); id; [id] = waitingVisits()) {
    if (!(await tellVisit(id)) || !noteVisits(id, { readAt: 0 })) break
  }
  sending = false
}

async function tellVisit(id: string): Promise<boolean> {
  return request(id, paths.visit(id), { token: await installToken() })
}

/**
 * Asks, notes the count of the answer, and gives whether the endpoint has said its last word, which is also that there is
 * no such interview any more. A failure of the network or of the server may pass, and so may a page in place of the answer,
 * from a network that wants a log-in.
 */
async function request(id: string, path: string, data?: Visit): Promise<boolean> {
  try {
    const answer = await Taro.request<unknown>({
      url: endpointUrl(path),
      method: data ? 'POST' : 'GET',
      data,
      timeout: 10_000,
    })
    const told = safeParse(visitCountSchema(id), answer.data)
    if (told.success) noteVisits(id, { count: told.output.visits[id] })
    return told.success || answer.statusCode === 404
  } catch (reason) {
    console.info('visits wait', reason)
    return false
  }
}
