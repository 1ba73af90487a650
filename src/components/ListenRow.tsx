import { Text, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { control, role } from './accessibility'
import { Icon } from './Icon'
import classes from './ListenRow.module.scss'

type Properties = {
  durationSeconds: number
  /** Who reads. */
  by?: string
  /** Where a reader stopped who listens again, in seconds. */
  startsAt: number
  /** Undefined while nothing of it is heard. */
  listening?: {
    status: 'waiting' | 'playing' | 'paused' | 'failed' | 'unsupported'
    seconds: number
    speed: number
  }
  onPlay: () => void
  onPause: () => void
  onBack: () => void
  onSpeed: () => void
}

/** The interview to be heard: one line until it is, then its controls and how far it is. */
export function ListenRow({ durationSeconds, by, startsAt, listening, onPlay, onPause, onBack, onSpeed }: Properties) {
  const words = useWords()
  if (listening?.status === 'failed' || listening?.status === 'unsupported') {
    const failed = listening.status === 'failed'
    return (
      <View className={classes.row}>
        <Text className={classes.sentence} {...role('alert')}>
          {failed ? words.listenFailed : words.listenUnsupported}
        </Text>
        {failed ? (
          <View className={classes.control} hoverClass="pressed" onClick={onPlay} {...control('button')}>
            {words.retry}
          </View>
        ) : null}
      </View>
    )
  }
  if (!listening) {
    return (
      <View className={classes.row}>
        <View className={classes.control} hoverClass="pressed" onClick={onPlay} {...control('button')}>
          <Icon name="play" size={20} />
          <Text>
            {startsAt > 0 ? words.listenFrom(clock(startsAt)) : words.listen(words.minutes(minutesOf(durationSeconds)))}
          </Text>
        </View>
        {by ? <Text className={classes.by}>{by}</Text> : null}
      </View>
    )
  }
  const { status, seconds, speed } = listening
  const plays = status !== 'paused'
  return (
    <View className={classes.row}>
      <View className={classes.control} hoverClass="pressed" onClick={plays ? onPause : onPlay} {...control('button')}>
        {plays ? null : <Icon name="play" size={20} />}
        <Text>{plays ? words.pause : words.resume}</Text>
      </View>
      <View
        className={classes.control}
        hoverClass="pressed"
        onClick={onBack}
        {...control('button')}
        aria-label={words.back15}
      >
        <Text>−15 s</Text>
      </View>
      <View
        className={classes.control}
        hoverClass="pressed"
        onClick={onSpeed}
        {...control('button')}
        aria-label={words.speed(speed)}
      >
        <Text>{`${speed}×`}</Text>
      </View>
      <Text className={classes.time}>{`${clock(seconds)} / ${clock(durationSeconds)}`}</Text>
      <View className={classes.track} aria-hidden="true">
        <View
          className={classes.heard}
          style={`width:${Math.min(100, Math.round((seconds / durationSeconds) * 100))}%`}
        />
      </View>
    </View>
  )
}

function minutesOf(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}

/** "3:05"; "1:03:05" from an hour on. */
function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const two = (value: number) => `0${value}`.slice(-2)
  const minutes = Math.floor((seconds % 3600) / 60)
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
