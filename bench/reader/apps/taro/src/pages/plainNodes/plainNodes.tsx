import { Image, Text, View } from '@tarojs/components'
import type { Passage } from '../../../../../passages'
import { useAnswer } from '../../useAnswer'

/** What one writes first: a View with a Text for every paragraph, and an Image for every picture. */
export default function PlainNodesPage() {
  const passages = useAnswer<Passage[]>('/passages.json', 'json')
  return passages?.length ? (
    <View className="article">
      {passages.map((passage, index) =>
        'src' in passage ? (
          <View key={index} className="figure">
            <Image className="picture" src={passage.src} mode="widthFix" />
          </View>
        ) : (
          <View key={index} className={passage.kind}>
            <Text>{passage.text}</Text>
          </View>
        ),
      )}
    </View>
  ) : null
}
