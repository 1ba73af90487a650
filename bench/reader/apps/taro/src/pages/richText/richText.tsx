import { RichText } from '@tarojs/components'
import { useAnswer } from '../../useAnswer'

/** The whole article in one element, which WeChat draws by itself. */
export default function RichTextPage() {
  const html = useAnswer<string>('/article.html', 'text')
  return html ? <RichText nodes={html} /> : null
}
