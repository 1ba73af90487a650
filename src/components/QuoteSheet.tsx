import { Image, Text, View } from '@tarojs/components'
import { useWords } from '../i18n/words'
import { control } from './accessibility'
import { Failure } from './Failure'
import { Icon } from './Icon'
import { alternative } from './Picture'
import classes from './QuoteSheet.module.scss'
import { Sheet } from './Sheet'

type Properties = {
  /** What the picture says, for those who cannot see it. */
  alt: string
  picture:
    | { status: 'drawing' }
    | { status: 'ready'; path: string }
    | { status: 'failed'; error: 'undrawn' | 'slowDrawing' }
  /** How the picture leaves the device; without it, by a long press on the picture here. */
  action?: { kind: 'menu' | 'viewer'; onTap: (path: string) => void }
  /** What went wrong with the action, in one sentence. */
  trouble?: string
  onRetry: () => void
  onClose: () => void
}

/** The picture of a quote before it is shared. */
export function QuoteSheet({ alt, picture, action, trouble, onRetry, onClose }: Properties) {
  const words = useWords()
  return (
    <Sheet title={words.quotePicture} onClose={onClose}>
      {picture.status === 'failed' ? <Failure error={picture.error} onRetry={onRetry} /> : null}
      {picture.status === 'drawing' ? <View className={classes.picture} aria-label={words.drawing} /> : null}
      {picture.status === 'ready' ? (
        <>
          <Image className={classes.picture} src={picture.path} {...alternative(alt)} />
          {trouble ? <Text className={classes.sentence}>{trouble}</Text> : null}
          {action?.kind === 'menu' ? null : (
            <Text className={classes.sentence}>{action ? words.pressInViewer : words.pressToKeep}</Text>
          )}
          {action ? (
            <View
              className={classes.share}
              hoverClass="pressed"
              onClick={() => action.onTap(picture.path)}
              {...control('button')}
            >
              <Icon name="share" />
              {action.kind === 'menu' ? words.sharePicture : words.openPicture}
            </View>
          ) : null}
        </>
      ) : null}
    </Sheet>
  )
}
