import { useState } from 'react'
import type { Interview } from '../../../contract/interview'
import { LinkRow } from '../../components/LinkRow'
import { Sheet } from '../../components/Sheet'
import { ToCopy } from '../../components/ToCopy'
import { useWords } from '../../i18n/words'

/** Where to write to with a correction, and what to quote: a mini-program cannot send mail. */
export function Corrections({ interview }: { interview: Interview }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <LinkRow label={words.reportCorrection} onTap={() => setOpen(true)} />
      {isOpen ? (
        <Sheet title={words.reportCorrection} onClose={() => setOpen(false)}>
          <ToCopy
            sentence={words.correctionHint}
            texts={[interview.site.correctionsEmail, `${interview.id} · ${interview.headline}`]}
          />
        </Sheet>
      ) : null}
    </>
  )
}
