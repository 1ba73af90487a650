import type { Collection } from './collection'

/** A place where editors name a picture of `images/`. */
export type PictureReference = {
  name: string
  use: 'portrait' | 'cover' | 'figure' | 'code'
  file: string
  line: number
}

/** Every mention of a picture: the official account's code, portraits, covers and figures. */
export function pictureReferences({ site, doctors, interviews, translations }: Collection): PictureReference[] {
  const code = site.sound.officialAccount?.qrCode?.file
  const codes: PictureReference[] = code
    ? [{ name: code, use: 'code', file: site.file, line: site.lineOf('officialAccount', 'qrCode') }]
    : []
  const portraits = doctors.flatMap(({ sound, file, lineOf }): PictureReference[] => {
    const name = sound.portrait?.file
    return name ? [{ name, use: 'portrait', file, line: lineOf('portrait', 'file') }] : []
  })
  const articles = [...interviews, ...translations]
  const covers = articles.flatMap(({ sound, file, lineOf }): PictureReference[] => {
    const name = sound.cover?.file
    return name ? [{ name, use: 'cover', file, line: lineOf('cover', 'file') }] : []
  })
  const figures = articles.flatMap(({ figures, file }) =>
    figures.map(({ name, line }): PictureReference => ({ name, use: 'figure', file, line })),
  )
  return [...codes, ...portraits, ...covers, ...figures]
}
