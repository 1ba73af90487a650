import type { DoctorCard } from '../../contract/directory'
import { paths } from '../../contract/paths'
import type { Picture } from '../../contract/picture'
import type { EncodedPicture, PublishedPicture } from '../pictures/pictureFile'
import type { PublishedDoctor } from './publication'

/** The width, in pixels, of a list's portraits: 68 CSS pixels at three device pixels each, with room. */
const portraitWidth = 204

/** What a list shows of a doctor. */
export function doctorCard(doctor: PublishedDoctor): DoctorCard {
  const { slug, name, post, department, hospital, portrait } = doctor
  return { slug, name, post, department: department.name, hospital: hospital.name, portrait: listPortrait(portrait) }
}

/** A portrait at one width. Rows name the doctor: it needs no description, and its box no preview. */
function listPortrait(picture: PublishedPicture): Picture {
  const { width, height, night } = picture
  return {
    sources: narrowSource(picture),
    ...(night && { nightSources: narrowSource(night) }),
    width,
    height,
    alt: '',
  }
}

function narrowSource({ files }: EncodedPicture): Picture['sources'] {
  const file = files.find(({ width }) => width >= portraitWidth) ?? files.at(-1)
  return file ? [{ src: paths.image(file.name), width: file.width }] : []
}
