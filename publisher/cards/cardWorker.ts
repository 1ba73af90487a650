import { answerTasks } from '../threads/threads'
import type { CardTask } from './cardTask'
import { type DrawnCard, encodeCard } from './encodeCard'

/** Cards for a thread to draw, and where drawn ones are kept. */
export type CardBatch = { tasks: readonly CardTask[]; cacheDir: string }

/** Draws cards one after the other; here, or in a thread of its own. */
export async function encodeCards({ tasks, cacheDir }: CardBatch): Promise<DrawnCard[]> {
  const drawn: DrawnCard[] = []
  for (const task of tasks) drawn.push(await encodeCard(task, cacheDir))
  return drawn
}

answerTasks(encodeCards)
