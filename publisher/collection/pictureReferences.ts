import type { Collection } from './collection'

/** A place where editors name a picture of `images/`. */
export type PictureReference = { name: string; use: 'portrait' | 'cover' | 'figure'; file: string; line: number }

/** Every mention of a picture, in portraits, covers and figures. */
export function pictureReferences({ doctors, interviews, translations }: Collection): PictureReference[] {
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
  return [...portraits, ...covers, ...figures]
}
