import { Image, Text, View } from '@tarojs/components'
import type { Passage } from '../../../../../passages'
import { useAnswer } from '../../useAnswer'

/** The plain nodes flattened to one Text for a paragraph, in Taro's `compileMode`: a template of its own for each shape. */
export default function CompiledNodesPage() {
  const passages = useAnswer<Passage[]>('/passages.json', 'json')
  return passages?.length ? (
    <View className="article">
      {passages.map((passage, index) =>
        'src' in passage ? (
          <Image key={index} compileMode className="picture" src={passage.src} mode="widthFix" />
        ) : (
          <Text key={index} compileMode className="paragraph" userSelect>
            {passage.text}
          </Text>
        ),
      )}
    </View>
  ) : null
}
