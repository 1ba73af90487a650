import { Text, View } from '@tarojs/components'
import { useWords } from '../../i18n/words'
import { Picture } from '../Picture'
import type { BlockView } from './blockView'
import { List } from './List'
import { Paragraph } from './Paragraph'
import classes from './Turn.module.scss'

/**
 * One turn of the conversation. A question stands in a tinted block that enters from the right; an answer takes the full
 * measure under its speaker's name. Those who cannot see hear "Question, …" and "Answer, …".
 */
export const Turn: BlockView<'turn'> = ({ block, position, article }) => {
  const words = useWords()
  const { portrait } = article.doctor
  return (
    <View className={classes[block.role]}>
      <View className={classes.speaker}>
        {block.byDoctor && portrait ? (
          <View className={classes.portrait}>
            <Picture picture={portrait} address={article.address} width={36} shape={5 / 4} decorative />
          </View>
        ) : null}
        <Text className={classes.name} aria-label={`${words[block.role]}${words.listSeparator}${block.speaker}`}>
          {block.speaker}
        </Text>
      </View>
      {block.content.map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a turn never change places
        if (part.type === 'list') return <List key={index} block={part} position={position} article={article} />
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a turn never change places
        return <Paragraph key={index} block={part} position={position} part={index} article={article} />
      })}
    </View>
  )
}
