import { Text, View } from '@tarojs/components'

export default function Page() {
  return (
    <View aria-role="heading" aria-label="Hello">
      <Text user-select>hi</Text>
    </View>
  )
}
