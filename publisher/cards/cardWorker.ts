import type { ShareFiles } from '../pictures/pictureFile'
import { answerTasks } from '../threads/threads'
import type { CardTask } from './cardTask'
import { encodeCard } from './encodeCard'

/** Cards for a thread to draw, and where drawn ones are kept. */
export type CardBatch = { tasks: readonly CardTask[]; cacheDir: string }

/** Draws cards one after the other; here, or in a thread of its own. */
export async function encodeCards({ tasks, cacheDir }: CardBatch): Promise<ShareFiles[]> {
  const files: ShareFiles[] = []
  for (const task of tasks) files.push(await encodeCard(task, cacheDir))
  return files
}

answerTasks(encodeCards)
