import { Text } from '@tarojs/components'
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
    // Text may hold only text (WeChat's `text` component): no Navigator can stand in a sentence.
    const { onInterviewLink } = article
    if (!onInterviewLink) return span.text
    return (
      <Text className={classes.link} onClick={() => onInterviewLink(span.interview)} {...control('link')}>
        {span.text}
      </Text>
    )
  }
  return <Text className={classes[span.type]}>{span.text}</Text>
}
