import type { Interview, Recording } from '../../../contract/interview'
import { ListenRow } from '../../components/ListenRow'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { changeSpeed, pauseTrack, playTrack, stepBack, useListening } from '../../hooks/player'
import { doctorName } from '../../i18n/doctorName'
import { audioPosition } from '../../storage/audioPosition'

/** The interview read aloud. It plays on when the page is left. */
export function Listen({ interview, audio }: { interview: Interview; audio: Recording }) {
  const id = `${interview.id}.${interview.language}`
  const listening = useListening(id)
  const play = () =>
    playTrack({
      id,
      src: endpointUrl(audio.src),
      title: interview.headline,
      singer: doctorName(interview.doctor, interview.language),
      cover: interview.shareImages && endpointUrl(interview.shareImages.timeline),
    })
  return (
    <ListenRow
      durationSeconds={audio.durationSeconds}
      by={audio.by}
      startsAt={Math.floor(audioPosition(id))}
      listening={listening}
      onPlay={play}
      onPause={pauseTrack}
      onBack={stepBack}
      onSpeed={changeSpeed}
    />
  )
}
