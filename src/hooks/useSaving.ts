import { useCallback, useSyncExternalStore } from 'react'
import { cardOfInterview, type Interview } from '../../contract/interview'
import { readCopy, writeCopy } from '../endpoint/cache'
import { interviewPath } from '../endpoint/interviewResource'
import { isSaved, saveInterview, subscribeSaved, unsaveInterview } from '../storage/saved'

/** What a reader must be told: it is not saved, it is saved without a copy, it could not be removed. */
export type SavingProblem = 'full' | 'withoutCopy' | 'notRemoved'

/** Whether an interview is saved, as the phone has stored it, and how to change it. */
export function useSaving(interview: Interview): { saved: boolean; toggle: () => SavingProblem | undefined } {
  const { id } = interview
  const saved = useSyncExternalStore(subscribeSaved, () => isSaved(id))
  const toggle = useCallback(() => {
    if (isSaved(id)) return unsaveInterview(id) ? undefined : 'notRemoved'
    return save(interview)
  }, [id, interview])
  return { saved, toggle }
}

/** The list comes first: from then on the copy is protected. */
function save(interview: Interview): SavingProblem | undefined {
  if (!saveInterview(cardOfInterview(interview), interview.language)) return 'full'
  const path = interviewPath(interview, interview.language)
  return readCopy(path) !== undefined || writeCopy(path, interview) ? undefined : 'withoutCopy'
}
