import { Image, RichText, View } from '@tarojs/components'
import type { Passage } from '../../../../../passages'
import { useAnswer } from '../../useAnswer'

/** A rich-text for every paragraph: what stands in it can be selected, and nothing in it can be tapped. */
export default function RichTextLeavesPage() {
  const passages = useAnswer<Passage[]>('/passages.json', 'json')
  return passages?.length ? (
    <View className="article">
      {passages.map((passage, index) =>
        'src' in passage ? (
          <Image key={index} className="picture" src={passage.src} mode="widthFix" />
        ) : (
          <RichText key={index} nodes={passage.text} userSelect />
        ),
      )}
    </View>
  ) : null
}
