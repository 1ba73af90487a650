import '@tarojs/taro/html.css'
import { useAnswer } from '../../useAnswer'

/** HTML in a div, as a browser would take it: @tarojs/plugin-html makes mini-program elements of its tags. */
export default function PluginHtmlPage() {
  const html = useAnswer<string>('/article.html', 'text')
  return html ? <div className="taro_html" dangerouslySetInnerHTML={{ __html: html }} /> : null
}
