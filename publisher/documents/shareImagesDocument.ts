import { paths } from '../../contract/paths'
import type { ShareImages } from '../../contract/picture'
import type { ShareFiles } from '../pictures/pictureFile'

/** The pictures of a share card as documents carry them. */
export function shareImagesDocument({ message, timeline }: ShareFiles): ShareImages {
  return { message: paths.image(message.name), timeline: paths.image(timeline.name) }
}
