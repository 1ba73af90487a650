import { Image, Text, View } from '@tarojs/components'
import { useContext, useState } from 'react'
import { type Picture as PictureData, sourceFor } from '../../contract/picture'
import { useWords } from '../i18n/words'
import { DarkContext } from '../theme/appearance'
import { role } from './accessibility'
import classes from './Picture.module.scss'
import { pictureRatio } from './pictureRatio'
import { screen } from './screen'

type Properties = {
  picture: PictureData
  /** Full address of a source: pictures come from the endpoint, and only pages know where that is. */
  address: (src: string) => string
  /** Shown width in CSS pixels; without it, the whole column. */
  width?: number
  /** Height divided by width where the place asks for another shape than the picture's own. */
  shape?: number
  /** True where the name of what is shown stands beside it: the picture then adds nothing for those who cannot see. */
  decorative?: boolean
}

/** A picture in a box of its final size, drawn before anything is loaded; a quiet plate where it is still to be supplied. */
export function Picture({ picture, address, width, shape, decorative }: Properties) {
  const words = useWords()
  const { columnWidth, pixelRatio } = screen()
  const dark = useContext(DarkContext)
  const [broken, setBroken] = useState(false)
  const src = sourceFor(picture, width ?? columnWidth, pixelRatio, dark)
  const ratio = pictureRatio(picture, shape)
  const dimmed = dark && !picture.nightSources ? ` ${classes.dimmed}` : ''
  // A portrait of a few pixels needs no preview: its box in the paper's tint is enough, and costs no bytes.
  const preview = width === undefined && !(dark && picture.nightSources) ? picture.placeholder : undefined
  // Taro 4.2.1 parts a style at each semicolon, which a data URI has, too: here it is written as CSS escapes it.
  const ground = preview ? `;background-image:url(${preview.replace(';', '\\3b ')})` : ''
  return (
    <View className={`${classes.box}${dimmed}`} style={`padding-top:${ratio}%${ground}`}>
      {src && !broken ? (
        <Image
          className={classes.image}
          src={address(src)}
          mode="aspectFill"
          lazyLoad
          onError={() => setBroken(true)}
          {...alternative(decorative ? '' : picture.alt)}
        />
      ) : (
        <Text className={classes.plate}>{src ? picture.alt : words.pictureToCome}</Text>
      )}
    </View>
  )
}

/** What those hear who cannot see: WeChat reads `aria-label`, the web the `alt` of the image inside Taro's element. */
export function alternative(alt: string) {
  if (process.env.TARO_ENV === 'h5') return { nativeProps: { alt } }
  return alt ? { ...role('img'), 'aria-label': alt } : { 'aria-hidden': 'true' }
}
