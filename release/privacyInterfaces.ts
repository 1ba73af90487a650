/**
 * What the privacy guide (用户隐私保护指引) must declare, by the interfaces that need it: an interface that is used without
 * being declared is switched off. WeChat's list:
 * developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html
 * The keys are short names of ours, for `release/console.json`.
 */
export type PrivacyInterface = {
  readonly key: string
  /** As the console names it. */
  readonly name: string
  readonly calls: readonly string[]
  readonly elements?: readonly string[]
  readonly openTypes?: readonly string[]
  /** Arguments of `wx.authorize`. */
  readonly scopes?: readonly string[]
}

export const privacyInterfaces: readonly PrivacyInterface[] = [
  {
    key: 'UserInfo',
    name: '收集你的昵称、头像 (nickname and picture)',
    calls: ['getUserInfo', 'getUserProfile'],
    elements: ['open-data'],
    openTypes: ['chooseAvatar', 'getUserInfo'],
  },
  {
    key: 'Location',
    name: '收集你的位置信息 (location)',
    calls: [
      'getLocation',
      'startLocationUpdate',
      'startLocationUpdateBackground',
      'getFuzzyLocation',
      'onLocationChange',
    ],
    scopes: ['scope.userLocation', 'scope.userLocationBackground', 'scope.userFuzzyLocation'],
  },
  { key: 'ChooseLocation', name: '收集你选择的位置信息 (a place you choose)', calls: ['choosePoi', 'chooseLocation'] },
  { key: 'Address', name: '收集你的地址 (postal address)', calls: ['chooseAddress'] },
  { key: 'Invoice', name: '收集你的发票信息 (invoices)', calls: ['chooseInvoiceTitle', 'chooseInvoice'] },
  { key: 'RunData', name: '收集你的微信运动步数 (steps)', calls: ['getWeRunData'], scopes: ['scope.werun'] },
  {
    key: 'PhoneNumber',
    name: '收集你的手机号 (phone number)',
    calls: [],
    openTypes: ['getPhoneNumber', 'getRealtimePhoneNumber'],
  },
  { key: 'CarLicense', name: '收集你的车牌号 (number plate)', calls: ['chooseLicensePlate'] },
  {
    key: 'Album',
    name: '收集你选中的照片或视频信息 (photos you choose)',
    calls: ['chooseImage', 'chooseMedia', 'chooseVideo'],
  },
  { key: 'MessageFile', name: '收集你选中的文件 (files you choose)', calls: ['chooseMessageFile'] },
  {
    key: 'Record',
    name: '访问你的麦克风 (microphone)',
    calls: ['startRecord', 'getRecorderManager', 'joinVoIPChat'],
    elements: ['live-pusher'],
    scopes: ['scope.record'],
  },
  {
    key: 'Camera',
    name: '访问你的摄像头 (camera)',
    calls: ['createVKSession', 'createCameraContext'],
    elements: ['camera', 'live-pusher', 'voip-room'],
    scopes: ['scope.camera'],
  },
  {
    key: 'BlueTooth',
    name: '访问你的蓝牙 (Bluetooth)',
    calls: ['openBluetoothAdapter', 'createBLEPeripheralServer'],
    scopes: ['scope.bluetooth'],
  },
  {
    key: 'AlbumWriteOnly',
    name: '使用你的相册（仅写入）权限 (saving to the album)',
    calls: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
    scopes: ['scope.writePhotosAlbum'],
  },
  {
    key: 'Contact',
    name: '使用你的通讯录（仅写入）权限 (adding contacts)',
    calls: ['addPhoneContact'],
    scopes: ['scope.addPhoneContact'],
  },
  {
    key: 'CalendarWriteOnly',
    name: '使用你的日历（仅写入）权限 (adding to the calendar)',
    calls: ['addPhoneRepeatCalendar', 'addPhoneCalendar'],
    scopes: ['scope.addPhoneCalendar'],
  },
  { key: 'Accelerometer', name: '调用你的加速传感器 (accelerometer)', calls: ['startAccelerometer'] },
  { key: 'Compass', name: '调用你的磁场传感器 (compass)', calls: ['startCompass'] },
  { key: 'DeviceMotion', name: '调用你的方向传感器 (device motion)', calls: ['startDeviceMotionListening'] },
  { key: 'Gyroscope', name: '调用你的陀螺仪传感器 (gyroscope)', calls: ['startGyroscope'] },
  { key: 'Clipboard', name: '读取你的剪切板 (clipboard)', calls: ['setClipboardData', 'getClipboardData'] },
]
