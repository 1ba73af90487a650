import { Navigator, Text } from '@tarojs/components'
import type { Span } from '../../../contract/blocks'
import { control } from '../accessibility'
import type { Article } from './blockView'
import classes from './Spans.module.scss'

/** Inline text. Plain text stays bare: most paragraphs are one string and must cost one node. */
export function Spans({ spans, article }: { spans: readonly Span[]; article: Article }) {
  return spans.map((span, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a text never change places
    typeof span === 'string' ? span : <MarkedSpan key={index} span={span} article={article} />,
  )
}

function MarkedSpan({ span, article }: { span: Exclude<Span, string>; article: Article }) {
  if (span.type === 'link') {
    return (
      <Text className={classes.link} onClick={() => article.onOutsideLink(span.href)} {...control('link')}>
        {span.text}
      </Text>
    )
  }
  if (span.type === 'interviewLink') {
    if (!article.interviewUrl) return span.text
    return (
      <Navigator
        className={classes.link}
        hoverClass="none"
        url={article.interviewUrl(span.interview)}
        {...control('link')}
      >
        {span.text}
      </Navigator>
    )
  }
  return <Text className={classes[span.type]}>{span.text}</Text>
}
