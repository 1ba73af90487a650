import Taro from '@tarojs/taro'
import type { Interview } from '../../../contract/interview'
import type { Article } from '../../components/blocks/blockView'
import { endpointUrl } from '../../endpoint/endpointUrl'
import { openOnce } from '../../hooks/openOnce'
import { interviewUrl } from '../../routes'

/** What the blocks of an interview need to know, and what a tap on them does. */
export function articleOf(
  interview: Interview,
  singlePage: boolean,
  { onReach, onQuote }: Pick<Article, 'onReach' | 'onQuote'>,
): Article {
  return {
    doctor: interview.doctor,
    language: interview.language,
    address: endpointUrl,
    onReach,
    onQuote: singlePage ? undefined : onQuote,
    onPicture: (position) => showPicture(interview.blocks, position),
    onInterviewLink: singlePage ? undefined : openInterview,
    onOutsideLink: showAddress,
  }
}

function openInterview(slug: string) {
  openOnce('over', interviewUrl({ key: slug }))
}

/** A mini-program may not open other sites: the reader sees where the link leads, and can copy it. */
function showAddress(address: string) {
  void Taro.showModal({ content: address, showCancel: false })
}

/** WeChat's own viewer, with all pictures of the interview to swipe through. */
function showPicture(blocks: Interview['blocks'], position: number) {
  const largest = (block: Interview['blocks'][number] | undefined) => {
    const sources = block?.type === 'figure' ? block.picture.sources : []
    const source = sources[sources.length - 1]
    return source && endpointUrl(source.src)
  }
  const urls = blocks.map(largest).filter((url) => url !== undefined)
  Taro.previewImage({ urls, current: largest(blocks[position]) }).catch((reason: unknown) =>
    console.info('the picture did not open', reason),
  )
}
