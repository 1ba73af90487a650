import type { Block } from '../../contract/blocks'
import { type Language, localized } from '../../contract/language'
import type { ParsedBlock, ParsedFigure, ParsedTurn } from '../markdown/parsedBlock'
import { addressedName } from './addressedName'
import { pendingPicture, pictureDocument } from './pictureDocument'
import type { Publication, PublishedDoctor } from './publication'

type BlockSetting = { publication: Publication; doctor: PublishedDoctor; language: Language }

/** The blocks of a version with measured pictures and named speakers. */
export function blockDocuments(blocks: readonly ParsedBlock[], setting: BlockSetting): Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'figure') return figureDocument(block, setting)
    if (block.type === 'turn') return turnDocument(block, setting)
    return block
  })
}

function figureDocument({ alt, caption, picture }: ParsedFigure, { publication }: BlockSetting): Block {
  if ('pending' in picture) return { type: 'figure', picture: pendingPicture(picture.pending, { alt, caption }) }
  const encoded = publication.pictures.get(picture.file)
  if (!encoded) throw new Error(`the picture ${picture.file} was checked but is not encoded`)
  return { type: 'figure', picture: pictureDocument(encoded, { alt, caption }) }
}

function turnDocument({ role, speaker, content }: ParsedTurn, { publication, doctor, language }: BlockSetting): Block {
  const byDefault =
    role === 'question' ? (localized(publication.site.name, language) ?? '') : addressedName(doctor, language)
  const ownNames = [doctor.name.en, doctor.name.zh, addressedName(doctor, 'en'), addressedName(doctor, 'zh')]
  const byDoctor = speaker === undefined ? role === 'answer' : ownNames.includes(speaker)
  return { type: 'turn', role, speaker: speaker ?? byDefault, byDoctor, content }
}
